import type { Motion } from './motion.ts'

/** Thrown up out of a hand and caught in it: half a parabola up, half down, with one turn over. `up` counts in heights of who throws. */
export const toss = {
  name: 'toss',
  medium: 'thing',
  period: 1.3,
  stride: null,
  pivot: 0.5,
  move(phase) {
    const air = Math.min(1, Math.max(0, (phase - 0.14) / 0.78))
    return { forward: 0, up: 0.52 * 4 * air * (1 - air), turn: air * 2 * Math.PI, wide: 1, tall: 1, skew: 0 }
  },
  beats: [],
} as const satisfies Motion
