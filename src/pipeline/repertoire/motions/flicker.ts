import type { Motion } from './motion.ts'

/** A flame: never the same height twice in a cycle. */
export const flicker = {
  name: 'flicker',
  medium: 'thing',
  period: 1.3,
  stride: null,
  pivot: 0,
  move(phase) {
    const angle = phase * 2 * Math.PI
    const lick = 0.5 * Math.sin(3 * angle) + 0.3 * Math.sin(5 * angle + 1) + 0.2 * Math.sin(8 * angle + 2)
    return {
      forward: 0,
      up: 0,
      turn: 0.02 * Math.sin(2 * angle),
      wide: 1 - 0.03 * lick,
      tall: 1 + 0.07 * lick,
      skew: 0.05 * Math.sin(2 * angle + 0.5) + 0.03 * Math.sin(5 * angle),
    }
  },
  beats: [],
} as const satisfies Motion
