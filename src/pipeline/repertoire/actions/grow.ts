import type { Action } from './action.ts'
import { curve, poseOf, rest } from './compose.ts'

/** Crouched like a seed, then stretching up to the light. */
export const grow = {
  name: 'grow',
  words: ['grow', 'bloom', 'blossom', 'sprout', 'swell'],
  travel: 0,
  where: 'ground',
  period: 3.6,
  pose(phase) {
    const up = curve(phase, [
      [0, 0],
      [0.12, 0],
      [0.62, 1.04],
      [0.68, 1],
      [0.76, 1],
    ])
    return poseOf(
      {
        ...rest,
        forward: -0.04 * (1 - up),
        up: -0.2 + 0.2 * up,
        spine: 0.62 - 0.72 * up,
        head: 0.3 - 0.5 * up,
        twist: 0.1,
        nearArm: { shoulder: 0.5 + 2.1 * up, elbow: 0.9 - 0.6 * up, wrist: 0.3 },
        farArm: { shoulder: 0.7 + 2.0 * up, elbow: 0.9 - 0.6 * up, wrist: 0.3 },
        nearFoot: { x: -0.04, y: 0, turn: 0 },
        farFoot: { x: 0.045, y: 0, turn: 0 },
        mouth: 0.2 * up,
        brow: 0.5 * up,
        gaze: { x: 0.3, y: 0.5 - up },
      },
      { near: 'open', far: 'open' },
    )
  },
  motions: { plant: 'sway', flame: 'flicker', thing: 'breathe' },
  beats: [],
} as const satisfies Action
