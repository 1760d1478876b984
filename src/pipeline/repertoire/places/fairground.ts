import type { Place } from './place.ts'

export const fairground = {
  name: 'fairground',
  words: ['amusement park', 'fairground', 'carnival', 'theme park', 'funfair', 'circus'],
  medium: 'land',
  horizon: 0.6,
  ground: 'stone',
  ambience: ['crowd', 'laugh'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'clouds', depth: 0.96, top: 0.05, bottom: 0.28, size: 0.36, perUnit: 1 },
    { paint: 'ridge', depth: 0.92, colour: '#8fae84', height: 0.1, rough: 0.3, wooded: true },
    { paint: 'row', depth: 0.86, of: ['ferris-wheel'], height: 0.56, perUnit: 1, at: [0.46] },
    { paint: 'row', depth: 0.8, of: ['tent'], height: 0.34, perUnit: 1, at: [-0.58, 0.02] },
    { paint: 'row', depth: 0.76, of: ['oak', 'bush', 'birch'], height: 0.13, perUnit: 6 },
    { paint: 'ground', depth: 0.7, colour: '#c9b896', texture: 'stone' },
    { paint: 'row', depth: 0.54, of: ['stall'], height: 0.24, perUnit: 2, quiet: 0.34, even: true },
    { paint: 'row', depth: 0.46, of: ['lamp'], height: 0.36, perUnit: 1, quiet: 0.3, even: true },
    { paint: 'row', depth: 0.34, of: ['bush', 'bench'], height: 0.08, perUnit: 1.6, quiet: 0.6 },
    { paint: 'frame', depth: 0.02, of: 'leaves', colour: '#4a7048', height: 0.28, at: 'top' },
  ],
} as const satisfies Place
