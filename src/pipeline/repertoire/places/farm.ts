import type { Place } from './place.ts'

export const farm = {
  name: 'farm',
  words: ['farm', 'barn', 'countryside', 'ranch', 'pasture'],
  medium: 'land',
  climate: 'temperate',
  horizon: 0.56,
  ground: 'grass',
  ambience: ['wind', 'cow', 'birds'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'clouds', depth: 0.96, top: 0.05, bottom: 0.3, size: 0.4, perUnit: 1.1 },
    { paint: 'flock', depth: 0.95, of: 'birds', y: 0.2, count: 5 },
    { paint: 'ridge', depth: 0.92, colour: '#9ab39a', height: 0.15, rough: 0.3 },
    { paint: 'ridge', depth: 0.84, colour: '#b0b060', height: 0.09, rough: 0.2, wooded: true },
    { paint: 'row', depth: 0.76, of: ['windmill', 'oak'], height: 0.24, perUnit: 1, at: [0.34, -0.2, 0.8] },
    { paint: 'ground', depth: 0.7, colour: '#93aa4f', texture: 'grass', path: '#cfae7c' },
    { paint: 'row', depth: 0.56, of: ['house'], height: 0.32, perUnit: 1, at: [-0.62], colour: '#b5483c' },
    { paint: 'row', depth: 0.54, of: ['haystack', 'bush'], height: 0.09, perUnit: 2.6, quiet: 0.3 },
    { paint: 'row', depth: 0.46, of: ['fence'], height: 0.065, perUnit: 7.2, quiet: 0.4, even: true },
    { paint: 'row', depth: 0.36, of: ['oak', 'birch'], height: 0.46, perUnit: 1, at: [0.94], sway: true },
    { paint: 'row', depth: 0.26, of: ['haystack', 'flowers', 'stone'], height: 0.13, perUnit: 1.8, quiet: 0.58 },
    { paint: 'frame', depth: 0.02, of: 'grass', colour: '#8a8f45', height: 0.28, at: 'bottom' },
  ],
} as const satisfies Place
