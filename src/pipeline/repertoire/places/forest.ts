import type { Place } from './place.ts'

export const forest = {
  name: 'forest',
  words: ['forest', 'wood', 'woods', 'woodland', 'grove', 'thicket'],
  medium: 'land',
  climate: 'temperate',
  horizon: 0.6,
  ground: 'grass',
  ambience: ['birds', 'wind'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'ridge', depth: 0.95, colour: '#86a8a0', height: 0.34, rough: 0.4, wooded: true },
    { paint: 'row', depth: 0.88, of: ['pine', 'oak', 'birch', 'pine', 'cypress'], height: 0.46, perUnit: 12 },
    { paint: 'row', depth: 0.76, of: ['trunk', 'pine', 'oak', 'birch'], height: 0.62, perUnit: 6, quiet: 0.06 },
    { paint: 'shafts', depth: 0.7, count: 6 },
    { paint: 'ground', depth: 0.68, colour: '#66803f', texture: 'grass', path: '#b59a6f' },
    { paint: 'row', depth: 0.6, of: ['bush', 'stone', 'flowers'], height: 0.1, perUnit: 6, quiet: 0.12 },
    { paint: 'row', depth: 0.54, of: ['trunk', 'oak', 'pine', 'trunk'], height: 0.74, perUnit: 3.4, quiet: 0.34 },
    { paint: 'row', depth: 0.42, of: ['bush', 'stone', 'mushroom', 'flowers'], height: 0.1, perUnit: 5, quiet: 0.35 },
    { paint: 'row', depth: 0.24, of: ['trunk'], height: 0.95, perUnit: 1.7, quiet: 0.62 },
    { paint: 'row', depth: 0.18, of: ['bush', 'mushroom', 'flowers', 'mushroom'], height: 0.12, perUnit: 3, quiet: 0.55 },
    { paint: 'frame', depth: 0.02, of: 'leaves', colour: '#2f5a3f', height: 0.5, at: 'top' },
    { paint: 'frame', depth: 0.01, of: 'grass', colour: '#3f5f38', height: 0.28, at: 'bottom' },
  ],
} as const satisfies Place
