import type { Motion } from './motion.ts'

/** A thing that dances: squash and stretch on the beat, a lean on every other one. */
export const wobble = {
  name: 'wobble',
  medium: 'body',
  period: 1,
  stride: null,
  pivot: 0,
  move(phase) {
    const angle = phase * 2 * Math.PI
    const beat = Math.abs(Math.sin(angle))
    return {
      forward: 0.02 * Math.sin(angle),
      up: 0.09 * beat,
      turn: 0.09 * Math.sin(angle),
      wide: 1.06 - 0.12 * beat,
      tall: 0.95 + 0.12 * beat,
      skew: 0.07 * Math.sin(angle + 0.4),
    }
  },
  beats: [],
} as const satisfies Motion
