import type { Place } from './place.ts'

export const desert = {
  name: 'desert',
  words: ['desert', 'dune', 'sahara', 'savanna', 'wasteland', 'canyon', 'oasis'],
  medium: 'land',
  horizon: 0.56,
  ground: 'sand',
  ambience: ['wind'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'ridge', depth: 0.85, colour: '#c98a55', height: 0.16, rough: 0.4 },
    { paint: 'ridge', depth: 0.7, colour: '#c98a55', height: 0.09, rough: 0.2 },
    { paint: 'ground', depth: 0.45, colour: '#dfa862' },
  ],
} as const satisfies Place
