import type { Motion } from './motion.ts'

/** Wheels on a road: a fine rattle over a slow pitch of the springs. */
export const drive = {
  name: 'drive',
  medium: 'thing',
  period: 1.4,
  stride: null,
  pivot: 0,
  move(phase) {
    const angle = phase * 2 * Math.PI
    const rattle = Math.sin(7 * angle) + 0.6 * Math.sin(11 * angle + 1)
    return {
      forward: 0,
      up: 0.005 * (1 + Math.sin(angle)) + 0.0025 * (1.6 + rattle),
      turn: 0.012 * Math.sin(angle + 0.7),
      wide: 1,
      tall: 1 + 0.01 * Math.sin(angle),
      skew: 0.008 * Math.sin(2 * angle),
    }
  },
  beats: [],
} as const satisfies Motion
