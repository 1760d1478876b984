import type { Place } from './place.ts'

/** Inside a train under the ground; its platforms are a station. */
export const subwayCar = {
  name: 'subway car',
  words: [
    'on the subway',
    'on a subway',
    'in the subway',
    'inside the subway',
    'on the metro',
    'in the metro',
    'on the underground',
    'subway car',
    'subway train',
    'metro train',
  ],
  medium: 'indoors',
  rolls: 7,
  horizon: 0.7,
  ground: 'stone',
  ambience: ['train', 'crowd'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'tunnel', depth: 0.72, colour: '#2c2f3c' },
    { paint: 'coach', depth: 0.55, colour: '#dfe2e4', trim: '#8d97a3', windows: 'doors', overhead: 'straps' },
    { paint: 'ground', depth: 0.5, colour: '#6f7480', texture: 'stone' },
    { paint: 'row', depth: 0.2, of: ['seats'], height: 0.24, perUnit: 1.6, even: true, colour: '#d98a2f' },
    { paint: 'row', depth: 0, of: ['seat-backs'], height: 0.3, perUnit: 1.5, even: true, foot: 1.08, colour: '#b8702a' },
  ],
} as const satisfies Place
