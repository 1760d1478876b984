import type { Action } from './action.ts'
import { armTo, curve, poseOf, rest } from './compose.ts'

/** Long strokes at arm's length, head tilted to judge them. */
export const paint = {
  name: 'paint',
  words: ['paint', 'draw', 'sketch', 'write', 'brush', 'colour', 'decorate'],
  travel: 0,
  where: 'ground',
  period: 2,
  pose(phase, time) {
    const stroke = curve(phase, [
      [0, -1],
      [0.42, 1],
      [0.55, 0.9],
      [0.9, -0.9],
    ])
    const dab = Math.sin(time * 1.9)
    const sketch = {
      ...rest,
      up: -0.006,
      forward: 0.008 * stroke,
      spine: -0.03 + 0.03 * stroke,
      head: 0.02 + 0.05 * Math.sin(time * 0.7),
      twist: 0.2,
    }
    return poseOf(
      {
        ...sketch,
        nearArm: armTo(sketch, 'near', { x: 0.06, y: 0.55 }, 1.5),
        farArm: armTo(sketch, 'far', { x: 0.29 + 0.01 * dab, y: 0.74 + 0.075 * stroke }, 1.9 + 0.35 * stroke),
        nearFoot: { x: -0.04, y: 0, turn: 0 },
        farFoot: { x: 0.045, y: 0, turn: 0 },
        brow: -0.1 + 0.2 * dab,
        eyes: 0.82,
        gaze: { x: 0.85, y: -0.25 * stroke },
      },
      { near: 'open', far: 'fist' },
    )
  },
  motions: { thing: 'wobble' },
  beats: [],
} as const satisfies Action
