import type { Motion } from './motion.ts'

/** One bound a cycle: gathered, stretched in the air, nose down as it lands. */
export const gallop = {
  name: 'gallop',
  medium: 'body',
  period: 0.46,
  stride: 1.7,
  pivot: 0,
  move(phase) {
    const angle = phase * 2 * Math.PI
    const air = Math.max(0, Math.sin(angle))
    const gather = Math.max(0, -Math.sin(angle))
    return {
      forward: 0.02 * Math.cos(angle),
      up: 0.13 * air ** 0.8,
      turn: 0.1 * Math.sin(angle - 0.9),
      wide: 1 + 0.07 * air - 0.05 * gather,
      tall: 1 - 0.06 * air + 0.03 * gather,
      skew: 0.05 * Math.cos(angle),
    }
  },
  beats: [
    { phase: 0.5, sound: 'step' },
    { phase: 0.66, sound: 'step' },
  ],
} as const satisfies Motion
