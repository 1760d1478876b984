import type { Motion } from './motion.ts'

/** A four-footed walk: two steps a cycle, the body rocks from hind to fore and gives a little at each landing. */
export const trot = {
  name: 'trot',
  medium: 'body',
  period: 0.7,
  stride: 0.9,
  pivot: 0,
  move(phase) {
    const angle = phase * 2 * Math.PI
    const rise = Math.abs(Math.sin(angle))
    return {
      forward: 0,
      up: 0.045 * rise,
      turn: 0.045 * Math.sin(angle),
      wide: 1.018 - 0.03 * rise,
      tall: 0.982 + 0.03 * rise,
      skew: 0.02 * Math.sin(angle + 0.6),
    }
  },
  beats: [
    { phase: 0, sound: 'step' },
    { phase: 0.5, sound: 'step' },
  ],
} as const satisfies Motion
