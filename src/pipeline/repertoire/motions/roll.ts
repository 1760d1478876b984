import type { Motion } from './motion.ts'

/** A turn for each circumference travelled: nothing that rolls slides. */
export const roll = {
  name: 'roll',
  medium: 'thing',
  period: 1.6,
  stride: Math.PI,
  pivot: 0.5,
  move(phase) {
    return { forward: 0, up: 0, turn: phase * 2 * Math.PI, wide: 1, tall: 1, skew: 0 }
  },
  beats: [],
} as const satisfies Motion
