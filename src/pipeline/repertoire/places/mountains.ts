import type { Place } from './place.ts'

export const mountains = {
  name: 'mountains',
  words: ['mountain', 'mountains', 'alps', 'peak', 'summit', 'valley', 'cliff', 'hill', 'highland'],
  medium: 'land',
  climate: 'temperate',
  horizon: 0.62,
  ground: 'grass',
  ambience: ['wind'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'clouds', depth: 0.98, top: 0.05, bottom: 0.25, size: 0.38, perUnit: 1 },
    { paint: 'ridge', depth: 0.96, colour: '#93a9c8', height: 0.5, rough: 1, snowcap: 0.6 },
    { paint: 'flock', depth: 0.86, of: 'birds', y: 0.24, count: 5 },
    { paint: 'ridge', depth: 0.88, colour: '#7089a3', height: 0.34, rough: 0.9, snowcap: 0.35 },
    { paint: 'clouds', depth: 0.85, top: 0.42, bottom: 0.52, size: 0.4, perUnit: 0.8 },
    { paint: 'ridge', depth: 0.8, colour: '#5f8070', height: 0.18, rough: 0.3, wooded: true },
    { paint: 'ground', depth: 0.7, colour: '#86a05c', texture: 'grass', path: '#cdb891' },
    { paint: 'row', depth: 0.64, of: ['pine', 'pine', 'stone', 'pine', 'oak'], height: 0.15, perUnit: 9, quiet: 0.2 },
    { paint: 'row', depth: 0.44, of: ['pine', 'pine', 'birch', 'stone'], height: 0.4, perUnit: 3, quiet: 0.48 },
    { paint: 'row', depth: 0.3, of: ['stone', 'bush', 'flowers'], height: 0.09, perUnit: 2.4, quiet: 0.5 },
    { paint: 'frame', depth: 0.02, of: 'rocks', colour: '#6a6f7a', height: 0.3, at: 'bottom' },
  ],
} as const satisfies Place
