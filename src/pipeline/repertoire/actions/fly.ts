import type { Action } from './action.ts'
import { sine } from './compose.ts'

/** Stretched out on the wind: one fist ahead, one knee drawn up, rising and sinking, banking slowly. */
export const fly = {
  name: 'fly',
  words: ['fly', 'soar', 'levitate', 'glide', 'flutter', 'flap'],
  travel: 0.55,
  where: 'air',
  period: 2,
  pose(phase, time) {
    const lift = sine(phase)
    const bank = Math.sin(time * 0.9)
    const trail = (p: number) => ({ hip: -0.1 + 0.07 * sine(p), knee: -0.22 + 0.1 * sine(p - 0.15), ankle: -0.9 + 0.12 * sine(p - 0.3) })
    return {
      root: { forward: -0.06, up: -0.1 + 0.03 * lift },
      lean: 1.16 + 0.06 * bank - 0.04 * sine(phase - 0.1),
      spine: -0.1 + 0.05 * sine(phase - 0.2),
      head: -0.82 - 0.06 * bank,
      twist: 0.4 * bank,
      nearArm: { shoulder: -0.28 + 0.1 * sine(phase - 0.25), elbow: 0.14, wrist: 0.1 },
      farArm: { shoulder: 2.7 + 0.1 * sine(phase - 0.15), elbow: 0.12 + 0.06 * lift, wrist: 0.05 + 0.12 * sine(phase - 0.3) },
      nearLeg: { ...trail(phase), knee: -0.62 + 0.12 * sine(phase - 0.2) },
      farLeg: trail(phase + 0.35),
      mouth: 0.1,
      brow: 0.35,
      gaze: { x: 0.7, y: -0.2 },
      hands: { near: 'relaxed', far: 'fist' },
    }
  },
  motions: {
    bird: 'flap',
    insect: 'flap',
    aircraft: 'glide',
    floater: 'drift',
    vehicle: 'glide',
    fish: 'swim',
    quadruped: 'glide',
    thing: 'glide',
  },
  beats: [],
} as const satisfies Action
