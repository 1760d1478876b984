import type { Place } from './place.ts'

export const harbour = {
  name: 'harbour',
  words: ['harbour', 'harbor', 'port', 'dock', 'pier', 'marina', 'wharf'],
  medium: 'land',
  horizon: 0.46,
  ground: 'wood',
  ambience: ['water', 'gulls'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'clouds', depth: 0.96, top: 0.05, bottom: 0.3, size: 0.4, perUnit: 1.1 },
    { paint: 'flock', depth: 0.95, of: 'birds', y: 0.18, count: 4 },
    { paint: 'ridge', depth: 0.93, colour: '#86a0b5', height: 0.14, rough: 0.3 },
    { paint: 'row', depth: 0.9, of: ['house', 'house', 'church', 'oak'], height: 0.11, perUnit: 8 },
    { paint: 'water', depth: 0.86, to: 0.4, colour: '#3a88a8', swell: 0.4, shore: '#7a7f80' },
    { paint: 'row', depth: 0.7, of: ['sailboat'], height: 0.13, perUnit: 1.6, quiet: 0.1 },
    { paint: 'row', depth: 0.5, of: ['sailboat'], height: 0.32, perUnit: 1.4, quiet: 0.46 },
    { paint: 'ground', depth: 0.4, colour: '#a8875f', texture: 'boards', from: 0.4 },
    { paint: 'row', depth: 0.37, of: ['lamp'], height: 0.4, perUnit: 1.1, quiet: 0.4, even: true },
    { paint: 'row', depth: 0.2, of: ['stone'], height: 0.07, perUnit: 1.4, quiet: 0.6 },
  ],
} as const satisfies Place
