import type { Motion } from './motion.ts'

/** Hangs in the air like a balloon: sinks, is lifted, swings about its top. */
export const drift = {
  name: 'drift',
  medium: 'air',
  period: 4.4,
  stride: null,
  pivot: 0.85,
  move(phase) {
    const angle = phase * 2 * Math.PI
    return {
      forward: 0.05 * Math.sin(angle + 0.6),
      up: 0.06 * Math.sin(angle) + 0.015 * Math.sin(2 * angle),
      turn: 0.08 * Math.sin(angle - 0.8) + 0.02 * Math.sin(3 * angle),
      wide: 1,
      tall: 1 + 0.008 * Math.sin(2 * angle),
      skew: 0,
    }
  },
  beats: [],
} as const satisfies Motion
