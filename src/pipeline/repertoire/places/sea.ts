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
    { paint: 'ridge', depth: 0.85, colour: '#5aa9c9', height: 0.16, rough: 0.4 },
    { paint: 'ridge', depth: 0.7, colour: '#5aa9c9', height: 0.09, rough: 0.2 },
    { paint: 'ground', depth: 0.45, colour: '#2f7fa8' },
  ],
} as const satisfies Place
