import type { Particle } from './particle.ts'

export const smoke = {
  name: 'smoke',
  words: ['smoke', 'steam', 'vapour', 'cloud of smoke', 'fume'],
  count: 20,
  fall: -0.07,
  drift: 0.1,
  sway: { width: 0.05, period: 6 },
  size: [0.18, 0.42],
  shape: 'smoke',
  colours: ['#e6e4ea', '#cfced8'],
  blend: 'paint',
  spin: 0.02,
  flicker: 0,
  strength: 0.3,
  reach: 1,
} as const satisfies Particle
