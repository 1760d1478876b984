import type { Place } from './place.ts'

/** On a frozen lake: what one skates on. */
export const frozenLake = {
  name: 'frozen lake',
  words: ['frozen lake', 'frozen river', 'frozen pond', 'icy lake', 'ice rink', 'skating rink', 'skating pond', 'on the ice', 'rink'],
  medium: 'land',
  climate: 'polar',
  horizon: 0.46,
  ground: 'snow',
  ambience: ['wind'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'clouds', depth: 0.97, top: 0.05, bottom: 0.24, size: 0.36, perUnit: 1 },
    { paint: 'ridge', depth: 0.95, colour: '#93abc8', height: 0.28, rough: 0.85, snowcap: 0.7 },
    { paint: 'ridge', depth: 0.9, colour: '#a9bfcd', height: 0.12, rough: 0.3, wooded: true },
    { paint: 'row', depth: 0.86, of: ['pine', 'house', 'pine', 'bare-tree', 'pine'], height: 0.13, perUnit: 8 },
    { paint: 'ground', depth: 0.8, colour: '#b9dbea', texture: 'ice' },
    { paint: 'row', depth: 0.7, of: ['bare-tree', 'pine', 'stone', 'pine'], height: 0.24, perUnit: 3, quiet: 0.62 },
    { paint: 'row', depth: 0.28, of: ['stone', 'ice'], height: 0.06, perUnit: 1.2, quiet: 0.72 },
    { paint: 'frame', depth: 0.02, of: 'snowdrift', colour: '#d3e0f0', height: 0.28, at: 'bottom' },
  ],
} as const satisfies Place
