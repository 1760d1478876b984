import type { Place } from './place.ts'

export const temple = {
  name: 'temple',
  words: ['temple', 'shrine', 'pagoda', 'monastery', 'dojo'],
  medium: 'land',
  climate: 'temperate',
  horizon: 0.58,
  ground: 'stone',
  ambience: ['bell', 'birds'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'clouds', depth: 0.96, top: 0.06, bottom: 0.3, size: 0.4, perUnit: 1 },
    { paint: 'ridge', depth: 0.94, colour: '#8ea3b8', height: 0.3, rough: 0.9, snowcap: 0.3 },
    { paint: 'ridge', depth: 0.86, colour: '#7d9f80', height: 0.16, rough: 0.3, wooded: true },
    { paint: 'row', depth: 0.8, of: ['pagoda'], height: 0.5, perUnit: 1, at: [0.4] },
    { paint: 'row', depth: 0.76, of: ['pine', 'oak', 'bush'], height: 0.15, perUnit: 7 },
    { paint: 'ground', depth: 0.7, colour: '#8fae6c', texture: 'grass', path: '#d3cbb8' },
    { paint: 'row', depth: 0.56, of: ['pagoda'], height: 0.32, perUnit: 1, at: [-0.72] },
    { paint: 'row', depth: 0.48, of: ['lamp'], height: 0.26, perUnit: 1.6, quiet: 0.3, even: true },
    { paint: 'row', depth: 0.38, of: ['oak', 'pine'], height: 0.46, perUnit: 1.3, quiet: 0.68, sway: true },
    { paint: 'row', depth: 0.26, of: ['stone', 'bush', 'flowers'], height: 0.1, perUnit: 2.4, quiet: 0.56 },
    { paint: 'frame', depth: 0.02, of: 'leaves', colour: '#4a6a48', height: 0.36, at: 'top' },
  ],
} as const satisfies Place
