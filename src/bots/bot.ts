import type { Answer, Card, ClipPost, Form } from './card.ts'
import type { Heard, Spot } from './heard.ts'

/** What a platform must be able to do. `test/bots/chat-contract.test.ts` asks it of every platform. */

/** A platform's connection. It translates events into `Heard` and hands them to `hear`, and draws what it is asked to. */
export interface Bot {
  readonly venue: Venue
  /** Connects and resolves once events come in. Throws ConfigError for what the administrator must mend, such as a wrong token. */
  start(hear: Hear): Promise<void>
  /** Takes no more events, lets those in hand end, and disconnects. */
  close(): Promise<void>
}

/**
 * Handed each event once it is translated. It never rejects. An adapter that gets the same event twice within minutes passes it on once;
 * for what comes later the event's key is in the records.
 */
export type Hear = (heard: Heard, reply: Reply) => Promise<void>

/** The way back to whoever said something, seen by them alone where the platform can. */
export interface Reply {
  /** Says something; said again, it replaces what was said before. Never rejects: an answer that cannot be given is a line in the log. */
  tell(answer: Answer): Promise<void>
  /**
   * Opens a form. Platforms allow it within three seconds and as the first answer only. False: it is too late, or the event was no press
   * or command; then say something instead.
   */
  ask(form: Form): Promise<boolean>
}

/** Where films are shown: the messages that the bot posts of its own. Everything here throws PostFault. */
export interface Venue {
  /** The first part of thread ids and places: 'discord', 'slack'. */
  readonly platform: string
  /** Whether channels can be marked for adults on the platform itself; where not, the place's settings name them. */
  readonly marksAdultChannels: boolean
  /** Whether a clip's message has buttons; where not, its card keeps them. */
  readonly clipsHaveButtons: boolean
  /** Posts a card where it was asked for. `mark` (a movie's id) stays findable in the message. */
  postCard(spot: Spot, card: Card, mark: string): Promise<Posted>
  /** Replaces a card. */
  editCard(posted: Posted, card: Card, mark: string): Promise<void>
  /** The card of this mark that was posted at or after `since` (milliseconds since 1970); null: there is none. Asked after a crash only. */
  findCard(spot: Spot, mark: string, since: number): Promise<Posted | null>
  /** How large a clip may be in this place, bytes. */
  clipBudget(card: Posted): Promise<number>
  /**
   * Posts the clip below its card, as an ordinary message of the bot's. `upload.id` is what an earlier, broken attempt noted; `upload.note`
   * is called with such a thing, and waited for, before the clip can be seen by anyone.
   */
  postClip(card: Posted, clip: ClipPost, mark: string, upload: Upload): Promise<Posted>
  /** The clip of this mark that was posted at or after `since`; null: there is none. Asked after a crash only. */
  findClip(card: Posted, mark: string, since: number, uploadId: string | null): Promise<Posted | null>
  /** Deletes a message of the bot's, with its file; one that is gone already is no fault. */
  remove(posted: Posted): Promise<void>
  /** Tells one person something that could not be said where they asked. */
  tellPrivately(place: string, user: string, answer: Answer): Promise<void>
}

/** Where a message stands. */
export interface Posted {
  readonly channel: string
  /** The thread that it stands in; null: in the channel itself. */
  readonly thread: string | null
  /** Null where the platform does not tell. */
  readonly message: string | null
  /** The platform's name of the file that came with it. */
  readonly file: string | null
}

export interface Upload {
  readonly id: string | null
  note(id: string): Promise<void>
}

/**
 * Why something could not be posted. `gone`: the message, the channel or the thread is deleted, or the bot was thrown out; `forbidden`: a
 * permission is missing; `too-large`: the clip exceeds the limit; `later`: the platform is busy or away, and the same may work in a while;
 * `broken`: ours.
 */
export class PostFault extends Error {
  override readonly name = 'PostFault'
  constructor(
    readonly why: 'gone' | 'forbidden' | 'too-large' | 'later' | 'broken',
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options)
  }
}
