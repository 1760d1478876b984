import type { Place } from './place.ts'

export const snowfield = {
  name: 'snowfield',
  words: ['snowfield', 'tundra', 'arctic', 'antarctica', 'glacier', 'north pole', 'ski slope', 'snow field'],
  medium: 'land',
  climate: 'polar',
  horizon: 0.56,
  ground: 'snow',
  ambience: ['wind'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'aurora', depth: 0.985, colours: ['#5fe0a8', '#6fb8f0'] },
    { paint: 'clouds', depth: 0.97, top: 0.06, bottom: 0.28, size: 0.36, perUnit: 0.9 },
    { paint: 'ridge', depth: 0.94, colour: '#a3b8d6', height: 0.3, rough: 0.9, snowcap: 0.8 },
    { paint: 'ridge', depth: 0.84, colour: '#cfdded', height: 0.1, rough: 0.2 },
    { paint: 'row', depth: 0.78, of: ['pine', 'ice', 'pine'], height: 0.1, perUnit: 6, quiet: 0.2 },
    { paint: 'ground', depth: 0.7, colour: '#eef3fb', texture: 'snow' },
    { paint: 'row', depth: 0.54, of: ['pine', 'bare-tree', 'ice', 'stone', 'pine'], height: 0.24, perUnit: 3, quiet: 0.3 },
    { paint: 'row', depth: 0.36, of: ['pine', 'bare-tree'], height: 0.5, perUnit: 1.7, quiet: 0.58 },
    { paint: 'row', depth: 0.28, of: ['ice', 'stone'], height: 0.07, perUnit: 1.4, quiet: 0.5 },
    { paint: 'frame', depth: 0.02, of: 'snowdrift', colour: '#c3d2ea', height: 0.34, at: 'bottom' },
  ],
} as const satisfies Place
