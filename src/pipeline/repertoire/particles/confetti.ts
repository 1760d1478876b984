import type { Particle } from './particle.ts'

export const confetti = {
  name: 'confetti',
  words: ['confetti', 'streamer', 'celebration', 'party'],
  count: 160,
  fall: 0.24,
  drift: 0.08,
  sway: { width: 0.05, period: 1.7 },
  size: [0.017, 0.034],
  shape: 'confetti',
  colours: ['#ff5a5f', '#ffb400', '#2ec4b6', '#5b8def', '#b07cf7', '#ff8fc7'],
  blend: 'paint',
  spin: 0.9,
  flicker: 0,
  strength: 1,
  reach: 1,
} as const satisfies Particle
