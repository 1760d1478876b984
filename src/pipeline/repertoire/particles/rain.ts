import type { Particle } from './particle.ts'

export const rain = {
  name: 'rain', words: ['rain', 'raindrop', 'downpour', 'drizzle'],
  count: 240, fall: 1.9, drift: 0.5, sway: { width: 0, period: 1 }, size: [0.035, 0.1],
  shape: 'streak', colours: ['#dcebf7'], blend: 'paint', spin: 0, flicker: 0, strength: 0.6, reach: 1,
} as const satisfies Particle
