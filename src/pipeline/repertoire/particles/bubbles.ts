import type { Particle } from './particle.ts'

export const bubbles = {
  name: 'bubbles',
  words: ['bubble', 'soap bubble', 'foam'],
  count: 46,
  fall: -0.14,
  drift: 0.04,
  sway: { width: 0.022, period: 2.1 },
  size: [0.014, 0.056],
  shape: 'bubble',
  colours: ['#d9f4ff', '#c5ecff', '#efe4ff'],
  blend: 'paint',
  spin: 0,
  flicker: 0,
  strength: 0.85,
  reach: 1,
} as const satisfies Particle
