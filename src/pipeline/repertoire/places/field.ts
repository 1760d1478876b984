import type { Place } from './place.ts'

export const field = {
  name: 'field',
  words: ['field', 'meadow', 'grassland'],
  medium: 'land',
  climate: 'temperate',
  horizon: 0.58,
  ground: 'grass',
  ambience: ['wind'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'clouds', depth: 0.96, top: 0.05, bottom: 0.34, size: 0.44, perUnit: 1.3 },
    { paint: 'flock', depth: 0.95, of: 'birds', y: 0.2, count: 5 },
    { paint: 'ridge', depth: 0.92, colour: '#8fb0a8', height: 0.16, rough: 0.3 },
    { paint: 'ridge', depth: 0.84, colour: '#8ab46a', height: 0.1, rough: 0.2, wooded: true },
    { paint: 'row', depth: 0.78, of: ['oak', 'house', 'cypress', 'oak', 'windmill', 'bush'], height: 0.14, perUnit: 4.4, quiet: 0.12 },
    { paint: 'ground', depth: 0.72, colour: '#79a850', texture: 'grass' },
    { paint: 'row', depth: 0.6, of: ['haystack', 'bush', 'oak'], height: 0.17, perUnit: 2.6, quiet: 0.24 },
    { paint: 'row', depth: 0.42, of: ['oak', 'birch'], height: 0.42, perUnit: 1.3, quiet: 0.6, sway: true },
    { paint: 'row', depth: 0.36, of: ['fence'], height: 0.06, perUnit: 7.8, quiet: 0.62, even: true },
    { paint: 'row', depth: 0.22, of: ['flowers', 'stone', 'bush'], height: 0.09, perUnit: 3.4, quiet: 0.5 },
    { paint: 'frame', depth: 0.02, of: 'flowers', colour: '#557f40', height: 0.28, at: 'bottom' },
  ],
} as const satisfies Place
