import type { Action } from './action.ts'
import { armTo, poseOf, rest, sine } from './compose.ts'

/** Something held out before the body, clear of the face, and looked at. */
export const hold = {
  name: 'hold',
  words: ['hold', 'carry', 'have', 'bear', 'grip', 'clutch', 'bring', 'offer', 'give', 'take', 'catch', 'lift', 'raise', 'throw', 'show'],
  travel: 0,
  where: 'ground',
  period: 3.6,
  pose(phase, time) {
    const breath = sine(phase)
    const look = Math.sin(time * 0.8)
    const sketch = {
      ...rest,
      up: -0.006 + 0.002 * breath,
      forward: 0.006 * Math.sin(time * 0.6),
      spine: -0.05 + 0.012 * breath,
      head: 0.06 + 0.03 * look,
      twist: -0.1,
    }
    return poseOf(
      {
        ...sketch,
        nearArm: { shoulder: -0.04 + 0.02 * sine(phase - 0.1), elbow: 0.26 + 0.03 * breath, wrist: 0.1 },
        farArm: armTo(sketch, 'far', { x: 0.285 + 0.004 * look, y: 0.6 + 0.01 * sine(phase - 0.12) }, 1.75),
        nearFoot: { x: -0.03, y: 0, turn: 0 },
        farFoot: { x: 0.036, y: 0, turn: 0 },
        gaze: { x: 0.65, y: -0.15 + 0.25 * look },
        brow: 0.15,
      },
      { far: 'fist', holds: 'far' },
    )
  },
  motions: { quadruped: 'breathe', bird: 'breathe', plant: 'sway', thing: 'breathe' },
  beats: [],
} as const satisfies Action
