import type { Motion } from './motion.ts'

/** A wave runs through a body without legs. */
export const slither = {
  name: 'slither',
  medium: 'body',
  period: 1.1,
  stride: 0.8,
  pivot: 0,
  move(phase) {
    const angle = phase * 2 * Math.PI
    return {
      forward: 0.03 * Math.sin(angle),
      up: 0.012 * (1 + Math.sin(2 * angle)),
      turn: 0.02 * Math.sin(angle + 1),
      wide: 1 + 0.06 * Math.sin(angle),
      tall: 1 - 0.05 * Math.sin(angle),
      skew: 0.08 * Math.cos(angle),
    }
  },
  beats: [],
} as const satisfies Motion
