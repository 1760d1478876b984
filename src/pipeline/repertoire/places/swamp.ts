import type { Place } from './place.ts'

export const swamp = {
  name: 'swamp',
  words: ['swamp', 'marsh', 'bog', 'wetland', 'bayou', 'mangrove'],
  medium: 'land',
  climate: 'temperate',
  horizon: 0.58,
  ground: 'grass',
  ambience: ['frog', 'insects'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'ridge', depth: 0.94, colour: '#7f9a80', height: 0.24, rough: 0.4, wooded: true },
    { paint: 'row', depth: 0.88, of: ['trunk', 'oak', 'cypress', 'trunk'], height: 0.4, perUnit: 7 },
    { paint: 'water', depth: 0.84, to: 0.4, colour: '#5f8a64', swell: 0.12, shore: '#45603f' },
    { paint: 'row', depth: 0.68, of: ['trunk', 'fern', 'stone'], height: 0.56, perUnit: 2.2, quiet: 0.3 },
    { paint: 'row', depth: 0.52, of: ['fern', 'stone', 'fern'], height: 0.1, perUnit: 3, quiet: 0.24 },
    { paint: 'ground', depth: 0.4, colour: '#6a7f45', texture: 'grass', from: 0.4 },
    { paint: 'row', depth: 0.34, of: ['trunk'], height: 0.85, perUnit: 1.3, quiet: 0.68 },
    { paint: 'row', depth: 0.26, of: ['fern', 'mushroom', 'bush'], height: 0.12, perUnit: 3, quiet: 0.5 },
    { paint: 'frame', depth: 0.03, of: 'leaves', colour: '#41603c', height: 0.44, at: 'top' },
    { paint: 'frame', depth: 0.02, of: 'reeds', colour: '#4a6f3c', height: 0.4, at: 'bottom' },
  ],
} as const satisfies Place
