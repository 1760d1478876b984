import type { Pick } from '../../face.ts'
import type { Reply } from '../bot.ts'
import type { Button, Line } from '../card.ts'
import type { Heard } from '../heard.ts'
import type { Words } from '../words/words.ts'
import type { Fetched } from './fetch-photos.ts'
import type { House } from './house.ts'
import type { WaitingRoom } from './waiting-room.ts'

/** What somebody asked for, its words checked: it goes on as soon as its stars are known. */
export interface Errand {
  /** Who asked, and where the film belongs. */
  readonly heard: Heard
  /** Faces that are in the studio's keeping already; they come before those of the photos. */
  readonly kept: readonly string[]
  /** Whether it makes sense without a face. */
  readonly standsAlone: boolean
  /** Hands it in, and answers. False: it was refused, and that was said. */
  go(stars: readonly string[], beside: Beside, words: Words, reply: Reply): Promise<boolean>
}

/** What an answer says beside the order itself. */
export interface Beside {
  readonly lines: readonly Line[]
  readonly buttons: readonly Button[]
}

/** An errand with the photos of those who are to star in it. */
export interface Casting {
  readonly errand: Errand
  readonly photos: readonly Uint8Array[]
  /** Of each photo: which of its faces is meant, where that was asked. */
  readonly picks: readonly (Pick | undefined)[]
}

/** What waits for an answer. */
export type Waiting =
  /** Whether the faces in these photos may be used. */
  | { readonly step: 'consent'; readonly casting: Casting }
  /** Which face of a photo is meant. */
  | { readonly step: 'which'; readonly casting: Casting; readonly photo: number }
  /** Whether the film is to be made without a face. */
  | { readonly step: 'without'; readonly errand: Errand }
  /** What is to happen in the film with these photos. */
  | { readonly step: 'words'; readonly fetched: Promise<Fetched> }

/** A house in which something can wait for an answer. */
export interface Talk extends House {
  readonly waiting: WaitingRoom<Waiting>
}
