import type { Place } from './place.ts'

export const moon = {
  name: 'moon',
  words: ['moon surface', 'lunar surface', 'asteroid', 'alien planet', 'crater'],
  medium: 'land',
  horizon: 0.6,
  airless: true,
  ground: 'sand',
  ambience: ['space-hum'],
  flats: [
    { paint: 'cosmos', depth: 1, nebula: ['#3f4a9a', '#6a4a9a'] },
    { paint: 'planet', depth: 0.95, x: 0.5, y: 0.22, radius: 0.14, colour: '#4f95cf' },
    { paint: 'ridge', depth: 0.88, colour: '#7f7d92', height: 0.2, rough: 0.8 },
    { paint: 'ridge', depth: 0.8, colour: '#8f8c9f', height: 0.1, rough: 0.3 },
    { paint: 'ground', depth: 0.7, colour: '#a5a2b2', texture: 'moon' },
    { paint: 'row', depth: 0.6, of: ['crater', 'stone'], height: 0.06, perUnit: 2.6, quiet: 0.15, colour: '#918ea2' },
    { paint: 'row', depth: 0.4, of: ['stone', 'crater', 'stone'], height: 0.1, perUnit: 2, quiet: 0.45, colour: '#85829a' },
    { paint: 'row', depth: 0.26, of: ['stone'], height: 0.1, perUnit: 1.6, quiet: 0.55, colour: '#75728a' },
    { paint: 'frame', depth: 0.02, of: 'rocks', colour: '#5f5c74', height: 0.3, at: 'bottom' },
  ],
} as const satisfies Place
