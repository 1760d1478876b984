import type { Place } from './place.ts'

export const forest = {
  name: 'forest',
  words: ['forest', 'wood', 'woods', 'woodland', 'jungle', 'rainforest', 'grove', 'thicket'],
  medium: 'land',
  horizon: 0.6,
  ground: 'grass',
  ambience: ['birds', 'wind'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'ridge', depth: 0.85, colour: '#5e8a63', height: 0.16, rough: 0.4 },
    { paint: 'ridge', depth: 0.7, colour: '#5e8a63', height: 0.09, rough: 0.2 },
    { paint: 'ground', depth: 0.45, colour: '#5f7f45' },
  ],
} as const satisfies Place
