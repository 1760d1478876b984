import type { Place } from './place.ts'

export const library = {
  name: 'library',
  words: ['library', 'bookshop', 'bookstore', 'archive'],
  medium: 'indoors',
  horizon: 0.68,
  ground: 'wood',
  ambience: ['room-tone', 'clock'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'row', depth: 0.85, of: ['oak', 'pine'], height: 0.44, perUnit: 3 },
    { paint: 'wall', depth: 0.55, colour: '#6f8a72', trim: '#b08a5c', windows: true },
    { paint: 'ground', depth: 0.5, colour: '#8f5f3c', texture: 'boards' },
    { paint: 'row', depth: 0.48, of: ['bookshelf'], height: 0.52, perUnit: 1, at: [-0.92, -0.6, -0.28, 0.04, 1] },
    { paint: 'row', depth: 0.4, of: ['table'], height: 0.2, perUnit: 1, at: [0.55] },
    { paint: 'row', depth: 0.36, of: ['floor-lamp'], height: 0.46, perUnit: 1, at: [0.84] },
    { paint: 'row', depth: 0.3, of: ['rug'], height: 0.1, perUnit: 1, at: [0], colour: '#4a6a5a' },
    { paint: 'row', depth: 0.06, of: ['bookshelf'], height: 0.92, perUnit: 1, at: [-1.12] },
  ],
} as const satisfies Place
