import type { Place } from './place.ts'

/** Out on a lake or a river: for boats, swimmers and swans, where `lake` is for those on its bank. */
export const lagoon = {
  name: 'lagoon',
  words: ['lagoon', 'on the lake', 'on the river', 'on the pond', 'lily pond'],
  medium: 'water-surface',
  climate: 'tropical',
  horizon: 0.46,
  ground: 'water',
  ambience: ['water', 'birds'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'clouds', depth: 0.97, top: 0.05, bottom: 0.24, size: 0.36, perUnit: 1 },
    { paint: 'ridge', depth: 0.95, colour: '#7f9ab5', height: 0.27, rough: 0.85, snowcap: 0.4 },
    { paint: 'ridge', depth: 0.9, colour: '#6f9580', height: 0.13, rough: 0.3, wooded: true },
    { paint: 'row', depth: 0.86, of: ['pine', 'pine', 'oak', 'house', 'birch'], height: 0.11, perUnit: 8 },
    { paint: 'water', depth: 0.84, to: 0, colour: '#3f8ab0', swell: 0.22, shore: '#3f6a58' },
    { paint: 'row', depth: 0.5, of: ['stone'], height: 0.05, perUnit: 1.6, quiet: 0.5 },
    { paint: 'frame', depth: 0.02, of: 'reeds', colour: '#4f6f45', height: 0.36, at: 'bottom' },
  ],
} as const satisfies Place
