import type { Place } from './place.ts'

/** Inside a bus; from outside a bus is a figure. */
export const busInterior = {
  name: 'bus interior',
  words: ['bus interior', 'on the bus', 'on a bus', 'in the bus', 'inside the bus', 'aboard the bus', 'on the coach', 'in the minibus'],
  medium: 'indoors',
  rolls: 3.6,
  horizon: 0.7,
  ground: 'stone',
  ambience: ['engine', 'crowd'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'skyline', depth: 0.92, colour: '#93a3bd', height: 0.6, towers: 0.5 },
    { paint: 'row', depth: 0.8, of: ['facade'], height: 0.52, perUnit: 3.2, even: true, vary: 0.1 },
    { paint: 'row', depth: 0.68, of: ['oak', 'lamp', 'birch', 'lamp'], height: 0.44, perUnit: 1.5 },
    { paint: 'coach', depth: 0.55, colour: '#d9dcd8', trim: '#3f6f86', windows: 'wide', overhead: 'straps' },
    { paint: 'ground', depth: 0.5, colour: '#70747c', texture: 'stone' },
    { paint: 'row', depth: 0.2, of: ['seats'], height: 0.25, perUnit: 1.6, even: true, colour: '#3f7a9a' },
    { paint: 'row', depth: 0, of: ['seat-backs'], height: 0.3, perUnit: 1.5, even: true, foot: 1.08, colour: '#2f5f7d' },
  ],
} as const satisfies Place
