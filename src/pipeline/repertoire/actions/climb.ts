import type { Action } from './action.ts'
import { armTo, curve, poseOf, rest, sine } from './compose.ts'

/** Opposite hand and foot go up together, the body follows. */
export const climb = {
  name: 'climb',
  words: ['climb', 'clamber', 'scale', 'ascend'],
  travel: 0.18,
  where: 'air',
  period: 1.3,
  pose(phase) {
    const reach = (p: number) =>
      curve(p, [
        [0, 1],
        [0.5, 0.0],
        [0.78, 0.62],
      ])
    const [near, far] = [reach(phase), reach(phase + 0.5)]
    const sketch = {
      ...rest,
      forward: 0.012 * sine(2 * phase),
      up: 0.02 * sine(2 * phase + 0.1),
      lean: 0.06,
      spine: 0.05 * sine(phase),
      head: -0.3,
      twist: 0.8 * (near - far),
    }
    return poseOf(
      {
        ...sketch,
        nearArm: armTo(sketch, 'near', { x: 0.17, y: 0.8 + 0.24 * near }, 2.6),
        farArm: armTo(sketch, 'far', { x: 0.2, y: 0.8 + 0.24 * far }, 2.6),
        nearFoot: { x: 0.1, y: 0.02 + 0.24 * far, turn: -0.35 },
        farFoot: { x: 0.12, y: 0.02 + 0.24 * near, turn: -0.35 },
        mouth: 0.12,
        brow: -0.15,
        gaze: { x: 0.5, y: -0.9 },
      },
      { near: 'fist', far: 'fist' },
    )
  },
  motions: { quadruped: 'hop', bird: 'flap', vehicle: 'drive', insect: 'slither', thing: 'wobble' },
  beats: [],
} as const satisfies Action
