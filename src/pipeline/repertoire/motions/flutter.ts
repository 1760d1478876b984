import type { Motion } from './motion.ts'

/** Paper wings that fold and open: the picture narrows and widens. */
export const flutter = {
  name: 'flutter',
  medium: 'air',
  period: 0.3,
  stride: null,
  pivot: 0.5,
  move(phase) {
    const angle = phase * 2 * Math.PI
    return {
      forward: 0.03 * Math.sin(angle),
      up: 0.07 * Math.sin(angle + 0.8),
      turn: 0.08 * Math.sin(angle + 2),
      wide: 0.72 + 0.28 * Math.cos(angle),
      tall: 1.02,
      skew: 0.04 * Math.sin(angle),
    }
  },
  beats: [],
} as const satisfies Motion
