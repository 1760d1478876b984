import type { Action } from './action.ts'
import { armTo, poseOf, rest, sine } from './compose.ts'

/** One hand on the pan, the other stirs in circles. */
export const cook = {
  name: 'cook',
  words: ['cook', 'bake', 'stir', 'fry', 'grill', 'boil', 'mix', 'chop', 'prepare', 'knead'],
  travel: 0,
  where: 'ground',
  period: 1.2,
  pose(phase, time) {
    const sketch = {
      ...rest,
      forward: 0.006 * sine(phase),
      up: -0.01,
      spine: 0.12 + 0.014 * sine(phase - 0.1),
      head: 0.16 + 0.03 * Math.sin(time * 0.9),
      twist: 0.35 + 0.15 * sine(phase - 0.1),
    }
    return poseOf(
      {
        ...sketch,
        nearArm: armTo(
          sketch,
          'near',
          { x: 0.2 + 0.045 * sine(phase), y: 0.55 + 0.014 * sine(phase + 0.25) },
          0.9 + 0.2 * sine(phase - 0.1),
        ),
        farArm: armTo(sketch, 'far', { x: 0.25, y: 0.53 + 0.004 * sine(phase) }, 1.6),
        nearFoot: { x: -0.04, y: 0, turn: 0 },
        farFoot: { x: 0.045, y: 0, turn: 0 },
        gaze: { x: 0.5, y: 0.75 },
        brow: 0.1,
      },
      { near: 'fist', far: 'fist' },
    )
  },
  motions: { thing: 'wobble' },
  beats: [],
} as const satisfies Action
