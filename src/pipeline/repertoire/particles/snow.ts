import type { Particle } from './particle.ts'

export const snow = {
  name: 'snow',
  words: ['snow', 'snowflake', 'snowfall', 'blizzard'],
  count: 280,
  fall: 0.15,
  drift: 0.12,
  sway: { width: 0.02, period: 3.4 },
  size: [0.008, 0.03],
  shape: 'flake',
  colours: ['#ffffff', '#eef4ff'],
  blend: 'paint',
  spin: 0.08,
  flicker: 0,
  strength: 0.95,
  reach: 1,
} as const satisfies Particle
