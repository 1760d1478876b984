import type { Entry } from '../repertoire.ts'
import type { SoundName } from '../sounds/index.ts'
import type { Flat } from './flats.ts'

/** What a place is made of under foot, for steps, shadows, splashes and reflections. */
export type Ground = 'grass' | 'earth' | 'sand' | 'snow' | 'stone' | 'wood' | 'water' | 'none'

/** A place: the words that call it, how figures stand in it, how it is painted and how it sounds. One file each. */
export interface Place extends Entry {
  /** What surrounds the figures: decides who floats, swims, flies or stands. */
  readonly medium: 'land' | 'water-surface' | 'under-water' | 'air' | 'space' | 'indoors'
  /**
   * What the year does there, where it shows: leaves and blossoms ('temperate'), nothing ('tropical': whoever speaks of another
   * season is elsewhere), snow all year ('polar'). Absent: the year is not seen, and does not lead elsewhere.
   */
  readonly climate?: 'temperate' | 'tropical' | 'polar'
  /** It travels: what is seen behind its wall goes by, in stage units a second at the curtain line. */
  readonly rolls?: number
  /** No air: black shadows, no haze, no snow; one still stands on the ground. */
  readonly airless?: boolean
  /** y of the horizon in stage units at eye level (the wall's foot in a room). */
  readonly horizon: number
  readonly ground: Ground
  /** Sounds of the place by itself, the most telling first. */
  readonly ambience: readonly SoundName[]
  /** The painted flats, from the backdrop to the curtain line. */
  readonly flats: readonly Flat[]
}
