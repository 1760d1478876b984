import type { Place } from './place.ts'

export const stage = {
  name: 'stage',
  words: ['stage', 'theatre', 'theater', 'concert', 'show', 'opera', 'ballroom'],
  medium: 'indoors',
  horizon: 0.66,
  ground: 'wood',
  ambience: ['crowd', 'room-tone'],
  flats: [
    { paint: 'deep', depth: 1, colour: '#5a2f52' },
    { paint: 'wall', depth: 0.8, colour: '#6a4668', trim: '#8a5a78', windows: false },
    { paint: 'shafts', depth: 0.7, count: 5 },
    { paint: 'ground', depth: 0.6, colour: '#a8713f', texture: 'boards' },
    { paint: 'row', depth: 0.56, of: ['plant'], height: 0.2, perUnit: 1, at: [-0.66, 0.66] },
    { paint: 'curtain', depth: 0.3, colour: '#a3283a' },
    { paint: 'shafts', depth: 0.2, count: 3 },
    { paint: 'curtain', depth: 0.03, colour: '#7f1a30' },
  ],
} as const satisfies Place
