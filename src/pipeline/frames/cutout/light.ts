import { hours, type Hour } from '../../repertoire/hours.ts'
import { places } from '../../repertoire/places/index.ts'
import type { Place } from '../../repertoire/places/place.ts'
import { weathers, type Weather } from '../../repertoire/weathers.ts'
import type { Style } from '../../repertoire/styles/style.ts'
import type { Mood, Setting } from '../../storyboard/storyboard.ts'

/** The one light of a shot that every painter agrees on: hour × weather × mood, worked out once. */
export interface Light {
  readonly hour: Hour
  readonly weather: Weather
  readonly season: Setting['season']
  /** Sky from the zenith to the horizon, after clouds. */
  readonly sky: readonly [string, string, string]
  readonly key: Hour['key']
  readonly ambient: string
  readonly haze: string
  /** Share of the haze at a depth, 0 … 1. */
  hazeAt(depth: number): number
  /** A paper colour as this light shows it at a depth: ambient × colour, then haze. */
  lit(colour: string, depth: number): string
  /** The same for a figure: the dark and the distance take less of it, so that it separates from its ground. */
  litFigure(colour: string, depth: number): string
}

/** A look whose colours are stronger or weaker than nature's has them painted so: that costs nothing per frame. */
export type Pigment = Pick<Style, 'saturation' | 'contrast'>

export function lightOf(
  setting: Setting,
  mood: Pick<Mood, 'valence' | 'energy'>,
  pigment: Pigment = { saturation: 1, contrast: 1 },
): Light {
  const grade = (colour: string): string => gradeColour(colour, pigment)
  const named = hours[setting.hour]
  const hour: Hour = { ...named, sky: named.sky.map(grade) as unknown as Hour['sky'], haze: grade(named.haze) }
  const weather = weathers[setting.weather]
  const heavy = Math.max(0, (weather.cover - 0.6) / 0.4)
  const clouds = mix(mix('#8d99a8', hour.haze, 0.35 - 0.2 * heavy), '#3f4a5e', 0.6 * heavy)
  const sky = hour.sky.map((colour, i) => mix(colour, multiply(clouds, hour.ambient), weather.cover * (0.78 - 0.1 * i))) as [
    string,
    string,
    string,
  ]
  const open = mix(hour.ambient, multiply('#8a97b0', mix(hour.ambient, '#c4ccd8', 0.35)), weather.cover * 0.42 + 0.26 * heavy)
  // Snow throws the moon's light back: its nights are bright and blue.
  const moonlit = hour.disc === 'moon' ? mix(open, '#a8bcff', 0.5 * weather.snow) : open
  const outside = saturate(moonlit, 1 + 0.15 * mood.valence)
  const { ambient, haze, clearness } = inMedium(places[setting.place], outside, mix(hour.haze, sky[2], 0.4 + 0.45 * heavy), hour)
  const lifted = mix(ambient, '#fff4ec', 0.36)
  const hazeAt = (depth: number): number => Math.min(0.96, 1 - Math.exp((-depth * 0.9 * (1 - clearness)) / weather.sight ** 1.3))
  return {
    hour,
    weather,
    season: setting.season,
    sky,
    haze,
    ambient,
    hazeAt,
    key: { ...hour.key, strength: hour.key.strength * (1 - 0.7 * weather.cover) },
    lit: (colour, depth) => mix(multiply(grade(colour), ambient), haze, hazeAt(depth) * 0.85),
    litFigure: (colour, depth) => mix(multiply(grade(colour), lifted), haze, hazeAt(depth) * 0.6),
  }
}

/** Water tints what is in it, a room has its lamps, and space has no air to fade into. `clearness` 1 takes all haze away. */
function inMedium(
  { medium, airless }: Place,
  ambient: string,
  haze: string,
  hour: Hour,
): { ambient: string; haze: string; clearness: number } {
  if (medium === 'under-water')
    return {
      ambient: mix(ambient, hour.name === 'night' ? '#6fb0d0' : '#bff0ee', 0.3),
      haze: multiply('#2f93b0', mix(ambient, '#ffffff', 0.3)),
      clearness: 0,
    }
  if (medium === 'indoors')
    return { ambient: mix(ambient, '#f0c294', 0.85 * hour.lamps), haze: mix(haze, '#d8a070', 0.8 * hour.lamps), clearness: 0.75 }
  if (medium === 'space' || airless) return { ambient: mix(ambient, '#d9dcf2', 0.6), haze: '#2a2356', clearness: 0.7 }
  return { ambient, haze, clearness: 0 }
}

/** Saturation about grey and contrast about the middle; a look without colour keeps it for the finish to take away. */
export function gradeColour(colour: string, { saturation, contrast }: Pigment): string {
  if (saturation === 0 || (saturation === 1 && contrast === 1)) return colour
  const rgb = channels(saturate(colour, saturation))
  return hexOf(rgb.map((v) => 128 + (v - 128) * (1 + (contrast - 1) * 0.6)))
}

export type Channels = readonly [number, number, number]
export const channels = (hex: string): Channels => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)) as unknown as Channels
export const hexOf = (rgb: readonly number[]): string =>
  `#${rgb
    .map((v) =>
      Math.round(Math.min(255, Math.max(0, v)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`

/** a → b by `amount` 0 … 1, in sRGB. Colours are '#rrggbb'. */
export function mix(a: string, b: string, amount: number): string {
  const [from, to] = [channels(a), channels(b)]
  return hexOf(from.map((v, i) => v + ((to[i] as number) - v) * amount))
}

/** Channel-wise product, white leaves as is. */
export function multiply(a: string, b: string): string {
  const other = channels(b)
  return hexOf(channels(a).map((v, i) => (v * (other[i] as number)) / 255))
}

/** 1 leaves as is, 0 greys, above 1 strengthens. */
export function saturate(colour: string, amount: number): string {
  const rgb = channels(colour)
  const grey = 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]
  return hexOf(rgb.map((v) => grey + (v - grey) * amount))
}

/** 'rgba(…)' for the canvas. */
export function withAlpha(colour: string, alpha: number): string {
  return `rgba(${channels(colour).join(',')},${alpha})`
}
