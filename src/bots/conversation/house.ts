import type { Asker, FrontDesk, Ticket } from '../../front-desk.ts'
import type { Logbook } from '../../logbook.ts'
import type { MovieRequest } from '../../movie.ts'
import type { BotLog } from '../bot-log.ts'
import type { Venue } from '../bot.ts'
import type { Heard, Speaker, Spot } from '../heard.ts'
import type { Verdict } from '../moderation/open-moderation.ts'
import type { Photo, PhotoSource } from '../photo/download-photo.ts'

/** What a conversation works with. */
export interface House {
  readonly venue: Venue
  readonly desk: FrontDesk
  readonly logbook: Logbook
  readonly judge: (
    text: string,
    rules: { readonly blocked: readonly string[]; readonly adults: boolean; readonly face?: boolean },
  ) => Verdict
  readonly fetchPhoto: (source: PhotoSource) => Promise<Photo>
  /** A clip of the store, made small enough. Throws StageError when it cannot be. */
  readonly fitClip: (hash: string, mostBytes: number) => Promise<{ readonly bytes: Uint8Array; readonly height: number }>
  readonly newSeed: () => number
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly log: BotLog
}

/** The name of a person in the records. */
export function userOf({ venue }: House, { id }: Pick<Speaker, 'id'>): string {
  return `${venue.platform}:${id}`
}

/** The name of a thread in the records. Ids of platforms hold no colon. */
export function threadOf({ venue }: House, { channel, thread }: Spot): string {
  return `${venue.platform}:${channel}:${thread ?? ''}`
}

/** Whoever said something, and where, as the studio knows them. */
export function askerIn(house: House, { speaker, place, spot }: Heard): Asker {
  return { user: userOf(house, speaker), place, thread: threadOf(house, spot), language: speaker.language }
}

/** Where a film was asked for; null: on another platform. */
export function spotOf({ venue }: House, { thread }: Pick<Ticket, 'thread'>): Spot | null {
  const [platform, channel, inner] = thread.split(':')
  if (platform !== venue.platform || channel === undefined || channel === '') return null
  return { channel, thread: inner === undefined || inner === '' ? null : inner }
}

/** The platform's own id of whoever asked for a film. */
export function askerOf({ user }: Pick<Ticket, 'user'>): string {
  return user.slice(user.indexOf(':') + 1)
}

/** Whether somebody may change or delete a film: it is theirs, or they run the place. */
export function mayRule(house: House, ticket: Ticket, heard: Heard): boolean {
  return ticket.user === userOf(house, heard.speaker) || (heard.speaker.admin && ticket.place === heard.place)
}

/** Whether a film shows the face of a real person, or will. */
export function showsFace({ consent, request }: Pick<Ticket, 'consent' | 'request'>): boolean {
  return consent !== null || (request.stars ?? []).length > 0
}

/** A film that is looked at from its own place; null: there is none. */
export async function findHere(house: House, movie: string, heard: Heard): Promise<Ticket | null> {
  const ticket = await house.desk.find(movie)
  return ticket !== null && ticket.place === heard.place ? ticket : null
}

/** What was heard, as if it had been said where a film's clip stands: what is made from the film comes there too. */
export async function besideFilm({ logbook, venue }: House, heard: Heard, movie: string): Promise<Heard> {
  const clip = await logbook.findPost(movie, 'clip')
  return clip?.platform === venue.platform ? { ...heard, spot: { channel: clip.channel, thread: clip.thread } } : heard
}

/** What a film is called: an edit by its instruction, any other by its prompt. */
export function nameOf({ instruction, prompt }: MovieRequest, most?: number): string {
  return titleOf(instruction ?? prompt, most)
}

/** A prompt as a title: one line, at most `most` characters. */
export function titleOf(prompt: string, most = 200): string {
  const line = [...prompt.replace(/\s+/g, ' ').trim()]
  return line.length <= most
    ? line.join('')
    : `${line
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}
