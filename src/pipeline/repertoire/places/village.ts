import type { Place } from './place.ts'

export const village = {
  name: 'village',
  words: ['village', 'hamlet', 'small town', 'cottage', 'neighborhood', 'suburb'],
  medium: 'land',
  horizon: 0.58,
  ground: 'grass',
  ambience: ['wind', 'birds'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'ridge', depth: 0.85, colour: '#7fa6a0', height: 0.16, rough: 0.4 },
    { paint: 'ridge', depth: 0.7, colour: '#7fa6a0', height: 0.09, rough: 0.2 },
    { paint: 'ground', depth: 0.45, colour: '#7da05c' },
  ],
} as const satisfies Place
