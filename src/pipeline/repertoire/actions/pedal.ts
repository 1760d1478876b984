import type { Action } from './action.ts'
import { HIP } from './body.ts'
import { armTo, poseOf, rest, sine } from './compose.ts'

/** The middle of the crank from the hip, and the length of its arms, in heights. */
const CRANK = { forward: 0.09, below: 0.36, arm: 0.068 }

/** On a saddle, hands on the bar: each foot goes round with its pedal, the hips give a little. */
export const pedal = {
  name: 'pedal',
  words: ['pedal', 'cycle', 'bike'],
  travel: 0,
  where: 'ground',
  period: 0.9,
  pose(phase) {
    const foot = (p: number) => ({
      x: CRANK.forward + CRANK.arm * Math.cos(2 * Math.PI * p) - 0.03,
      y: HIP - CRANK.below - CRANK.arm * sine(p) - 0.03,
      turn: -0.22 + 0.2 * sine(p + 0.15),
    })
    const sketch = {
      ...rest,
      up: 0.004 * sine(2 * phase),
      lean: 0.1,
      spine: 0.2 + 0.012 * sine(2 * phase),
      head: -0.24,
      twist: 0.08 * sine(phase),
    }
    return poseOf(
      {
        ...sketch,
        nearArm: armTo(sketch, 'near', { x: 0.3, y: 0.56 }, 1.5),
        farArm: armTo(sketch, 'far', { x: 0.33, y: 0.57 }, 1.5),
        nearFoot: foot(phase),
        farFoot: foot(phase + 0.5),
        mouth: 0.14,
        brow: 0.25,
        gaze: { x: 0.7, y: 0 },
      },
      { near: 'fist', far: 'fist' },
    )
  },
  motions: { vehicle: 'drive', thing: 'drive' },
  beats: [],
} as const satisfies Action
