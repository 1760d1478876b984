import type { Particle } from './particle.ts'

export const petals = {
  name: 'petals',
  words: ['petal', 'cherry blossom', 'blossom', 'sakura'],
  count: 60,
  fall: 0.11,
  drift: 0.24,
  sway: { width: 0.06, period: 2.7 },
  size: [0.018, 0.038],
  shape: 'petal',
  colours: ['#ffc9d8', '#ffe3ea', '#f7a6bd', '#fff3f5'],
  blend: 'paint',
  spin: 0.4,
  flicker: 0,
  strength: 0.95,
  reach: 1,
} as const satisfies Particle
