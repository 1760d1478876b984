import type { Motion } from './motion.ts'

/** Side to side on short legs. */
export const waddle = {
  name: 'waddle',
  medium: 'body',
  period: 0.8,
  stride: 0.5,
  pivot: 0,
  move(phase) {
    const angle = phase * 2 * Math.PI
    return {
      forward: 0.015 * Math.sin(angle),
      up: 0.025 * Math.abs(Math.sin(angle)),
      turn: 0.11 * Math.sin(angle),
      wide: 1,
      tall: 1 - 0.015 * Math.cos(2 * angle),
      skew: -0.04 * Math.sin(angle),
    }
  },
  beats: [
    { phase: 0, sound: 'step' },
    { phase: 0.5, sound: 'step' },
  ],
} as const satisfies Motion
