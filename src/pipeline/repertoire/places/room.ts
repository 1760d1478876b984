import type { Place } from './place.ts'

export const room = {
  name: 'room',
  words: ['room', 'living room', 'interior', 'house', 'home', 'indoors', 'office', 'studio'],
  medium: 'indoors',
  horizon: 0.68,
  ground: 'wood',
  ambience: ['room-tone', 'clock'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'ridge', depth: 0.9, colour: '#7fa07a', height: 0.42, rough: 0.2, wooded: true },
    { paint: 'row', depth: 0.8, of: ['oak', 'house', 'pine'], height: 0.4, perUnit: 3 },
    { paint: 'wall', depth: 0.55, colour: '#c9a98a', trim: '#e6d6bd', windows: true },
    { paint: 'row', depth: 0.52, of: ['picture', 'picture', 'picture'], height: 0.14, perUnit: 1, at: [-0.42, -0.13, 0.96], hung: 0.3 },
    { paint: 'ground', depth: 0.5, colour: '#b07c4f', texture: 'boards' },
    { paint: 'row', depth: 0.46, of: ['bookshelf', 'plant'], height: 0.5, perUnit: 1, at: [-0.82, 0.2] },
    { paint: 'row', depth: 0.4, of: ['sofa'], height: 0.2, perUnit: 1, at: [0.72] },
    { paint: 'row', depth: 0.36, of: ['floor-lamp'], height: 0.48, perUnit: 1, at: [-0.52] },
    { paint: 'row', depth: 0.3, of: ['rug'], height: 0.1, perUnit: 1, at: [0] },
    { paint: 'row', depth: 0.05, of: ['plant'], height: 0.5, perUnit: 1, at: [-1.02] },
  ],
} as const satisfies Place
