import type { Place } from './place.ts'

export const space = {
  name: 'space',
  words: ['space', 'outer space', 'galaxy', 'universe', 'orbit', 'cosmos', 'nebula', 'planet'],
  medium: 'space',
  horizon: 1.2,
  ground: 'none',
  ambience: ['space-hum'],
  flats: [
    { paint: 'cosmos', depth: 1, nebula: ['#7a4fd0', '#e0609a'] },
    { paint: 'planet', depth: 0.92, x: -0.62, y: 0.2, radius: 0.07, colour: '#c9b8a8' },
    { paint: 'planet', depth: 0.75, x: 0.6, y: 0.3, radius: 0.16, colour: '#e0a06a', ring: '#ecd3a8' },
    { paint: 'row', depth: 0.6, of: ['asteroid'], height: 0.035, perUnit: 4, vary: 0.7, foot: 0.62, colour: '#6f6890', adrift: true },
    { paint: 'planet', depth: 0.5, x: -0.4, y: 1.3, radius: 0.52, colour: '#4f8fc0' },
    { paint: 'row', depth: 0.2, of: ['asteroid'], height: 0.09, perUnit: 1.8, quiet: 0.55, vary: 0.6, foot: 0.82, colour: '#5f587c', adrift: true },
    { paint: 'row', depth: 0.03, of: ['asteroid'], height: 0.24, perUnit: 1.4, quiet: 0.82, vary: 0.3, foot: 1.02, colour: '#3f3a5c', adrift: true },
  ],
} as const satisfies Place
