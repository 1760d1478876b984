import type { Motion } from './motion.ts'

/** Crouch, leap, land: the squash comes before the leap and after the landing, never in the air. */
export const hop = {
  name: 'hop',
  medium: 'body',
  period: 0.72,
  stride: 0.8,
  pivot: 0,
  move(phase) {
    const airborne = Math.min(1, Math.max(0, (phase - 0.28) / 0.5))
    const height = 4 * airborne * (1 - airborne)
    const crouch = Math.sin(Math.min(1, phase / 0.28) * Math.PI) * (phase < 0.28 ? 1 : 0)
    const land = phase > 0.78 ? Math.sin(((phase - 0.78) / 0.22) * Math.PI) : 0
    const squash = 0.14 * crouch + 0.16 * land
    const stretch = 0.1 * Math.sin(airborne * Math.PI) * (1 - height * 0.6)
    return {
      forward: 0,
      up: 0.3 * height,
      turn: 0.1 * Math.sin(airborne * 2 * Math.PI) * -1,
      wide: 1 + squash - stretch,
      tall: 1 - squash + stretch,
      skew: 0,
    }
  },
  beats: [{ phase: 0.78, sound: 'step' }],
} as const satisfies Motion
