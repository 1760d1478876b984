import type { ParticleName } from '../../repertoire/particles/index.ts'
import type { PlaceName } from '../../repertoire/places/index.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Ledger } from '../reading/ledger.ts'
import type { Mention } from '../reading/scene.ts'
import type { Word } from '../reading/words.ts'
import type { Meaning } from './meaning.ts'
import type { Part, Role } from './role.ts'

/** What the film has been told so far; one for the whole prompt. */
export interface Production {
  readonly lexicon: Lexicon
  readonly ledger: Ledger
  readonly roles: Role[]
  /** How many people with a photo play in the film; absent: none. "Me" is then one of them, whatever they are to play. */
  readonly starring?: number
}

/** A scene with its figures: who is on stage, and what was said of the place. */
export interface Cast {
  readonly parts: Part[]
  readonly partOf: ReadonlyMap<Mention, readonly Part[]>
  readonly meanings: ReadonlyMap<Mention, Meaning>
  readonly places: {
    readonly place: PlaceName
    readonly words: readonly Word[]
    readonly mention: Mention
    readonly landmark: string | null
    readonly firm: boolean
    /** How surely it is said that the shot plays there. */ readonly rank: number
  }[]
  readonly scenery: { readonly noun: string; readonly mention: Mention; readonly words: readonly Word[] }[]
  readonly particles: { readonly name: ParticleName; readonly words: readonly Word[] }[]
}
