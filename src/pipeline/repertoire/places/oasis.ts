import type { Place } from './place.ts'

export const oasis = {
  name: 'oasis',
  words: ['oasis', 'desert oasis', 'caravan'],
  medium: 'land',
  climate: 'tropical',
  horizon: 0.56,
  ground: 'sand',
  ambience: ['wind', 'birds'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'clouds', depth: 0.97, top: 0.05, bottom: 0.2, size: 0.32, perUnit: 0.6 },
    { paint: 'row', depth: 0.94, of: ['mesa'], height: 0.14, perUnit: 1.2, quiet: 0.2 },
    { paint: 'dunes', depth: 0.9, colour: '#e0b070', height: 0.14 },
    { paint: 'row', depth: 0.84, of: ['palm', 'palm', 'bush'], height: 0.24, perUnit: 5, quiet: 0.1 },
    { paint: 'water', depth: 0.8, to: 0.46, colour: '#3fa7b5', swell: 0.14, shore: '#c79a5a' },
    { paint: 'ground', depth: 0.46, colour: '#e6bd7c', texture: 'sand', from: 0.46 },
    { paint: 'row', depth: 0.44, of: ['fern', 'bush', 'stone'], height: 0.08, perUnit: 5, quiet: 0.3 },
    { paint: 'row', depth: 0.36, of: ['palm'], height: 0.66, perUnit: 1.2, quiet: 0.66, sway: true },
    { paint: 'row', depth: 0.22, of: ['stone', 'fern'], height: 0.1, perUnit: 2, quiet: 0.6 },
  ],
} as const satisfies Place
