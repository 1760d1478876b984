import type { Entry } from '../repertoire.ts'

/** A musical idiom as data; sound/score composes from it. One file each. The composer's owner extends this contract. */
export interface Idiom extends Entry {
  /** Beats a minute for a calm and for a wild film. */
  readonly tempo: readonly [number, number]
  readonly modes: { readonly bright: 'major' | 'lydian' | 'mixolydian'; readonly dark: 'minor' | 'dorian' | 'phrygian' }
  /** Mood at which it fits when the asker names no music: valence −1 … 1, energy 0 … 1. */
  readonly fits: { readonly valence: number; readonly energy: number }
}
