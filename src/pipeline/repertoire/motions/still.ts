import type { Motion } from './motion.ts'

/** Nothing of its own: what stands like a house. */
export const still = {
  name: 'still',
  medium: 'thing',
  period: 1,
  stride: null,
  pivot: 0,
  move() {
    return { forward: 0, up: 0, turn: 0, wide: 1, tall: 1, skew: 0 }
  },
  beats: [],
} as const satisfies Motion
