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
    { paint: 'ridge', depth: 0.85, colour: '#d9b48f', height: 0.16, rough: 0.4 },
    { paint: 'ridge', depth: 0.7, colour: '#d9b48f', height: 0.09, rough: 0.2 },
    { paint: 'ground', depth: 0.45, colour: '#b07c4f' },
  ],
} as const satisfies Place
