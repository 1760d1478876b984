import type { Particle } from './particle.ts'

export const fireflies = {
  name: 'fireflies',
  words: ['firefly', 'glowworm', 'fairy lights', 'will-o-the-wisp'],
  count: 56,
  fall: -0.012,
  drift: 0.02,
  sway: { width: 0.09, period: 5.2 },
  size: [0.05, 0.115],
  shape: 'glow',
  colours: ['#e9ff8a', '#fff0a0', '#c8ff9a'],
  blend: 'light',
  spin: 0,
  flicker: 0.8,
  strength: 1,
  reach: 1,
} as const satisfies Particle
