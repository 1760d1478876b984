import type { Place } from './place.ts'

export const park = {
  name: 'park',
  words: ['park', 'playground', 'lawn'],
  medium: 'land',
  climate: 'temperate',
  horizon: 0.57,
  ground: 'grass',
  ambience: ['birds', 'wind'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'clouds', depth: 0.96, top: 0.05, bottom: 0.3, size: 0.4, perUnit: 1.1 },
    { paint: 'skyline', depth: 0.93, colour: '#93a3bd', height: 0.26, towers: 0.5 },
    { paint: 'row', depth: 0.84, of: ['oak', 'birch', 'oak', 'pine'], height: 0.2, perUnit: 8 },
    { paint: 'ground', depth: 0.72, colour: '#78a852', texture: 'grass', path: '#d8c8aa' },
    { paint: 'row', depth: 0.62, of: ['oak', 'bush', 'birch'], height: 0.22, perUnit: 2.6, quiet: 0.22 },
    { paint: 'row', depth: 0.46, of: ['lamp'], height: 0.34, perUnit: 1, quiet: 0.3, even: true },
    { paint: 'row', depth: 0.44, of: ['bench'], height: 0.06, perUnit: 1, at: [-0.55, 0.62] },
    { paint: 'row', depth: 0.34, of: ['oak', 'birch'], height: 0.5, perUnit: 1.4, quiet: 0.66, sway: true },
    { paint: 'row', depth: 0.24, of: ['bush', 'flowers'], height: 0.09, perUnit: 2.4, quiet: 0.6 },
    { paint: 'frame', depth: 0.02, of: 'leaves', colour: '#3f7048', height: 0.36, at: 'top' },
  ],
} as const satisfies Place
