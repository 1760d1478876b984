import type { Place } from './place.ts'

export const beach = {
  name: 'beach',
  words: ['beach', 'seaside', 'shore', 'coast', 'seashore', 'sandbar'],
  medium: 'land',
  climate: 'tropical',
  horizon: 0.46,
  ground: 'sand',
  ambience: ['waves', 'gulls'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'clouds', depth: 0.97, top: 0.06, bottom: 0.3, size: 0.42, perUnit: 1 },
    { paint: 'flock', depth: 0.95, of: 'birds', y: 0.16, count: 4 },
    { paint: 'water', depth: 0.92, to: 0.44, colour: '#3fa3c0', swell: 0.5 },
    { paint: 'row', depth: 0.86, of: ['island'], height: 0.09, perUnit: 0.7, quiet: 0.3 },
    { paint: 'row', depth: 0.75, of: ['sailboat'], height: 0.09, perUnit: 0.6, quiet: 0.2 },
    { paint: 'ground', depth: 0.44, colour: '#efd6a4', texture: 'sand', from: 0.44 },
    { paint: 'surf', depth: 0.44, colour: '#8fd0d8' },
    { paint: 'row', depth: 0.36, of: ['umbrella', 'stone', 'hut'], height: 0.26, perUnit: 1.4, quiet: 0.4 },
    { paint: 'row', depth: 0.26, of: ['palm'], height: 0.66, perUnit: 1.7, quiet: 0.6, sway: true },
    { paint: 'row', depth: 0.2, of: ['stone', 'stone', 'bush'], height: 0.07, perUnit: 1.6, quiet: 0.6 },
    { paint: 'frame', depth: 0.02, of: 'grass', colour: '#8f9a5a', height: 0.22, at: 'bottom' },
  ],
} as const satisfies Place
