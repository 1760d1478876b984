import type { Place } from './place.ts'

export const desert = {
  name: 'desert',
  words: ['desert', 'dune', 'sahara', 'savanna', 'wasteland', 'canyon'],
  medium: 'land',
  climate: 'tropical',
  horizon: 0.56,
  ground: 'sand',
  ambience: ['wind'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'clouds', depth: 0.97, top: 0.08, bottom: 0.2, size: 0.3, perUnit: 0.6 },
    { paint: 'row', depth: 0.95, of: ['mesa'], height: 0.22, perUnit: 1.3, quiet: 0.1, colour: '#c0805f' },
    { paint: 'dunes', depth: 0.88, colour: '#d9a06a', height: 0.15 },
    { paint: 'dunes', depth: 0.76, colour: '#e0ab6c', height: 0.1 },
    { paint: 'ground', depth: 0.66, colour: '#e8b878', texture: 'sand' },
    { paint: 'row', depth: 0.58, of: ['cactus', 'skeleton-bush', 'stone'], height: 0.14, perUnit: 4, quiet: 0.2 },
    { paint: 'row', depth: 0.38, of: ['cactus', 'stone', 'cactus', 'skeleton-bush'], height: 0.38, perUnit: 2.4, quiet: 0.46, vary: 0.35 },
    { paint: 'row', depth: 0.28, of: ['stone', 'skeleton-bush'], height: 0.06, perUnit: 1.6, quiet: 0.5 },
    { paint: 'frame', depth: 0.02, of: 'rocks', colour: '#a8704f', height: 0.28, at: 'bottom' },
  ],
} as const satisfies Place
