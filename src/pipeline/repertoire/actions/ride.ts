import type { Action } from './action.ts'
import { sine } from './compose.ts'

/** Astride: hips go with the mount, chest and head lag behind, hands at the reins or the bar. */
export const ride = {
  name: 'ride',
  words: ['ride', 'mount', 'skateboard', 'ski', 'snowboard'],
  travel: 0,
  where: 'ground',
  period: 0.8,
  pose(phase) {
    const bounce = sine(phase)
    const late = sine(phase - 0.1)
    return {
      root: { forward: 0, up: -0.3 + 0.018 * bounce },
      lean: 0.02 + 0.03 * late,
      spine: 0.16 - 0.07 * sine(phase - 0.14),
      head: -0.16 + 0.09 * sine(phase - 0.22),
      twist: 0.25,
      nearArm: { shoulder: 0.72 + 0.1 * late, elbow: 0.62 - 0.16 * late, wrist: 0.12 },
      farArm: { shoulder: 0.82 + 0.1 * late, elbow: 0.56 - 0.16 * late, wrist: 0.12 },
      nearLeg: { hip: 0.98 - 0.05 * bounce, knee: -1.12 + 0.1 * late, ankle: 0.36 - 0.06 * late },
      farLeg: { hip: 1.12 - 0.05 * bounce, knee: -1.2 + 0.1 * late, ankle: 0.36 },
      mouth: 0.16 + 0.1 * bounce,
      brow: 0.25,
      gaze: { x: 0.7, y: 0 },
      hands: { near: 'fist', far: 'fist' },
    }
  },
  motions: { quadruped: 'gallop', vehicle: 'drive', boat: 'sail', aircraft: 'glide', thing: 'drive' },
  beats: [],
} as const satisfies Action
