import type { Particle } from './particle.ts'

export const dust = {
  name: 'dust',
  words: ['dust', 'mote', 'pollen', 'sandstorm', 'ash'],
  count: 120,
  fall: -0.012,
  drift: 0.06,
  sway: { width: 0.03, period: 6.5 },
  size: [0.007, 0.022],
  shape: 'dot',
  colours: ['#fff1d0', '#ffe7b8'],
  blend: 'light',
  spin: 0,
  flicker: 0.4,
  strength: 0.75,
  reach: 1,
} as const satisfies Particle
