import type { Particle } from './particle.ts'

export const snow = {
  name: 'snow', words: ['snow', 'snowflake', 'snowfall', 'blizzard'],
  count: 160, fall: 0.16, drift: 0.12, sway: { width: 0.02, period: 2.4 }, size: [0.004, 0.014],
  shape: 'flake', colours: ['#ffffff', '#eef4ff'], blend: 'paint', spin: 0.1, flicker: 0,
} as const satisfies Particle
