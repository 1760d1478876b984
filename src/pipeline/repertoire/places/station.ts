import type { Place } from './place.ts'

export const station = {
  name: 'station',
  words: ['train station', 'railway station', 'station', 'platform', 'railway', 'subway'],
  medium: 'land',
  horizon: 0.58,
  ground: 'stone',
  ambience: ['train', 'crowd'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'clouds', depth: 0.96, top: 0.05, bottom: 0.26, size: 0.36, perUnit: 1 },
    { paint: 'skyline', depth: 0.9, colour: '#93a3bd', height: 0.24, towers: 0.4 },
    { paint: 'row', depth: 0.74, of: ['facade'], height: 0.24, perUnit: 3.2, even: true, vary: 0.06 },
    { paint: 'ground', depth: 0.7, colour: '#a89f98', texture: 'rails' },
    { paint: 'row', depth: 0.44, of: ['lamp'], height: 0.4, perUnit: 1.3, quiet: 0.2, even: true },
    { paint: 'row', depth: 0.4, of: ['bench'], height: 0.07, perUnit: 1, at: [-0.5, 0.56] },
    { paint: 'row', depth: 0.24, of: ['bush'], height: 0.09, perUnit: 1.2, quiet: 0.7 },
  ],
} as const satisfies Place
