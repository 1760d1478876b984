import type { Place } from './place.ts'

/** Inside a plane; from outside a plane is a figure. */
export const planeCabin = {
  name: 'plane cabin',
  words: [
    'on the plane',
    'on a plane',
    'in the plane',
    'inside the plane',
    'aboard the plane',
    'on the airplane',
    'on an airplane',
    'in the airplane',
    'inside the airplane',
    'on the aeroplane',
    'in the aeroplane',
    'plane cabin',
    'airplane cabin',
    'aircraft cabin',
    'on the flight',
  ],
  medium: 'indoors',
  rolls: 2.4,
  horizon: 0.7,
  ground: 'stone',
  ambience: ['aeroplane'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'cloudbank', depth: 0.9, y: 0.33, size: 0.16, colour: '#ffffff' },
    { paint: 'cloudbank', depth: 0.7, y: 0.42, size: 0.2, colour: '#f4f6fb' },
    { paint: 'coach', depth: 0.55, colour: '#e6e6e2', trim: '#7f8fa8', windows: 'oval', overhead: 'bins' },
    { paint: 'ground', depth: 0.5, colour: '#5a6074', texture: 'stone' },
    { paint: 'row', depth: 0.2, of: ['seats'], height: 0.25, perUnit: 1.6, even: true, colour: '#4a5f8f' },
    { paint: 'row', depth: 0, of: ['seat-backs'], height: 0.3, perUnit: 1.5, even: true, foot: 1.08, colour: '#3c4d7a' },
  ],
} as const satisfies Place
