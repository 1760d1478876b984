import type { Place } from './place.ts'

export const bedroom = {
  name: 'bedroom',
  words: ['bedroom', 'nursery', 'dormitory', 'hotel room', 'bunk'],
  medium: 'indoors',
  horizon: 0.68,
  ground: 'wood',
  ambience: ['room-tone', 'clock'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'ridge', depth: 0.9, colour: '#7fa07a', height: 0.42, rough: 0.2, wooded: true },
    { paint: 'row', depth: 0.8, of: ['oak', 'house'], height: 0.38, perUnit: 3 },
    { paint: 'wall', depth: 0.55, colour: '#b7c4dc', trim: '#efe6dc', windows: true },
    { paint: 'row', depth: 0.52, of: ['picture', 'picture'], height: 0.13, perUnit: 1, at: [-0.5, -0.2], hung: 0.32 },
    { paint: 'ground', depth: 0.5, colour: '#c08f63', texture: 'boards' },
    { paint: 'row', depth: 0.45, of: ['bed'], height: 0.3, perUnit: 1, at: [-0.5] },
    { paint: 'row', depth: 0.44, of: ['floor-lamp'], height: 0.44, perUnit: 1, at: [0.04] },
    { paint: 'row', depth: 0.42, of: ['bookshelf'], height: 0.4, perUnit: 1, at: [0.92] },
    { paint: 'row', depth: 0.28, of: ['rug'], height: 0.09, perUnit: 1, at: [0.2], colour: '#7a86b0' },
    { paint: 'row', depth: 0.05, of: ['plant'], height: 0.4, perUnit: 1, at: [1.02] },
  ],
} as const satisfies Place
