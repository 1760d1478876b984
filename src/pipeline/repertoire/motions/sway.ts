import type { Motion } from './motion.ts'

/** Rooted below, bent by the wind above: leans slowly, springs back. */
export const sway = {
  name: 'sway',
  medium: 'thing',
  period: 3.4,
  stride: null,
  pivot: 0,
  move(phase) {
    const angle = phase * 2 * Math.PI
    return {
      forward: 0,
      up: 0,
      turn: 0.012 * Math.sin(angle - 0.4),
      wide: 1,
      tall: 1 - 0.006 * Math.cos(angle),
      skew: 0.045 * Math.sin(angle) + 0.015 * Math.sin(3 * angle + 0.5),
    }
  },
  beats: [],
} as const satisfies Motion
