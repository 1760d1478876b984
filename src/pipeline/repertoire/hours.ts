import { namesOf, type Entry } from './repertoire.ts'

/** An hour of the day as light: read by the set painters, the puppets and the grade. */
export interface Hour extends Entry {
  /** Sky colours from the zenith to the horizon. */
  readonly sky: readonly [string, string, string]
  /** The key light: its colour, where it stands on screen (x −1 … 1 of the half width, y 0 top … 1 bottom), 0 … 1 strength. */
  readonly key: { readonly colour: string; readonly x: number; readonly y: number; readonly strength: number }
  /** Light from everywhere: multiplies every paper colour. */
  readonly ambient: string
  /** What distance fades into. */
  readonly haze: string
  /** Lamps and windows are lit, 0 … 1. */
  readonly lamps: number
  /** Stars, 0 … 1. */
  readonly stars: number
  /** The disc in the sky. */
  readonly disc: 'sun' | 'moon'
}

const rows = {
  dawn: {
    name: 'dawn',
    words: ['dawn', 'sunrise', 'daybreak', 'early morning', 'morning'],
    sky: ['#5b7fb8', '#e6a8a0', '#ffe0b0'],
    key: { colour: '#ffd2a0', x: -0.6, y: 0.42, strength: 0.7 },
    ambient: '#e8d4d8',
    haze: '#f6cdb4',
    lamps: 0.2,
    stars: 0.1,
    disc: 'sun',
  },
  day: {
    name: 'day',
    words: ['day', 'daytime', 'noon', 'midday', 'afternoon', 'daylight', 'sunny'],
    sky: ['#2f8ae2', '#86cbf7', '#e8f7ff'],
    key: { colour: '#fff6dd', x: 0.55, y: 0.12, strength: 1 },
    ambient: '#ffffff',
    haze: '#d3ecfb',
    lamps: 0,
    stars: 0,
    disc: 'sun',
  },
  dusk: {
    name: 'dusk',
    words: ['dusk', 'sunset', 'sundown', 'evening', 'twilight', 'golden hour'],
    sky: ['#3d3f7d', '#d9668a', '#ffb765'],
    key: { colour: '#ff9d52', x: 0.5, y: 0.46, strength: 0.8 },
    ambient: '#cda4b6',
    haze: '#ee8f74',
    lamps: 0.6,
    stars: 0.15,
    disc: 'sun',
  },
  night: {
    name: 'night',
    words: ['night', 'midnight', 'nighttime', 'moonlight', 'moonlit', 'starry'],
    sky: ['#06142f', '#232a78', '#a0668f'],
    key: { colour: '#c4d8ff', x: 0.5, y: 0.17, strength: 0.55 },
    ambient: '#7a8aca',
    haze: '#4a4690',
    lamps: 1,
    stars: 1,
    disc: 'moon',
  },
} as const satisfies Record<string, Hour>

export type HourName = keyof typeof rows
export const hours: Readonly<Record<HourName, Hour & { name: HourName }>> = rows
export const hourNames = namesOf(hours)
