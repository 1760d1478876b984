import type { ParticleName } from './particles/index.ts'
import { namesOf, type Entry } from './repertoire.ts'
import type { SoundName } from './sounds/index.ts'

/** A weather: what it does to the light, what falls, what is heard. */
export interface Weather extends Entry {
  /** 0 clear … 1 overcast: pales the sky and weakens the key light. */
  readonly cover: number
  /** Distance at which the haze wins: 1.4 is a clear day, 0.3 thick fog. */
  readonly sight: number
  /** 0 still … 1 gale: sways what can sway. */
  readonly wind: number
  readonly particles: ParticleName | null
  readonly ambience: SoundName | null
  /** Snow lies on what can carry it, 0 … 1. */
  readonly snow: number
  /** The ground shines wet, 0 … 1. */
  readonly wet: number
}

const rows = {
  clear: {
    name: 'clear',
    words: ['clear', 'sunny', 'fair'],
    cover: 0,
    sight: 1.4,
    wind: 0.2,
    particles: null,
    ambience: null,
    snow: 0,
    wet: 0,
  },
  cloudy: {
    name: 'cloudy',
    words: ['cloudy', 'overcast', 'cloud', 'gray sky'],
    cover: 0.6,
    sight: 1,
    wind: 0.35,
    particles: null,
    ambience: 'wind',
    snow: 0,
    wet: 0,
  },
  rain: {
    name: 'rain',
    words: ['rain', 'rainy', 'drizzle', 'downpour', 'raining'],
    cover: 0.85,
    sight: 0.7,
    wind: 0.4,
    particles: 'rain',
    ambience: 'rain',
    snow: 0,
    wet: 1,
  },
  storm: {
    name: 'storm',
    words: ['storm', 'stormy', 'thunderstorm', 'thunder', 'lightning', 'hurricane'],
    cover: 1,
    sight: 0.55,
    wind: 1,
    particles: 'rain',
    ambience: 'rain',
    snow: 0,
    wet: 1,
  },
  snow: {
    name: 'snow',
    words: ['snow', 'snowy', 'snowfall', 'snowing', 'blizzard'],
    cover: 0.55,
    sight: 0.75,
    wind: 0.25,
    particles: 'snow',
    ambience: 'wind',
    snow: 1,
    wet: 0,
  },
  fog: {
    name: 'fog',
    words: ['fog', 'foggy', 'mist', 'misty', 'haze', 'hazy'],
    cover: 0.5,
    sight: 0.3,
    wind: 0.1,
    particles: null,
    ambience: null,
    snow: 0,
    wet: 0.3,
  },
  wind: {
    name: 'wind',
    words: ['wind', 'windy', 'gale', 'breeze', 'breezy'],
    cover: 0.2,
    sight: 1.3,
    wind: 0.9,
    particles: 'leaves',
    ambience: 'wind',
    snow: 0,
    wet: 0,
  },
} as const satisfies Record<string, Weather>

export type WeatherName = keyof typeof rows
export const weathers: Readonly<Record<WeatherName, Weather & { name: WeatherName }>> = rows
export const weatherNames = namesOf(weathers)
