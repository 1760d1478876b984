import type { Action } from './action.ts'
import { HIP } from './body.ts'
import { sine } from './compose.ts'

/** On a seat, a wall, a branch: the foot point is the edge, the legs dangle below it. */
export const perch = {
  name: 'perch',
  words: ['perch', 'straddle'],
  travel: 0,
  where: 'ground',
  period: 2.8,
  pose(phase, time) {
    const breath = sine(phase)
    const kick = sine(time * 0.55)
    const leg = (swing: number) => ({ hip: 1.5 + 0.02 * swing, knee: -1.36 + 0.26 * swing, ankle: 0.1 - 0.16 * swing })
    return {
      root: { forward: -0.02, up: -HIP + 0.045 },
      lean: 0,
      spine: -0.02 + 0.016 * breath,
      head: 0.04 + 0.05 * Math.sin(time * 0.6),
      twist: 0.1,
      nearArm: { shoulder: 0.2, elbow: 0.72, wrist: 0.2 },
      farArm: { shoulder: 0.34, elbow: 0.66, wrist: 0.2 },
      nearLeg: leg(kick),
      farLeg: leg(-kick),
      mouth: 0,
      gaze: { x: 0.3 + 0.4 * Math.sin(time * 0.6), y: 0 },
    }
  },
  motions: { quadruped: 'breathe', bird: 'breathe', thing: 'breathe' },
  beats: [],
} as const satisfies Action
