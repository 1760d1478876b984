import type { Action } from './action.ts'
import { armTo, poseOf, rest, sine } from './compose.ts'

/** Something carried before the chest, looked at now and then. */
export const hold = {
  name: 'hold',
  words: ['hold', 'carry', 'have', 'bear', 'grip', 'clutch', 'bring', 'offer', 'give', 'take', 'catch', 'lift', 'raise', 'throw', 'show'],
  travel: 0,
  where: 'ground',
  period: 3.6,
  pose(phase, time) {
    const breath = sine(phase)
    const sketch = { ...rest, up: -0.014 + 0.003 * breath, forward: 0.006 * Math.sin(time * 0.6), spine: -0.045 + 0.012 * breath, head: 0.1 + 0.03 * Math.sin(time * 0.8), twist: 0.4 }
    return poseOf({
      ...sketch,
      nearArm: armTo(sketch, 'near', { x: 0.15, y: 0.585 + 0.008 * sine(phase - 0.12) }, 1.72), farArm: armTo(sketch, 'far', { x: 0.16, y: 0.56 + 0.008 * sine(phase - 0.18) }, 1.62),
      nearFoot: { x: -0.05, y: 0, turn: 0 }, farFoot: { x: 0.05, y: 0, turn: 0 },
      gaze: { x: 0.6, y: 0.45 + 0.3 * Math.sin(time * 0.8) },
    }, { near: 'fist', far: 'open' })
  },
  motions: { quadruped: 'breathe', bird: 'breathe', plant: 'sway', thing: 'breathe' },
  beats: [],
} as const satisfies Action
