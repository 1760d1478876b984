import type { Place } from './place.ts'

export const rooftop = {
  name: 'rooftop',
  words: ['rooftop', 'roof', 'terrace', 'balcony'],
  medium: 'land',
  horizon: 0.62,
  ground: 'stone',
  ambience: ['city', 'wind'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'clouds', depth: 0.96, top: 0.05, bottom: 0.3, size: 0.4, perUnit: 1.1 },
    { paint: 'skyline', depth: 0.94, colour: '#97a5c0', height: 0.4, towers: 0.7 },
    { paint: 'skyline', depth: 0.82, colour: '#7f8cab', height: 0.3, towers: 0.5 },
    { paint: 'skyline', depth: 0.7, colour: '#6a7694', height: 0.18, towers: 0.3 },
    { paint: 'ground', depth: 0.6, colour: '#b0a8a4', texture: 'tiles', from: 0.6 },
    { paint: 'row', depth: 0.57, of: ['fence'], height: 0.075, perUnit: 6.2, even: true, colour: '#6f7484' },
    { paint: 'row', depth: 0.46, of: ['plant', 'bench', 'plant'], height: 0.16, perUnit: 1.8, quiet: 0.4 },
    { paint: 'row', depth: 0.34, of: ['lamp', 'plant'], height: 0.4, perUnit: 1, at: [-0.74, 0.78] },
    { paint: 'frame', depth: 0.02, of: 'leaves', colour: '#3f6a50', height: 0.3, at: 'top' },
  ],
} as const satisfies Place
