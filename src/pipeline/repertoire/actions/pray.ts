import type { Action } from './action.ts'
import { armTo, poseOf, rest, sine } from './compose.ts'

/** Palms together, head bowed, breath. */
export const pray = {
  name: 'pray',
  words: ['pray', 'worship', 'bow', 'meditate', 'bless'],
  travel: 0,
  where: 'ground',
  period: 4,
  pose(phase) {
    const breath = sine(phase)
    const sketch = { ...rest, forward: -0.02, up: -0.004, spine: 0.1 + 0.012 * breath, head: 0.3 + 0.02 * sine(phase - 0.12), twist: 0.2 }
    return poseOf(
      {
        ...sketch,
        nearArm: armTo(sketch, 'near', { x: 0.13, y: 0.665 + 0.004 * breath }, 2.75),
        farArm: armTo(sketch, 'far', { x: 0.145, y: 0.665 + 0.004 * breath }, 2.75),
        nearFoot: { x: -0.04, y: 0, turn: 0 },
        farFoot: { x: 0.045, y: 0, turn: 0 },
        eyes: 0,
        brow: 0.2,
        gaze: { x: 0.2, y: 0.5 },
      },
      { near: 'relaxed', far: 'relaxed' },
    )
  },
  motions: { thing: 'breathe' },
  beats: [],
} as const satisfies Action
