import type { Motion } from './motion.ts'

/** A hull on a swell: rolls about its keel and lifts a little later. */
export const sail = {
  name: 'sail',
  medium: 'boat',
  period: 3.2,
  stride: null,
  pivot: 0.1,
  move(phase) {
    const angle = phase * 2 * Math.PI
    return {
      forward: 0.015 * Math.cos(angle),
      up: 0.03 * Math.sin(angle - 0.9),
      turn: 0.06 * Math.sin(angle) + 0.015 * Math.sin(2 * angle + 1),
      wide: 1,
      tall: 1,
      skew: 0,
    }
  },
  beats: [],
} as const satisfies Motion
