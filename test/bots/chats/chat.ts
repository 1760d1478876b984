/**
 * Milliseconds that the stand-ins wait for an acknowledgement. The platforms wait three seconds, which `npm run bench -- chats` holds the bot
 * to; tests share their cores with films, other tests and whatever else runs, and only look that nothing is made before it is acknowledged.
 */
export const PATIENCE_MS = 10_000

/** Milliseconds after which something that was waited for is taken never to come: patience again, and no promise. */
export const ANSWER_MS = 60_000

/** A platform as a person sees it, so that one suite asks the same of all: `test/bots/chat-contract.test.ts`. A new platform adds one file like its neighbours. */
export interface Chat {
  readonly name: string
  /** What the studio is started with. */
  readonly environment: Readonly<Record<string, string>>
  /** Whether an answer names the very message that it answers, and not only the thread. */
  readonly answersNameMessages: boolean
  /** Types a command of the bot. Words for /movie are its prompt and options. */
  command(who: Who, name: string, values?: Readonly<Record<string, string | number>>, more?: { readonly channel?: Where }): Promise<Asked>
  /** Asks for a film of one second with one to three photos, in the way that the platform has for it: options, or a window. */
  orderWithPhoto(who: Who, prompt: string, ...photos: readonly Photo[]): Promise<Asked>
  /** Asks for a film of one second with the face that they saved. */
  orderWithMe(who: Who, prompt: string): Promise<Asked>
  press(who: Who, on: Seen | Told, label: string): Promise<Asked>
  /** Chooses "Edit this movie" in the menu of a message. */
  menu(who: Who, on: Seen): Promise<Asked>
  /** Writes something: in answer to a message of the bot, in the thread of one (`within`), or to nobody in particular. */
  say(
    who: Who,
    text: string,
    more: { readonly to?: Seen; readonly within?: Seen; readonly channel?: Where; readonly call?: boolean; readonly photo?: Photo },
  ): Promise<Asked>
  /** What the bot shows in public, oldest first: of all places, or of one. */
  seen(where?: Where): readonly Seen[]
  /** All that the bot wrote to this person privately so far. */
  whispers(who: Who): readonly string[]
  /** Waits until something is so. */
  until<T>(predicate: () => T, ms?: number): Promise<NonNullable<T>>
  /** All that was wrong with what the bot sent. */
  faults(): readonly string[]
  /** How long each acknowledgement took, in milliseconds. */
  acknowledgements(): readonly number[]

  /** The next posting of this kind happens, and its answer is lost. */
  loseAnswer(of: 'card' | 'clip'): void
  /** The next writes are refused because there were too many. */
  storm(times: number): void
  /** Files larger than this are refused, whatever the platform says about itself. */
  limitFiles(bytes: number | null): void
  /** Cuts the connection that events come by. Resolves when the bot is back. */
  drop(): Promise<void>
  /** Sends the last event once more. */
  redeliver(): Promise<void>
  /** The bot may no longer write in this place, or may again. */
  forbid(where: Where, forbidden: boolean): void
  /** Somebody deletes a message of the bot. */
  erase(message: Seen): void
  /** Moves the platform's clock. */
  advance(milliseconds: number): void
  close(): Promise<void>
}

/** Ann speaks English, Kim Korean; Root runs the place. */
export type Who = 'ann' | 'kim' | 'root'
/** The usual channel; another one; each person's direct message with the bot. */
export type Where = 'general' | 'other' | 'direct'

export interface Photo {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Something that was asked of the bot, and what came of it. */
export interface Asked {
  /** The newest answer to them alone, as soon as there is one. */
  told(): Promise<Told>
  /** The form that opened. */
  form(): Promise<OpenForm>
}

/** What one person was told. */
export interface Told {
  /** All that can be read in it. */
  readonly text: string
  readonly buttons: readonly string[]
}

export interface OpenForm {
  readonly title: string
  readonly labels: readonly string[]
  /** Fills in by label and sends it. Of channels their names. */
  send(values: Readonly<Record<string, string | readonly Where[] | readonly Who[] | readonly Photo[]>>): Promise<Asked>
}

/** A message of the bot as it stands now. */
export interface Seen {
  readonly id: string
  readonly channel: string
  /** Null: in the channel itself. */
  readonly thread: string | null
  readonly text: string
  readonly buttons: readonly string[]
  readonly films: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  readonly pictures: number
  readonly edits: number
  /** When it was posted and each time that it was changed, in milliseconds. */
  readonly times: readonly number[]
}
