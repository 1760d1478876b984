import type { Place } from './place.ts'

export const lake = {
  name: 'lake',
  words: ['lake', 'pond', 'lagoon', 'lakeside', 'lakeshore'],
  medium: 'land',
  horizon: 0.5,
  ground: 'grass',
  ambience: ['water', 'birds', 'frog'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'ridge', depth: 0.85, colour: '#7fa6a0', height: 0.16, rough: 0.4 },
    { paint: 'ridge', depth: 0.7, colour: '#7fa6a0', height: 0.09, rough: 0.2 },
    { paint: 'ground', depth: 0.45, colour: '#6a994e' },
  ],
} as const satisfies Place
