import type { Place } from './place.ts'

export const garden = {
  name: 'garden',
  words: ['garden', 'yard', 'backyard', 'orchard', 'flower bed', 'greenhouse'],
  medium: 'land',
  climate: 'temperate',
  horizon: 0.56,
  ground: 'grass',
  ambience: ['birds', 'insects'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'clouds', depth: 0.96, top: 0.05, bottom: 0.3, size: 0.4, perUnit: 1.1 },
    { paint: 'ridge', depth: 0.92, colour: '#8fb0a0', height: 0.14, rough: 0.3, wooded: true },
    { paint: 'row', depth: 0.84, of: ['oak', 'cypress', 'oak', 'birch'], height: 0.26, perUnit: 6 },
    { paint: 'row', depth: 0.76, of: ['house'], height: 0.26, perUnit: 1, at: [-0.46] },
    { paint: 'row', depth: 0.73, of: ['fence'], height: 0.06, perUnit: 7.8, even: true, colour: '#efe9df' },
    { paint: 'ground', depth: 0.72, colour: '#7fb055', texture: 'grass', path: '#dccbb0' },
    { paint: 'row', depth: 0.62, of: ['flowers', 'flowers', 'bush'], height: 0.08, perUnit: 7, quiet: 0.16 },
    { paint: 'row', depth: 0.48, of: ['oak', 'cypress', 'birch'], height: 0.36, perUnit: 1.5, quiet: 0.58, sway: true },
    { paint: 'row', depth: 0.42, of: ['flowers', 'bush', 'flowers'], height: 0.1, perUnit: 4.4, quiet: 0.44 },
    { paint: 'row', depth: 0.3, of: ['flowers'], height: 0.08, perUnit: 3.4, quiet: 0.6 },
    { paint: 'row', depth: 0.18, of: ['bush', 'flowers'], height: 0.13, perUnit: 2.6, quiet: 0.66 },
    { paint: 'frame', depth: 0.02, of: 'leaves', colour: '#4f8048', height: 0.34, at: 'top' },
    { paint: 'frame', depth: 0.01, of: 'flowers', colour: '#4f8048', height: 0.32, at: 'bottom' },
  ],
} as const satisfies Place
