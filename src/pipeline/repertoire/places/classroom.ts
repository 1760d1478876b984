import type { Place } from './place.ts'

export const classroom = {
  name: 'classroom',
  words: ['classroom', 'school', 'kindergarten', 'lecture', 'laboratory'],
  medium: 'indoors',
  horizon: 0.66,
  ground: 'wood',
  ambience: ['room-tone', 'crowd'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'row', depth: 0.85, of: ['oak', 'birch'], height: 0.42, perUnit: 3 },
    { paint: 'wall', depth: 0.55, colour: '#e3d7a8', trim: '#cdd9cf', windows: true },
    { paint: 'row', depth: 0.53, of: ['blackboard'], height: 0.3, perUnit: 1, at: [-0.32], hung: 0.2 },
    { paint: 'ground', depth: 0.5, colour: '#c79a68', texture: 'boards' },
    { paint: 'row', depth: 0.47, of: ['bookshelf'], height: 0.36, perUnit: 1, at: [0.96] },
    { paint: 'row', depth: 0.42, of: ['desk'], height: 0.15, perUnit: 1, at: [-0.72, 0.3, 0.78] },
    { paint: 'row', depth: 0.28, of: ['desk'], height: 0.2, perUnit: 1, at: [-0.9, 0.98] },
    { paint: 'row', depth: 0.06, of: ['plant'], height: 0.4, perUnit: 1, at: [-1.02] },
  ],
} as const satisfies Place
