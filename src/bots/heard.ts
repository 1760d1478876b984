import type { PhotoSource } from './photo/download-photo.ts'
import type { Press } from './press.ts'

/** What people say to the bot, whatever the platform: an adapter translates its events into these. Ids are the platform's own unless said otherwise. */

/** Where something was said, and where an answer goes. */
export interface Spot {
  readonly channel: string
  /** Null: in the channel itself. */
  readonly thread: string | null
}

/** A message. */
export interface MessageRef {
  /** The channel itself, also where it stands in one of its threads. */
  readonly channel: string
  readonly message: string
}

export interface Speaker {
  readonly id: string
  /** Roles and other groups that they belong to. */
  readonly groups: readonly string[]
  /** May change the settings of the place and delete others' films. */
  readonly admin: boolean
  /** A BCP 47 tag, such as 'ko' or 'en-GB'. */
  readonly language: string
}

interface Hearing {
  /** The event's own id: the same event told twice has the same. */
  readonly key: string
  readonly speaker: Speaker
  /** The server or workspace with its platform, such as 'discord:81…'; of a direct message 'discord:dm:' and the person. */
  readonly place: string
  readonly spot: Spot
  /** Whether they talk to the bot alone. */
  readonly direct: boolean
  /** Whether the platform itself keeps minors out of this channel. */
  readonly adults: boolean
}

/** What a form or a command was filled in with: of photos their sources, of a pick the ids. */
export type Values = Readonly<Record<string, string | readonly string[] | undefined>>

export type Heard = Hearing &
  (
    | {
        readonly kind: 'order'
        /** Empty: they want the form. */
        readonly prompt: string
        /** 'aspect', 'length', 'style', 'music', 'seed', 'renderer' as they were typed. */
        readonly options: Values
        readonly photos: readonly PhotoSource[]
      }
    /** Words to the bot: a mention, a reply to a message of its, a reply in a film's thread, a direct message. */
    | {
        readonly kind: 'said'
        /** Without the mention of the bot. */
        readonly text: string
        readonly photos: readonly PhotoSource[]
        /** The message that it answers; null: none. */
        readonly about: MessageRef | null
        /** Whether the bot itself was spoken to (a mention, a reply to a message of its, a direct message): then it always answers. */
        readonly called: boolean
      }
    /** "Edit this movie" in the menu of a message. */
    | { readonly kind: 'edit-message'; readonly about: MessageRef }
    | { readonly kind: 'press'; readonly press: Press }
    | { readonly kind: 'form'; readonly press: Press; readonly values: Values; readonly photos: readonly PhotoSource[] }
    | { readonly kind: 'settings' | 'queue' | 'help' | 'forget' }
  )
