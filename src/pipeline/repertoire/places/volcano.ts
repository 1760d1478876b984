import type { Place } from './place.ts'

export const volcano = {
  name: 'volcano',
  words: ['volcano', 'lava', 'eruption', 'hell', 'underworld'],
  medium: 'land',
  climate: 'tropical',
  horizon: 0.6,
  ground: 'earth',
  ambience: ['fire', 'wind'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'clouds', depth: 0.97, top: 0.04, bottom: 0.2, size: 0.5, perUnit: 1 },
    { paint: 'ridge', depth: 0.94, colour: '#8a6f78', height: 0.24, rough: 0.9 },
    { paint: 'row', depth: 0.88, of: ['volcano'], height: 0.48, perUnit: 1, at: [0.3] },
    { paint: 'ridge', depth: 0.8, colour: '#6a5058', height: 0.12, rough: 0.7 },
    { paint: 'ground', depth: 0.7, colour: '#6f5350', texture: 'earth', path: '#ff7a2a' },
    { paint: 'row', depth: 0.56, of: ['stone', 'skeleton-bush', 'stone'], height: 0.11, perUnit: 3.6, quiet: 0.24, colour: '#54434a' },
    { paint: 'row', depth: 0.4, of: ['stone', 'bare-tree'], height: 0.26, perUnit: 1.8, quiet: 0.56 },
    { paint: 'row', depth: 0.26, of: ['stone'], height: 0.12, perUnit: 2.2, quiet: 0.56 },
    { paint: 'frame', depth: 0.02, of: 'rocks', colour: '#4a3a40', height: 0.32, at: 'bottom' },
  ],
} as const satisfies Place
