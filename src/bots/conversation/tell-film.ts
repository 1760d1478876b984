import { buffer } from 'node:stream/consumers'
import { CLAIM_STALE } from '../../logbook.ts'
import { PostFault, type Posted } from '../bot.ts'
import type { Card, Picture } from '../card.ts'
import type { Spot } from '../heard.ts'
import { wordsFor } from '../words/words.ts'
import { bringClip } from './bring-clip.ts'
import { filmCard, type Shown } from './film-card.ts'
import { askerOf, nameOf, spotOf, titleOf, type House } from './house.ts'
import { takeFollows } from './take-follows.ts'
import { postOnce, type Telling, type Told } from './told.ts'

/** Milliseconds between two edits of a card. */
const EDIT_EVERY = 3000
/** Milliseconds after which a film that another process tells about, or whose take is on its way, is looked at again. */
const ELSEWHERE = 15_000
/** Milliseconds after which is looked whether the clip stands that a take follows. */
const SOON = 1000

/**
 * Says what is next about a film: posts its card, keeps it up to date, brings the clip, writes the last word. Returns the milliseconds after
 * which it should be looked at again (0: when something changes), 'over' when there is nothing more to say, 'foreign' for another
 * platform's. Throws what may work later.
 */
export async function tellFilm(house: House, id: string, telling: Telling): Promise<number | 'over' | 'foreign'> {
  const ticket = await house.desk.find(id)
  if (ticket === null) return 'over'
  if (spotOf(house, ticket) === null) return 'foreign'
  const told: Told = { house, ticket, words: wordsFor(ticket.language ?? 'en'), telling }
  try {
    if (await isEarly(told)) return SOON
    const card = await cardOf(told)
    if (card === null) return ELSEWHERE
    if (ticket.state === 'waiting' || ticket.state === 'running') return await keepUp(told, card)
    if (ticket.state === 'done' && !(await bringClip(told, card))) return ELSEWHERE
    if (await lastWord(told, card)) return ELSEWHERE
  } catch (error) {
    if (!(error instanceof PostFault) || error.why === 'later') throw error
    await giveUp(told, error)
  }
  await house.logbook.settle(id)
  return 'over'
}

/** A take comes below the clip that it follows, which may be on its way yet; one that does not come is not waited for for ever. */
async function isEarly({ house, ticket, telling }: Told): Promise<boolean> {
  if (!ticket.retake || ticket.parent === null || telling.card !== null || house.now() - ticket.acceptedAt > CLAIM_STALE) return false
  const [clip, film] = await Promise.all([house.logbook.findPost(ticket.parent, 'clip'), house.desk.find(ticket.parent)])
  return clip === null && film !== null
}

/** Where a film's card belongs: where it was asked for, or, of a take, where the clip stands that it follows. */
async function spotFor({ house, ticket }: Told): Promise<Spot | null> {
  const clip = ticket.retake && ticket.parent !== null ? await house.logbook.findPost(ticket.parent, 'clip') : null
  return clip?.platform === house.venue.platform ? { channel: clip.channel, thread: clip.thread } : spotOf(house, ticket)
}

async function cardOf(told: Told): Promise<Posted | null> {
  const { house, ticket, words, telling } = told
  const { venue, logbook } = house
  return (telling.card ??=
    (await logbook.findPost(ticket.id, 'card')) ??
    (await postOnce(told, 'card', async ({ brokenSince }) => {
      const spot = await spotFor(told)
      if (spot === null) throw new RangeError('a card for another platform')
      const there = brokenSince === null ? null : await venue.findCard(spot, ticket.id, brokenSince)
      if (there !== null) return there
      const card = filmCard(ticket, words, { picture: null, delivered: false, follows: await takeFollows(house, ticket) })
      const posted = await venue.postCard(spot, card, ticket.id)
      remember(told, textOf(card, null))
      return posted
    })))
}

async function keepUp(told: Told, card: Posted): Promise<number> {
  const { house, ticket, words, telling } = told
  const preview = ticket.progress?.preview ?? 0
  const since = house.now() - telling.saidAt
  // Asked before anything is drawn: progress is told many times a second, and what follows asks the records.
  if (since < EDIT_EVERY) return EDIT_EVERY - since
  const alt = words.previewAlt(titleOf(ticket.request.prompt))
  const picture = preview === 0 ? null : { key: `preview-${preview}`, alt, open: () => house.desk.openPreview(ticket.id) }
  await edit(told, card, picture, { delivered: false, follows: await takeFollows(house, ticket), buttons: true })
  return 0
}

/** Returns whether there is yet to be said that the take, which is on its way, has come to an end. */
async function lastWord(told: Told, card: Posted): Promise<boolean> {
  const { house, ticket, words } = told
  const follows = await takeFollows(house, ticket)
  const clip = ticket.state === 'done' ? await house.logbook.findPost(ticket.id, 'clip') : null
  // Where the clip stands right below its card, a second picture and a second row of buttons would only be in the way.
  const apart = clip !== null && (clip.channel !== card.channel || clip.thread !== card.thread)
  const poster = apart ? ticket.poster : null
  const alt = words.posterAlt(titleOf(ticket.request.prompt))
  const picture = poster === null ? null : { key: 'poster', alt, open: () => posterOf(house, poster.hash) }
  await edit(told, card, picture, { delivered: true, follows, buttons: clip === null || apart || !house.venue.clipsHaveButtons })
  return follows
}

async function posterOf({ desk }: House, hash: string): Promise<Uint8Array | null> {
  const stream = await desk.openFile(hash)
  return stream === null ? null : buffer(stream)
}

/** A picture that is read only where it is to be sent. */
interface Unread extends Omit<Picture, 'bytes'> {
  open(): Promise<Uint8Array | null>
}

/** Edits the card if it would say something else. A card that somebody deleted is missed by nobody: the film goes on. */
async function edit(
  told: Told,
  posted: Posted,
  unread: Unread | null,
  { buttons, ...shown }: Omit<Shown, 'picture'> & { readonly buttons: boolean },
): Promise<void> {
  const { house, ticket, words, telling } = told
  const draw = (picture: Picture | null): Card => {
    const card = filmCard(ticket, words, { ...shown, picture })
    return buttons ? card : { ...card, buttons: [] }
  }
  if (textOf(draw(null), unread?.key ?? null) === telling.said) return
  const bytes = unread === null ? null : await unread.open()
  const picture = unread === null || bytes === null ? null : { key: unread.key, alt: unread.alt, bytes }
  const card = draw(picture)
  const text = textOf(card, picture?.key ?? null)
  if (text === telling.said) return
  remember(told, text)
  try {
    await house.venue.editCard(posted, card, ticket.id)
  } catch (error) {
    telling.said = null
    if (!(error instanceof PostFault) || error.why === 'later') throw error
    house.log.info({ movie: ticket.id, why: error.why }, 'a card could not be edited')
  }
}

/** All that a card says, its picture by its key. */
function textOf(card: Card, picture: string | null): string {
  return JSON.stringify({ ...card, picture })
}

function remember({ house, telling }: Told, text: string): void {
  telling.said = text
  telling.saidAt = house.now()
}

/** One line in the log, and a word to whoever asked, where one can be sent. */
async function giveUp({ house, ticket, words }: Told, fault: PostFault): Promise<void> {
  const { id, place } = ticket
  const { log, desk, venue } = house
  log[fault.why === 'broken' ? 'error' : 'warn']({ movie: id, place, why: fault.why, err: fault }, 'a film could not be posted')
  if (ticket.state === 'waiting' || ticket.state === 'running') await desk.cancel(id)
  const line = words.cannotPost[fault.why === 'later' ? 'broken' : fault.why](nameOf(ticket.request))
  await venue.tellPrivately(place, askerOf(ticket), { lines: [line] }).catch((error: unknown) => {
    log.info({ movie: id, why: (error as Error).message }, 'nor could its asker be told')
  })
}
