import type { Particle } from './particle.ts'

export const leaves = {
  name: 'leaves',
  words: ['leaf', 'falling leaves', 'autumn leaf', 'foliage'],
  count: 44,
  fall: 0.13,
  drift: 0.28,
  sway: { width: 0.07, period: 3.1 },
  size: [0.028, 0.06],
  shape: 'leaf',
  colours: ['#d9622b', '#e8a33a', '#b8402a', '#c98a2e', '#8f9a3a'],
  blend: 'paint',
  spin: 0.32,
  flicker: 0,
  strength: 1,
  reach: 1,
} as const satisfies Particle
