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
    { paint: 'clouds', depth: 0.96, top: 0.06, bottom: 0.26, size: 0.34, perUnit: 1.1 },
    { paint: 'flock', depth: 0.95, of: 'birds', y: 0.14, count: 4 },
    { paint: 'skyline', depth: 0.92, colour: '#93a3bd', height: 0.46, towers: 0.65 },
    { paint: 'skyline', depth: 0.78, colour: '#7d8aa8', height: 0.34, towers: 0.4 },
    { paint: 'row', depth: 0.58, of: ['facade'], height: 0.3, perUnit: 5.4, even: true, vary: 0.08 },
    { paint: 'ground', depth: 0.57, colour: '#a5a2a8', texture: 'street', from: 0.57 },
    { paint: 'row', depth: 0.5, of: ['oak', 'oak', 'bush'], height: 0.24, perUnit: 2, quiet: 0.3, sway: true },
    { paint: 'row', depth: 0.46, of: ['lamp'], height: 0.34, perUnit: 1.2, quiet: 0.25, even: true },
    { paint: 'row', depth: 0.44, of: ['bench', 'bush'], height: 0.05, perUnit: 1.2, quiet: 0.5 },
    { paint: 'frame', depth: 0.02, of: 'leaves', colour: '#3f6a48', height: 0.3, at: 'top' },
  ],
} as const satisfies Place
