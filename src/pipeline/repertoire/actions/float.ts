import type { Action } from './action.ts'
import { sine } from './compose.ts'

/** Weightless: everything moves late and a little. */
export const float = {
  name: 'float',
  words: ['float', 'drift', 'hang', 'bob', 'hover'],
  travel: 0.06,
  where: 'air',
  period: 3.6,
  pose(phase, time) {
    const drift = sine(phase)
    const arm = (p: number) => ({ shoulder: 0.85 + 0.2 * sine(p), elbow: 0.45 + 0.2 * sine(p - 0.15), wrist: 0.2 * sine(p - 0.3) })
    const leg = (p: number) => ({ hip: 0.35 + 0.14 * sine(p), knee: -0.55 + 0.16 * sine(p - 0.15), ankle: -0.5 })
    return {
      root: { forward: 0.012 * Math.sin(time * 0.7), up: 0.03 * drift },
      lean: -0.12 + 0.14 * Math.sin(time * 0.5),
      spine: 0.08 + 0.05 * sine(phase - 0.2),
      head: -0.08 + 0.05 * sine(phase - 0.3),
      twist: 0.3 * sine(phase - 0.1),
      nearArm: arm(phase - 0.1),
      farArm: { ...arm(phase + 0.2), shoulder: 1.35 + 0.2 * sine(phase + 0.2) },
      nearLeg: leg(phase - 0.2),
      farLeg: { ...leg(phase + 0.15), hip: 0.65 + 0.12 * sine(phase + 0.15), knee: -0.95 },
      mouth: 0.05,
      brow: 0.25,
      gaze: { x: 0.4, y: -0.2 },
      hands: { near: 'open', far: 'open' },
    }
  },
  motions: { boat: 'sail', fish: 'swim', plant: 'sway', floater: 'drift', bird: 'glide', thing: 'drift' },
  beats: [],
} as const satisfies Action
