import type { Place } from './place.ts'

export const mountains = {
  name: 'mountains',
  words: ['mountain', 'mountains', 'alps', 'peak', 'summit', 'valley', 'cliff', 'hill', 'highland'],
  medium: 'land',
  horizon: 0.62,
  ground: 'grass',
  ambience: ['wind'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'ridge', depth: 0.85, colour: '#7f8fa6', height: 0.16, rough: 0.4 },
    { paint: 'ridge', depth: 0.7, colour: '#7f8fa6', height: 0.09, rough: 0.2 },
    { paint: 'ground', depth: 0.45, colour: '#8a9a62' },
  ],
} as const satisfies Place
