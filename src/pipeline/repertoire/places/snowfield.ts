import type { Place } from './place.ts'

export const snowfield = {
  name: 'snowfield',
  words: ['snowfield', 'tundra', 'arctic', 'antarctica', 'glacier', 'ice', 'north pole', 'ski slope', 'snow field'],
  medium: 'land',
  horizon: 0.56,
  ground: 'snow',
  ambience: ['wind'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'ridge', depth: 0.85, colour: '#b9cbe0', height: 0.16, rough: 0.4 },
    { paint: 'ridge', depth: 0.7, colour: '#b9cbe0', height: 0.09, rough: 0.2 },
    { paint: 'ground', depth: 0.45, colour: '#eef3fb' },
  ],
} as const satisfies Place
