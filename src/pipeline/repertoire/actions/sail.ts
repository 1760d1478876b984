import type { Action } from './action.ts'
import { armTo, poseOf, rest, sine } from './compose.ts'

/** Legs braced, hands at the sheet or the oar. */
export const sail = {
  name: 'sail',
  words: ['sail', 'row', 'cruise', 'voyage', 'navigate'],
  travel: 0.3,
  where: 'water',
  period: 3,
  pose(phase) {
    const pull = sine(phase)
    const sketch = {
      ...rest,
      up: -0.03,
      lean: -0.03,
      spine: 0.08 - 0.14 * pull,
      head: 0.02 + 0.08 * pull,
      twist: 0.2,
      forward: -0.015 * pull,
    }
    return poseOf(
      {
        ...sketch,
        nearArm: armTo(sketch, 'near', { x: 0.2 - 0.06 * pull, y: 0.6 }, 1.7),
        farArm: armTo(sketch, 'far', { x: 0.24 - 0.06 * pull, y: 0.63 }, 1.7),
        nearFoot: { x: -0.08, y: 0, turn: 0 },
        farFoot: { x: 0.09, y: 0, turn: 0 },
        gaze: { x: 0.7, y: -0.2 },
      },
      { near: 'fist', far: 'fist' },
    )
  },
  motions: { boat: 'sail', vehicle: 'drive', fish: 'swim', bird: 'glide', thing: 'sail' },
  beats: [],
} as const satisfies Action
