import type { Motion } from './motion.ts'

/** A tail beat bends the body; the water carries it up and down. */
export const swim = {
  name: 'swim',
  medium: 'body',
  period: 0.85,
  stride: null,
  pivot: 0.5,
  move(phase) {
    const angle = phase * 2 * Math.PI
    return {
      forward: 0.02 * Math.sin(2 * angle),
      up: 0.02 * Math.sin(angle),
      turn: 0.035 * Math.cos(angle),
      wide: 1 - 0.035 * Math.cos(2 * angle),
      tall: 1 + 0.02 * Math.cos(2 * angle),
      skew: 0.07 * Math.sin(angle),
    }
  },
  beats: [],
} as const satisfies Motion
