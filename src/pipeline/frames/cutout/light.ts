import { hours, type Hour } from '../../repertoire/hours.ts'
import { weathers, type Weather } from '../../repertoire/weathers.ts'
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
}

export function lightOf(setting: Setting, mood: Pick<Mood, 'valence' | 'energy'>): Light {
  const hour = hours[setting.hour]
  const weather = weathers[setting.weather]
  const clouds = mix('#8d99a8', hour.haze, 0.35)
  const sky = hour.sky.map((colour, i) => mix(colour, multiply(clouds, hour.ambient), weather.cover * (0.75 - 0.1 * i))) as [string, string, string]
  const haze = mix(hour.haze, sky[2], 0.4)
  const ambient = saturate(mix(hour.ambient, '#b8bfc9', weather.cover * 0.35), 1 + 0.15 * mood.valence)
  const hazeAt = (depth: number): number => Math.min(0.96, 1 - Math.exp((-depth * 0.9) / weather.sight ** 1.3))
  return {
    hour, weather, season: setting.season, sky, haze, ambient, hazeAt,
    key: { ...hour.key, strength: hour.key.strength * (1 - 0.7 * weather.cover) },
    lit: (colour, depth) => mix(multiply(colour, ambient), haze, hazeAt(depth) * 0.85),
  }
}

type Channels = readonly [number, number, number]
const channels = (hex: string): Channels => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)) as unknown as Channels
const hexOf = (rgb: readonly number[]): string => `#${rgb.map((v) => Math.round(Math.min(255, Math.max(0, v))).toString(16).padStart(2, '0')).join('')}`

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
