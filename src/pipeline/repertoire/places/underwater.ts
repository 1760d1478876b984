import type { Place } from './place.ts'

export const underwater = {
  name: 'underwater',
  words: ['under water', 'underwater', 'seabed', 'coral reef', 'deep sea', 'ocean floor', 'reef', 'aquarium'],
  medium: 'under-water',
  horizon: 0.84,
  ground: 'sand',
  ambience: ['bubbles', 'water'],
  flats: [
    { paint: 'deep', depth: 1, colour: '#2a9fb5' },
    { paint: 'ridge', depth: 0.9, colour: '#3f8fa8', height: 0.3, rough: 0.75 },
    { paint: 'row', depth: 0.75, of: ['rock-arch', 'fan-coral', 'weed'], height: 0.3, perUnit: 2.6, colour: '#4f8a9a' },
    { paint: 'flock', depth: 0.72, of: 'fish', y: 0.4, count: 9 },
    { paint: 'shafts', depth: 0.7, count: 6 },
    { paint: 'ground', depth: 0.68, colour: '#cdbf9a', texture: 'seabed' },
    { paint: 'row', depth: 0.5, of: ['weed', 'coral', 'fan-coral'], height: 0.26, perUnit: 3.2, quiet: 0.2, sway: true },
    { paint: 'row', depth: 0.34, of: ['coral', 'stone', 'fan-coral'], height: 0.13, perUnit: 2.4, quiet: 0.4 },
    { paint: 'row', depth: 0.16, of: ['weed', 'coral'], height: 0.36, perUnit: 2.2, quiet: 0.62, sway: true },
    { paint: 'shafts', depth: 0.1, count: 4 },
    { paint: 'frame', depth: 0.02, of: 'weeds', colour: '#1f5a5a', height: 0.4, at: 'bottom' },
  ],
} as const satisfies Place
