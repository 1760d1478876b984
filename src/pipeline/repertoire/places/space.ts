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
    { paint: 'planet', depth: 0.75, x: 0.62, y: 0.3, radius: 0.17, colour: '#e0a06a', ring: '#ecd3a8' },
    { paint: 'planet', depth: 0.5, x: -0.4, y: 1.28, radius: 0.52, colour: '#4f8fc0' },
    { paint: 'row', depth: 0.2, of: ['stone'], height: 0.06, perUnit: 1.4, quiet: 0.5, vary: 0.6, foot: 0.86, colour: '#6a6480' },
    { paint: 'frame', depth: 0.02, of: 'rocks', colour: '#4a4560', height: 0.28, at: 'bottom' },
  ],
} as const satisfies Place
