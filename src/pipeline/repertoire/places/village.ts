import type { Place } from './place.ts'

export const village = {
  name: 'village',
  words: ['village', 'hamlet', 'small town', 'cottage', 'neighborhood', 'suburb'],
  medium: 'land',
  climate: 'temperate',
  horizon: 0.58,
  ground: 'grass',
  ambience: ['wind', 'birds'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'clouds', depth: 0.96, top: 0.06, bottom: 0.3, size: 0.36, perUnit: 1.2 },
    { paint: 'ridge', depth: 0.9, colour: '#7f93ad', height: 0.24, rough: 0.8, snowcap: 0.35 },
    { paint: 'ridge', depth: 0.8, colour: '#7fa07a', height: 0.13, rough: 0.3, wooded: true },
    { paint: 'row', depth: 0.74, of: ['house', 'pine', 'house', 'church', 'oak'], height: 0.14, perUnit: 5, vary: 0.2 },
    { paint: 'ground', depth: 0.7, colour: '#7da05c', texture: 'grass', path: '#d9bd92' },
    { paint: 'row', depth: 0.62, of: ['oak', 'pine', 'bush'], height: 0.17, perUnit: 3.2, quiet: 0.18 },
    { paint: 'row', depth: 0.5, of: ['house'], height: 0.27, perUnit: 3.1, quiet: 0.32, vary: 0.12 },
    { paint: 'row', depth: 0.42, of: ['fence'], height: 0.05, perUnit: 9.5, quiet: 0.5, even: true },
    { paint: 'row', depth: 0.36, of: ['lamp', 'oak', 'pine'], height: 0.42, perUnit: 1.2, quiet: 0.6, sway: true },
    { paint: 'row', depth: 0.3, of: ['bush', 'flowers', 'stone'], height: 0.09, perUnit: 2.4, quiet: 0.55 },
    { paint: 'frame', depth: 0.02, of: 'flowers', colour: '#4f7a45', height: 0.26, at: 'bottom' },
  ],
} as const satisfies Place
