import type { Place } from './place.ts'

export const market = {
  name: 'market',
  words: ['market', 'bazaar', 'fair', 'festival', 'marketplace'],
  medium: 'land',
  horizon: 0.6,
  ground: 'stone',
  ambience: ['crowd', 'city'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'clouds', depth: 0.96, top: 0.05, bottom: 0.3, size: 0.4, perUnit: 1.1 },
    { paint: 'skyline', depth: 0.92, colour: '#a3a3b5', height: 0.24, towers: 0.3 },
    { paint: 'row', depth: 0.7, of: ['facade', 'facade', 'house'], height: 0.28, perUnit: 5, even: true, vary: 0.08 },
    { paint: 'ground', depth: 0.68, colour: '#b5a898', texture: 'stone', from: 0.68 },
    { paint: 'row', depth: 0.58, of: ['stall'], height: 0.16, perUnit: 3.6, quiet: 0.12, even: true },
    { paint: 'row', depth: 0.44, of: ['stall'], height: 0.27, perUnit: 2, quiet: 0.5 },
    { paint: 'row', depth: 0.4, of: ['lamp'], height: 0.4, perUnit: 0.9, quiet: 0.4 },
    { paint: 'row', depth: 0.24, of: ['stall'], height: 0.46, perUnit: 1, at: [-1.05, 1.05] },
    { paint: 'frame', depth: 0.02, of: 'leaves', colour: '#4f6a48', height: 0.26, at: 'top' },
  ],
} as const satisfies Place
