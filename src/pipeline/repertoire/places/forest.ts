import type { Place } from './place.ts'

export const forest = {
  name: 'forest',
  words: ['forest', 'wood', 'woods', 'woodland', 'jungle', 'rainforest', 'grove', 'thicket'],
  medium: 'land',
  horizon: 0.6,
  ground: 'grass',
  ambience: ['birds', 'wind'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'ridge', depth: 0.95, colour: '#86a8a0', height: 0.3, rough: 0.4, wooded: true },
    { paint: 'row', depth: 0.86, of: ['pine', 'oak', 'birch', 'pine'], height: 0.36, perUnit: 9, foot: 0.63 },
    { paint: 'row', depth: 0.74, of: ['trunk', 'pine', 'oak', 'trunk'], height: 0.5, perUnit: 5.5, quiet: 0.08, foot: 0.64 },
    { paint: 'shafts', depth: 0.7, count: 5 },
    { paint: 'ground', depth: 0.68, colour: '#66803f', texture: 'grass', path: '#b59a6f' },
    { paint: 'row', depth: 0.56, of: ['trunk', 'oak', 'pine', 'bush'], height: 0.66, perUnit: 2.8, quiet: 0.3 },
    { paint: 'row', depth: 0.44, of: ['bush', 'stone', 'mushroom', 'flowers'], height: 0.08, perUnit: 4, quiet: 0.35 },
    { paint: 'row', depth: 0.24, of: ['trunk'], height: 0.95, perUnit: 1.5, quiet: 0.66 },
    { paint: 'row', depth: 0.18, of: ['bush', 'mushroom', 'flowers'], height: 0.09, perUnit: 2, quiet: 0.6 },
    { paint: 'frame', depth: 0.02, of: 'leaves', colour: '#2f5a3f', height: 0.42, at: 'top' },
    { paint: 'frame', depth: 0.01, of: 'grass', colour: '#3f5f38', height: 0.26, at: 'bottom' },
  ],
} as const satisfies Place
