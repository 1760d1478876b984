import type { Place } from './place.ts'

export const sky = {
  name: 'sky',
  words: ['sky', 'air', 'cloud', 'clouds', 'heaven', 'above the clouds'],
  medium: 'air',
  horizon: 0.9,
  ground: 'none',
  ambience: ['wind'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'ridge', depth: 0.85, colour: '#cfe0f0', height: 0.16, rough: 0.4 },
    { paint: 'ridge', depth: 0.7, colour: '#cfe0f0', height: 0.09, rough: 0.2 },
    { paint: 'ground', depth: 0.45, colour: '#dfeaf5' },
  ],
} as const satisfies Place
