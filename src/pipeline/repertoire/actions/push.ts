import type { Action } from './action.ts'
import { armTo, poseOf, rest, sine } from './compose.ts'
import { footOf, type Gait } from './gait.ts'

const gait: Gait = {
  stride: 0.42,
  contact: 0.66,
  ahead: 0.02,
  lift: [
    [0, 0],
    [0.33, 0],
    [0.66, 0],
    [0.78, 0.04],
    [0.9, 0.02],
  ],
  turn: [
    [0, 0.1],
    [0.08, 0],
    [0.3, 0],
    [0.66, -0.75],
    [0.78, -0.6],
    [0.92, 0.08],
  ],
}

/** The weight thrown against it, short steps from the toes. */
export const push = {
  name: 'push',
  words: ['push', 'shove'],
  travel: 0.28,
  where: 'ground',
  period: 1.5,
  pose(phase) {
    const sketch = {
      ...rest,
      up: -0.075 + 0.014 * Math.cos(4 * Math.PI * (phase - 0.37)),
      lean: 0.34,
      spine: 0.12 + 0.03 * sine(2 * phase),
      head: -0.32 + 0.03 * sine(2 * phase - 0.1),
      twist: -0.3 * Math.cos(2 * Math.PI * phase),
    }
    return poseOf(
      {
        ...sketch,
        nearArm: armTo(sketch, 'near', { x: 0.37, y: 0.62 }, 2.4),
        farArm: armTo(sketch, 'far', { x: 0.4, y: 0.66 }, 2.4),
        nearFoot: footOf(gait, phase),
        farFoot: footOf(gait, phase + 0.5),
        mouth: 0.14,
        brow: -0.4,
        eyes: 0.8,
        gaze: { x: 0.7, y: 0.1 },
      },
      { near: 'open', far: 'open' },
    )
  },
  motions: { quadruped: 'trot', vehicle: 'drive', thing: 'drive' },
  beats: [
    { phase: 0.03, sound: 'step' },
    { phase: 0.53, sound: 'step' },
  ],
} as const satisfies Action
