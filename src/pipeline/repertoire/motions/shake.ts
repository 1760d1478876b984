import type { Motion } from './motion.ts'

/** Trembles: fear, cold, an engine, an earthquake. */
export const shake = {
  name: 'shake',
  medium: 'body',
  period: 0.9,
  stride: null,
  pivot: 0,
  move(phase) {
    const angle = phase * 2 * Math.PI
    return {
      forward: 0.012 * Math.sin(6 * angle),
      up: 0.006 * (1 + Math.sin(9 * angle)),
      turn: 0.018 * Math.sin(7 * angle + 1),
      wide: 1,
      tall: 1 + 0.01 * Math.sin(8 * angle),
      skew: 0.02 * Math.sin(5 * angle),
    }
  },
  beats: [],
} as const satisfies Motion
