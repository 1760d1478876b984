import type { Action } from './action.ts'
import { armTo, curve, poseOf, rest } from './compose.ts'

/** A tool goes up slowly and comes down fast, with a small rebound. */
export const work = {
  name: 'work',
  words: [
    'work',
    'type',
    'hammer',
    'build',
    'fix',
    'dig',
    'sweep',
    'clean',
    'repair',
    'make',
    'craft',
    'farm',
    'plant',
    'use',
    'wash',
    'cut',
    'forge',
    'harvest',
    'water',
    'operate',
  ],
  travel: 0,
  where: 'ground',
  period: 0.9,
  pose(phase) {
    const swing = curve(phase, [
      [0, 0],
      [0.45, 1],
      [0.55, 1],
      [0.68, -0.08],
      [0.76, 0.03],
      [0.88, 0],
    ])
    const sketch = {
      ...rest,
      forward: 0.01,
      up: -0.03 - 0.01 * (1 - swing),
      spine: 0.2 - 0.12 * swing,
      head: 0.1 + 0.08 * swing,
      twist: 0.3 - 0.6 * swing,
    }
    return poseOf(
      {
        ...sketch,
        nearArm: armTo(sketch, 'near', { x: 0.24 - 0.12 * swing, y: 0.5 + 0.3 * swing }, 1.4 + 1.1 * swing),
        farArm: armTo(sketch, 'far', { x: 0.26, y: 0.48 }, 1.3),
        nearFoot: { x: -0.07, y: 0, turn: 0 },
        farFoot: { x: 0.085, y: 0, turn: 0 },
        brow: -0.2,
        mouth: 0.1 * swing,
        gaze: { x: 0.7, y: 0.7 },
      },
      { near: 'fist', far: 'fist' },
    )
  },
  motions: { vehicle: 'shake', thing: 'wobble' },
  beats: [],
} as const satisfies Action
