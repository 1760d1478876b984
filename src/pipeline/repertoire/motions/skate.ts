import type { Motion } from './motion.ts'

/** Gliding from one leg to the other: a long lean to each side and never a step. */
export const skate = {
  name: 'skate',
  medium: 'body',
  period: 2,
  stride: null,
  pivot: 0,
  move(phase) {
    const angle = phase * 2 * Math.PI
    return {
      forward: 0.02 * Math.sin(2 * angle),
      up: 0,
      turn: 0.05 + 0.11 * Math.sin(angle),
      wide: 1,
      tall: 1 - 0.02 * Math.cos(2 * angle),
      skew: 0.05 * Math.sin(angle + 0.5),
    }
  },
  beats: [
    { phase: 0.06, sound: 'whoosh' },
    { phase: 0.56, sound: 'whoosh' },
  ],
} as const satisfies Motion
