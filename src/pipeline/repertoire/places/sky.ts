import type { Place } from './place.ts'

export const sky = {
  name: 'sky',
  words: ['sky', 'air', 'cloud', 'clouds', 'heaven', 'above the clouds'],
  medium: 'air',
  horizon: 0.9,
  ground: 'none',
  ambience: ['wind'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'clouds', depth: 0.95, top: 0.08, bottom: 0.42, size: 0.3, perUnit: 1.6 },
    { paint: 'cloudbank', depth: 0.9, y: 0.74, size: 0.2, colour: '#eef3fa' },
    { paint: 'clouds', depth: 0.7, top: 0.2, bottom: 0.62, size: 0.44, perUnit: 0.9 },
    { paint: 'cloudbank', depth: 0.6, y: 0.84, size: 0.28, colour: '#f5f8fd' },
    { paint: 'cloudbank', depth: 0.3, y: 0.93, size: 0.36, colour: '#ffffff' },
    { paint: 'cloudbank', depth: 0.03, y: 1.02, size: 0.42, colour: '#e9eef8' },
  ],
} as const satisfies Place
