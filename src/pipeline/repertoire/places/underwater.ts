import type { Place } from './place.ts'

export const underwater = {
  name: 'underwater',
  words: ['under water', 'underwater', 'seabed', 'coral reef', 'deep sea', 'ocean floor', 'reef', 'aquarium'],
  medium: 'under-water',
  horizon: 0.88,
  ground: 'sand',
  ambience: ['bubbles', 'water'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'ridge', depth: 0.85, colour: '#2f7fa8', height: 0.16, rough: 0.4 },
    { paint: 'ridge', depth: 0.7, colour: '#2f7fa8', height: 0.09, rough: 0.2 },
    { paint: 'ground', depth: 0.45, colour: '#7fb9b0' },
  ],
} as const satisfies Place
