import type { Place } from './place.ts'

export const cafe = {
  name: 'cafe',
  words: ['cafe', 'coffee shop', 'restaurant', 'bar', 'diner', 'pub'],
  medium: 'indoors',
  horizon: 0.66,
  ground: 'wood',
  ambience: ['crowd', 'cheer'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'skyline', depth: 0.9, colour: '#93a3bd', height: 0.62, towers: 0.5 },
    { paint: 'row', depth: 0.8, of: ['facade'], height: 0.5, perUnit: 3.2, even: true },
    { paint: 'wall', depth: 0.55, colour: '#8f6a52', trim: '#c9a27a', windows: true },
    { paint: 'row', depth: 0.53, of: ['picture', 'picture', 'picture'], height: 0.12, perUnit: 1, at: [-0.7, -0.4, -0.1], hung: 0.3 },
    { paint: 'ground', depth: 0.5, colour: '#8f6244', texture: 'boards' },
    { paint: 'row', depth: 0.47, of: ['counter'], height: 0.22, perUnit: 1, at: [-0.72], colour: '#6a4a3c' },
    { paint: 'row', depth: 0.42, of: ['table'], height: 0.2, perUnit: 1, at: [0.3, 0.82] },
    { paint: 'row', depth: 0.4, of: ['floor-lamp'], height: 0.5, perUnit: 1, at: [-0.94, 0.98] },
    { paint: 'row', depth: 0.16, of: ['plant'], height: 0.42, perUnit: 1, at: [-0.98, 1] },
  ],
} as const satisfies Place
