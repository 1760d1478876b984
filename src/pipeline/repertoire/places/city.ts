import type { Place } from './place.ts'

export const city = {
  name: 'city',
  words: ['city', 'city street', 'town', 'downtown', 'urban', 'avenue', 'alley', 'skyscraper', 'skyline', 'metropolis', 'plaza', 'sidewalk'],
  medium: 'land',
  horizon: 0.6,
  ground: 'stone',
  ambience: ['city', 'wind'],
  flats: [
    { paint: 'sky', depth: 1 },
    { paint: 'ridge', depth: 0.85, colour: '#9aa3b5', height: 0.16, rough: 0.4 },
    { paint: 'ridge', depth: 0.7, colour: '#9aa3b5', height: 0.09, rough: 0.2 },
    { paint: 'ground', depth: 0.45, colour: '#8d8f9c' },
  ],
} as const satisfies Place
