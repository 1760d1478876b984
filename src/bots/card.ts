import type { Press } from './press.ts'

/** What the bot says, whatever the platform: data that an adapter draws with what its platform has. All strings are plain text; the adapter escapes them. */

/** A stretch of a line. A channel and a user are named by the platform's own ids, without the platform. */
export type Phrase = string | { readonly bold: string } | { readonly channel: string } | { readonly user: string }

/** A line of text. */
export type Line = string | readonly Phrase[]

export interface Button {
  readonly press: Press
  readonly label: string
  readonly tone: 'plain' | 'main' | 'danger'
}

export interface Picture {
  /** Another picture has another key: what stands there already need not be sent anew. */
  readonly key: string
  /** JPEG. */
  readonly bytes: Uint8Array
  /** What is to be seen, for whoever cannot see it. */
  readonly alt: string
}

/** The message of a film that lives: it is edited while the film is made, and becomes its title card. */
export interface Card {
  readonly tone: 'waiting' | 'making' | 'done' | 'failed' | 'stopped'
  /** Whose film it is: named, but not called. */
  readonly asker: string
  /** The prompt, at most 200 characters. */
  readonly title: string
  readonly lines: readonly Line[]
  /** A last line, smaller. */
  readonly note: string | null
  readonly picture: Picture | null
  readonly buttons: readonly Button[]
}

/** The message that brings the clip. */
export interface ClipPost {
  /** The film's file name, such as 'a-red-balloon-7.mp4'. */
  readonly name: string
  /** What the clip shows, for whoever cannot see it. */
  readonly alt: string
  readonly bytes: Uint8Array
  /** Whose film it is: called, so that they know. */
  readonly asker: string
  readonly title: string
  readonly lines: readonly Line[]
  readonly note: string | null
  /** Stand under the clip where the platform's messages with a file can have buttons; elsewhere the card has them. */
  readonly buttons: readonly Button[]
}

/** An answer to one person. */
export interface Answer {
  readonly lines: readonly Line[]
  readonly buttons?: readonly Button[]
}

/** A form in a window of its own. Discord's windows have five fields at most. */
export interface Form {
  readonly press: Press
  /** At most 24 characters (Slack). */
  readonly title: string
  /** The button that sends it, at most 24 characters. */
  readonly submit: string
  readonly fields: readonly Field[]
}

export type Field = TextField | ChoiceField | PickField | PhotoField

interface FieldBase {
  /** Names its value in the answer. */
  readonly name: string
  /** At most 45 characters (Discord). */
  readonly label: string
  /** At most 100 characters. */
  readonly hint?: string
  readonly required: boolean
}

export interface TextField extends FieldBase {
  readonly kind: 'text'
  readonly long: boolean
  readonly most: number
  readonly value?: string
}

/** One of a few. */
export interface ChoiceField extends FieldBase {
  readonly kind: 'choice'
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value?: string
}

/** Any number of the platform's channels, or of its people and (where it has them) roles. */
export interface PickField extends FieldBase {
  readonly kind: 'channels' | 'people'
  readonly values: readonly string[]
}

export interface PhotoField extends FieldBase {
  readonly kind: 'photo'
  /** How many; 1 unless said otherwise. */
  readonly most?: number
}
