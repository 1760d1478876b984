import type { Place } from './place.ts'

export const beach = {
  name: 'beach',
  words: ['beach', 'seaside', 'shore', 'coast', 'seashore', 'sandbar'],
  medium: 'land',
  horizon: 0.46,
  ground: 'sand',
  ambience: ['waves', 'gulls'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'ridge', depth: 0.85, colour: '#5aa9c9', height: 0.16, rough: 0.4 },
    { paint: 'ridge', depth: 0.7, colour: '#5aa9c9', height: 0.09, rough: 0.2 },
    { paint: 'ground', depth: 0.45, colour: '#ecd3a0' },
  ],
} as const satisfies Place
