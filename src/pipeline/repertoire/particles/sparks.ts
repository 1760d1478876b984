import type { Particle } from './particle.ts'

export const sparks = {
  name: 'sparks',
  words: ['spark', 'ember', 'sparkler', 'cinder'],
  count: 110,
  fall: -0.26,
  drift: 0.2,
  sway: { width: 0.05, period: 1.6 },
  size: [0.01, 0.028],
  shape: 'spark',
  colours: ['#ffb347', '#ff7a2a', '#ffe08a'],
  blend: 'light',
  spin: 0,
  flicker: 0.8,
  strength: 1,
  reach: 1,
} as const satisfies Particle
