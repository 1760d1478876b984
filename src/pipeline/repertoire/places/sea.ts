import type { Place } from './place.ts'

export const sea = {
  name: 'sea',
  words: ['sea', 'ocean', 'open sea', 'wave', 'high seas'],
  medium: 'water-surface',
  horizon: 0.5,
  ground: 'water',
  ambience: ['waves', 'wind'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'clouds', depth: 0.97, top: 0.05, bottom: 0.32, size: 0.46, perUnit: 1.1 },
    { paint: 'flock', depth: 0.95, of: 'birds', y: 0.22, count: 3 },
    { paint: 'row', depth: 0.94, of: ['island'], height: 0.06, perUnit: 0.6, quiet: 0.3 },
    { paint: 'row', depth: 0.93, of: ['sailboat'], height: 0.045, perUnit: 0.5, quiet: 0.3 },
    { paint: 'water', depth: 0.92, to: 0, colour: '#2f86ad', swell: 1 },
  ],
} as const satisfies Place
