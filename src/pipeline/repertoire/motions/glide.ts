import type { Motion } from './motion.ts'

/** Wings held out: a slow bank and sink. */
export const glide = {
  name: 'glide',
  medium: 'air',
  period: 3.6,
  stride: null,
  pivot: 0.5,
  move(phase) {
    const angle = phase * 2 * Math.PI
    return {
      forward: 0.03 * Math.sin(angle),
      up: 0.07 * Math.sin(angle + 1.1),
      turn: 0.07 * Math.sin(angle),
      wide: 1,
      tall: 1 - 0.03 * Math.cos(angle),
      skew: 0.03 * Math.cos(angle),
    }
  },
  beats: [],
} as const satisfies Motion
