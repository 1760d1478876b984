import type { Action } from './action.ts'
import { armTo, poseOf, rest, sine } from './compose.ts'

/** Arms closed round somebody, eyes shut, a slow squeeze. */
export const hug = {
  name: 'hug',
  words: ['hug', 'embrace', 'cuddle', 'kiss', 'love', 'pet', 'stroke', 'comfort'],
  travel: 0,
  where: 'ground',
  period: 3,
  pose(phase) {
    const squeeze = sine(phase)
    const sketch = { ...rest, forward: 0.012, up: -0.006, spine: 0.09 + 0.02 * squeeze, head: 0.14 + 0.05 * sine(phase - 0.15), twist: 0.3 }
    return poseOf(
      {
        ...sketch,
        nearArm: armTo(sketch, 'near', { x: 0.2 - 0.012 * squeeze, y: 0.67 }, 1.9),
        farArm: armTo(sketch, 'far', { x: 0.24 - 0.012 * squeeze, y: 0.71 }, 1.7),
        nearFoot: { x: -0.04, y: 0, turn: 0 },
        farFoot: { x: 0.045, y: 0, turn: 0 },
        eyes: 0.06,
        brow: 0.35,
        gaze: { x: 0.3, y: 0.2 },
      },
      { feeling: 'happy', near: 'open', far: 'open' },
    )
  },
  motions: { thing: 'breathe' },
  beats: [],
} as const satisfies Action
