import type { Place } from './place.ts'

export const space = {
  name: 'space',
  words: ['space', 'outer space', 'galaxy', 'universe', 'orbit', 'cosmos', 'nebula', 'planet'],
  medium: 'space',
  horizon: 1.2,
  ground: 'none',
  ambience: ['space-hum'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'ridge', depth: 0.85, colour: '#4a4560', height: 0.16, rough: 0.4 },
    { paint: 'ridge', depth: 0.7, colour: '#4a4560', height: 0.09, rough: 0.2 },
    { paint: 'ground', depth: 0.45, colour: '#4a4560' },
  ],
} as const satisfies Place
