import type { Place } from './place.ts'

export const jungle = {
  name: 'jungle',
  words: ['jungle', 'rainforest', 'tropical forest'],
  medium: 'land',
  climate: 'tropical',
  horizon: 0.6,
  ground: 'grass',
  ambience: ['insects', 'birds'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'ridge', depth: 0.95, colour: '#7fae9a', height: 0.36, rough: 0.4, wooded: true },
    { paint: 'row', depth: 0.88, of: ['palm', 'oak', 'palm', 'birch'], height: 0.44, perUnit: 10 },
    { paint: 'row', depth: 0.76, of: ['trunk', 'palm', 'oak'], height: 0.56, perUnit: 4.4, quiet: 0.08 },
    { paint: 'shafts', depth: 0.7, count: 6 },
    { paint: 'ground', depth: 0.68, colour: '#55793a', texture: 'grass' },
    { paint: 'row', depth: 0.6, of: ['bush', 'fern', 'flowers'], height: 0.13, perUnit: 6, quiet: 0.12 },
    { paint: 'row', depth: 0.5, of: ['palm', 'trunk', 'palm'], height: 0.7, perUnit: 2.4, quiet: 0.42, sway: true },
    { paint: 'row', depth: 0.38, of: ['fern', 'bush', 'mushroom', 'fern'], height: 0.17, perUnit: 4, quiet: 0.4 },
    { paint: 'row', depth: 0.2, of: ['trunk'], height: 1, perUnit: 1.5, quiet: 0.7 },
    { paint: 'frame', depth: 0.02, of: 'leaves', colour: '#1f5a3a', height: 0.62, at: 'top' },
    { paint: 'frame', depth: 0.01, of: 'grass', colour: '#2f5f38', height: 0.36, at: 'bottom' },
  ],
} as const satisfies Place
