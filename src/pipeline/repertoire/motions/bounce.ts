import type { Motion } from './motion.ts'

/** A ball: half a parabola up, half down, flat for a moment on the ground. */
export const bounce = {
  name: 'bounce',
  medium: 'thing',
  period: 0.8,
  stride: null,
  pivot: 0,
  move(phase) {
    const air = Math.min(1, Math.max(0, phase / 0.86))
    const height = 4 * air * (1 - air)
    const contact = phase > 0.86 ? Math.sin(((phase - 0.86) / 0.14) * Math.PI) : 0
    const stretch = 0.12 * (1 - height) * (phase <= 0.86 ? Math.sin(air * Math.PI) : 0)
    return { forward: 0, up: 0.9 * height, turn: 0, wide: 1 + 0.22 * contact - stretch, tall: 1 - 0.24 * contact + stretch, skew: 0 }
  },
  beats: [{ phase: 0.86, sound: 'bounce' }],
} as const satisfies Motion
