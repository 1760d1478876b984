import type { Particle } from './particle.ts'

export const rain = {
  name: 'rain', words: ['rain', 'raindrop', 'downpour', 'drizzle'],
  count: 220, fall: 1.9, drift: 0.3, sway: { width: 0, period: 1 }, size: [0.02, 0.05],
  shape: 'streak', colours: ['#cfe2f2'], blend: 'paint', spin: 0, flicker: 0,
} as const satisfies Particle
