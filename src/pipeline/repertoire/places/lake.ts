import type { Place } from './place.ts'

export const lake = {
  name: 'lake',
  words: ['lake', 'pond', 'lakeside', 'lakeshore'],
  medium: 'land',
  climate: 'temperate',
  horizon: 0.4,
  ground: 'grass',
  ambience: ['water', 'birds', 'frog'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'clouds', depth: 0.97, top: 0.05, bottom: 0.24, size: 0.36, perUnit: 1 },
    { paint: 'ridge', depth: 0.93, colour: '#7f9ab5', height: 0.27, rough: 0.85, snowcap: 0.4 },
    { paint: 'ridge', depth: 0.86, colour: '#6f9580', height: 0.13, rough: 0.3, wooded: true },
    { paint: 'row', depth: 0.83, of: ['pine', 'pine', 'oak', 'house'], height: 0.1, perUnit: 8 },
    { paint: 'water', depth: 0.8, to: 0.4, colour: '#3f8ab0', swell: 0.2, shore: '#3f6a58' },
    { paint: 'row', depth: 0.6, of: ['sailboat'], height: 0.07, perUnit: 1, at: [-0.34] },
    { paint: 'ground', depth: 0.4, colour: '#6f9a50', texture: 'grass', from: 0.4 },
    { paint: 'row', depth: 0.38, of: ['stone', 'bush', 'flowers'], height: 0.07, perUnit: 3, quiet: 0.4 },
    { paint: 'row', depth: 0.24, of: ['birch', 'oak', 'birch', 'pine'], height: 0.56, perUnit: 1.5, quiet: 0.64, sway: true },
    { paint: 'frame', depth: 0.02, of: 'reeds', colour: '#4f6f45', height: 0.34, at: 'bottom' },
  ],
} as const satisfies Place
