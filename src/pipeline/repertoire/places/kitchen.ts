import type { Place } from './place.ts'

export const kitchen = {
  name: 'kitchen',
  words: ['kitchen', 'bakery'],
  medium: 'indoors',
  horizon: 0.66,
  ground: 'stone',
  ambience: ['room-tone', 'clock'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'ridge', depth: 0.9, colour: '#7fa07a', height: 0.4, rough: 0.2, wooded: true },
    { paint: 'row', depth: 0.8, of: ['oak', 'pine'], height: 0.38, perUnit: 3 },
    { paint: 'wall', depth: 0.55, colour: '#cfdcd2', trim: '#f0e8da', windows: true },
    { paint: 'row', depth: 0.53, of: ['picture', 'picture'], height: 0.1, perUnit: 1, at: [-0.2, 0.96], hung: 0.36 },
    { paint: 'ground', depth: 0.5, colour: '#e3d6c2', texture: 'tiles' },
    { paint: 'row', depth: 0.48, of: ['counter'], height: 0.22, perUnit: 1, at: [-0.55, 0.1, 0.75] },
    { paint: 'row', depth: 0.46, of: ['plant'], height: 0.26, perUnit: 1, at: [-0.98] },
    { paint: 'row', depth: 0.34, of: ['table'], height: 0.2, perUnit: 1, at: [0.74] },
    { paint: 'row', depth: 0.1, of: ['plant'], height: 0.34, perUnit: 1, at: [-1] },
  ],
} as const satisfies Place
