import type { Action } from './action.ts'
import { poseOf, rest, sine } from './compose.ts'

/** Light within: arms a little open, the face lifted. */
export const glow = {
  name: 'glow',
  words: ['glow', 'burn', 'flicker', 'blaze', 'light', 'smoulder'],
  travel: 0,
  where: 'ground',
  period: 3,
  pose(phase) {
    const breath = sine(phase)
    return poseOf(
      {
        ...rest,
        up: -0.004 + 0.003 * breath,
        spine: -0.07 + 0.015 * breath,
        head: -0.12 + 0.02 * sine(phase - 0.1),
        twist: 0.1,
        nearArm: { shoulder: -0.3 - 0.06 * breath, elbow: 0.3, wrist: 0.3 },
        farArm: { shoulder: 0.62 + 0.06 * breath, elbow: 0.3, wrist: 0.2 },
        brow: 0.3,
        eyes: 0.8,
        gaze: { x: 0.3, y: -0.5 },
      },
      { near: 'open', far: 'open' },
    )
  },
  motions: { flame: 'flicker', floater: 'drift', plant: 'sway', thing: 'flicker' },
  beats: [],
} as const satisfies Action
