import type { Action } from './action.ts'
import { poseOf, rest, sine } from './compose.ts'

/** Proud: a hand on the hip, the other thrown up. */
export const shine = {
  name: 'shine',
  words: ['shine', 'sparkle', 'glitter', 'twinkle', 'gleam', 'glisten', 'reflect'],
  travel: 0,
  where: 'ground',
  period: 3,
  pose(phase) {
    const breath = sine(phase)
    const sketch = { ...rest, up: -0.004, spine: -0.08 + 0.015 * breath, head: -0.02 + 0.04 * sine(phase - 0.2), twist: 0.1 }
    return poseOf(
      {
        ...sketch,
        nearArm: { shoulder: -0.62 + 0.02 * breath, elbow: 1.5, wrist: 0.3 },
        farArm: { shoulder: 2.3 + 0.06 * breath, elbow: 0.4, wrist: 0.2 },
        nearFoot: { x: -0.05, y: 0, turn: 0 },
        farFoot: { x: 0.055, y: 0, turn: 0 },
        brow: 0.4,
        gaze: { x: 0.4, y: -0.2 },
      },
      { feeling: 'happy', near: 'fist', far: 'open' },
    )
  },
  motions: { plant: 'sway', thing: 'flicker' },
  beats: [],
} as const satisfies Action
