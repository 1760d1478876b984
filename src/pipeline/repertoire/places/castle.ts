import type { Place } from './place.ts'

export const castle = {
  name: 'castle',
  words: ['castle', 'palace', 'kingdom', 'fortress', 'fairy tale'],
  medium: 'land',
  climate: 'temperate',
  horizon: 0.58,
  ground: 'grass',
  ambience: ['wind', 'birds'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'clouds', depth: 0.96, top: 0.05, bottom: 0.3, size: 0.4, perUnit: 1.1 },
    { paint: 'ridge', depth: 0.95, colour: '#93a3c8', height: 0.3, rough: 0.9, snowcap: 0.4 },
    { paint: 'ridge', depth: 0.88, colour: '#7f9f86', height: 0.17, rough: 0.4, wooded: true },
    { paint: 'row', depth: 0.8, of: ['castle'], height: 0.44, perUnit: 1, at: [0.34] },
    { paint: 'row', depth: 0.76, of: ['pine', 'oak', 'pine', 'bush'], height: 0.13, perUnit: 7 },
    { paint: 'ground', depth: 0.7, colour: '#82a055', texture: 'grass', path: '#d3c0a0' },
    { paint: 'row', depth: 0.56, of: ['house', 'oak', 'pine'], height: 0.18, perUnit: 2.2, quiet: 0.36 },
    { paint: 'row', depth: 0.42, of: ['pine', 'oak', 'cypress'], height: 0.44, perUnit: 1.6, quiet: 0.58, sway: true },
    { paint: 'row', depth: 0.28, of: ['stone', 'bush', 'flowers'], height: 0.1, perUnit: 2.4, quiet: 0.55 },
    { paint: 'frame', depth: 0.02, of: 'leaves', colour: '#3f6a50', height: 0.36, at: 'top' },
  ],
} as const satisfies Place
