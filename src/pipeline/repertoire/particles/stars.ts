import type { Particle } from './particle.ts'

export const stars = {
  name: 'stars',
  words: ['star', 'starlight', 'twinkle', 'sparkle', 'glitter', 'fairy dust'],
  count: 84,
  fall: 0.01,
  drift: 0,
  sway: { width: 0.006, period: 7 },
  size: [0.022, 0.06],
  shape: 'star',
  colours: ['#ffffff', '#fff4c8', '#d8e6ff'],
  blend: 'light',
  spin: 0.02,
  flicker: 0.9,
  strength: 1,
  reach: 0.75,
} as const satisfies Particle
