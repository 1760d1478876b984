import type { Particle } from './particle.ts'

export const rain = {
  name: 'rain',
  words: ['rain', 'raindrop', 'downpour', 'drizzle'],
  count: 300,
  fall: 1.9,
  drift: 0.5,
  sway: { width: 0, period: 1 },
  size: [0.06, 0.17],
  shape: 'streak',
  colours: ['#dcebf7'],
  blend: 'paint',
  spin: 0,
  flicker: 0,
  strength: 0.9,
  reach: 1,
} as const satisfies Particle
