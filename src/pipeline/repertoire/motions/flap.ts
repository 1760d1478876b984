import type { Motion } from './motion.ts'

/** A wing beat: the down stroke is quick and lifts, the up stroke slower and sinks. */
export const flap = {
  name: 'flap',
  medium: 'air',
  period: 0.42,
  stride: null,
  pivot: 0.5,
  move(phase) {
    const beat = phase < 0.4 ? phase / 0.8 : 0.5 + (phase - 0.4) / 1.2
    const angle = beat * 2 * Math.PI
    return {
      forward: 0.012 * Math.sin(angle),
      up: 0.055 * Math.sin(angle - 0.9),
      turn: -0.05 * Math.cos(angle),
      wide: 1 + 0.05 * Math.cos(angle),
      tall: 1 - 0.1 * Math.cos(angle),
      skew: 0.03 * Math.sin(angle),
    }
  },
  beats: [{ phase: 0.2, sound: 'flap' }],
} as const satisfies Motion
