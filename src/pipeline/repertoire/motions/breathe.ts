import type { Motion } from './motion.ts'

/** A living thing at rest. */
export const breathe = {
  name: 'breathe',
  medium: 'body',
  period: 2.8,
  stride: null,
  pivot: 0,
  move(phase) {
    const breath = Math.sin(phase * 2 * Math.PI)
    return { forward: 0, up: 0, turn: 0, wide: 1 - 0.008 * breath, tall: 1 + 0.014 * breath, skew: 0.006 * breath }
  },
  beats: [],
} as const satisfies Motion
