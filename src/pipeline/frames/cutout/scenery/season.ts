import type { Random } from '../../../random.ts'
import { mix } from '../light.ts'
import type { Easel } from '../painting.ts'

/** How much snow lies, 0 … 1: what falls now, or what winter has left where it can lie. */
export function snowOn(easel: Easel): number {
  if (easel.place.airless || (easel.place.medium !== 'land' && easel.place.medium !== 'water-surface')) return 0
  if (easel.place.ground === 'snow') return 1
  const winter = easel.setting.season === 'winter' && ['grass', 'earth', 'stone'].includes(easel.place.ground) ? 0.8 : 0
  return Math.max(easel.light.weather.snow, winter)
}

/** Lamps and windows: the hour's, and some in a dark weather by day. */
export function lampsOn(easel: Easel): number {
  return Math.min(1, easel.light.hour.lamps + Math.max(0, easel.light.weather.cover - 0.7) * 0.9)
}

/** A colour of the place with the asker's tint in it. */
export function tinted(easel: Easel, colour: string, share = 0.6): string {
  return easel.setting.tint ? mix(colour, easel.setting.tint, share) : colour
}

/** Grass and meadow by season, before snow. */
export function meadow(easel: Easel, colour: string): string {
  const by = {
    spring: mix(colour, '#9ccf5a', 0.3),
    summer: colour,
    autumn: mix(colour, '#c9953f', 0.5),
    winter: mix(colour, '#a39b80', 0.5),
  }
  return by[easel.setting.season]
}

const crowns = {
  spring: ['#8fc25b', '#a5cf66', '#79b457', '#f0b6c8', '#f6d5de'],
  summer: ['#4d8b3f', '#5f9d49', '#3f7a43', '#71a850', '#558f5b'],
  autumn: ['#d9822b', '#c4532f', '#e3a838', '#b0622c', '#d86a3a'],
  winter: ['#8b8571', '#7d7a6b', '#959079'],
} as const

/** The colour of a leafy crown. */
export function foliage(season: Easel['setting']['season'], random: Random): string {
  return random.pick(crowns[season])
}

const needles = ['#2f6b4f', '#38775a', '#2b5f52', '#447f55'] as const

/** Needles stay green; winter dulls them. */
export function evergreen(season: Easel['setting']['season'], random: Random): string {
  const green = random.pick(needles)
  return season === 'winter' ? mix(green, '#4d6a72', 0.35) : season === 'spring' ? mix(green, '#5d9a55', 0.25) : green
}

/** Half of all rooms are seen the other way round: all that stands or hangs in them changes sides. */
export const mirrored = (easel: Easel): boolean => easel.place.medium === 'indoors' && easel.lot < 0.5
