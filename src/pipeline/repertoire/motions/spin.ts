import type { Motion } from './motion.ts'

/** Round and round, a little faster through the lower half. */
export const spin = {
  name: 'spin',
  medium: 'thing',
  period: 1.8,
  stride: null,
  pivot: 0.5,
  move(phase) {
    return { forward: 0, up: 0, turn: phase * 2 * Math.PI + 0.25 * Math.sin(phase * 2 * Math.PI), wide: 1, tall: 1, skew: 0 }
  },
  beats: [],
} as const satisfies Motion
