import type { Place } from './place.ts'

export const room = {
  name: 'room',
  words: ['room', 'living room', 'bedroom', 'interior', 'house', 'home', 'indoors', 'library', 'office', 'studio', 'classroom'],
  medium: 'indoors',
  horizon: 0.68,
  ground: 'wood',
  ambience: ['room-tone', 'clock'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'ridge', depth: 0.9, colour: '#7fa07a', height: 0.3, rough: 0.2, wooded: true },
    { paint: 'row', depth: 0.8, of: ['oak', 'house', 'pine'], height: 0.32, perUnit: 3 },
    { paint: 'wall', depth: 0.55, colour: '#c9a98a', trim: '#e6d6bd', windows: true },
    { paint: 'row', depth: 0.52, of: ['picture'], height: 0.14, perUnit: 1.6, quiet: 0.1, foot: 0.36 },
    { paint: 'ground', depth: 0.5, colour: '#b07c4f', texture: 'boards' },
    { paint: 'row', depth: 0.46, of: ['bookshelf', 'sofa', 'plant'], height: 0.4, perUnit: 1.1, quiet: 0.5 },
    { paint: 'row', depth: 0.4, of: ['floor-lamp'], height: 0.44, perUnit: 0.6, quiet: 0.6 },
    { paint: 'row', depth: 0.2, of: ['rug'], height: 0.1, perUnit: 0.01 },
    { paint: 'row', depth: 0.12, of: ['plant'], height: 0.34, perUnit: 1.1, quiet: 0.78 },
  ],
} as const satisfies Place
