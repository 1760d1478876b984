import type { Action } from './action.ts'
import { armTo, poseOf, rest, sine } from './compose.ts'

/** On the ground: one knee up under an idle hand, the other leg stretched, leaning back on an arm. */
export const sit = {
  name: 'sit',
  words: ['sit', 'rest', 'relax', 'lounge', 'kneel', 'crouch', 'squat', 'recline', 'lean', 'camp', 'picnic', 'fish'],
  travel: 0,
  where: 'ground',
  period: 4,
  pose(phase, time) {
    const breath = sine(phase)
    const look = Math.sin(time * 0.5)
    const sketch = {
      ...rest,
      forward: -0.14,
      up: -0.408,
      spine: -0.12 + 0.015 * breath,
      head: 0.1 + 0.06 * look - 0.02 * sine(phase - 0.1),
      twist: -0.1,
    }
    return poseOf(
      {
        ...sketch,
        nearArm: { shoulder: 0.84 + 0.012 * breath, elbow: 0.34, wrist: 0.3 },
        farArm: armTo(sketch, 'far', { x: -0.26, y: 0.045 }, -1.1),
        nearFoot: { x: 0.1, y: 0, turn: 0 },
        farFoot: { x: 0.27, y: 0, turn: 0.5 + 0.16 * sine(time * 0.7) },
        gaze: { x: 0.3 + 0.4 * look, y: 0.1 },
      },
      { far: 'open' },
    )
  },
  motions: { quadruped: 'breathe', bird: 'breathe', plant: 'sway', thing: 'breathe' },
  beats: [],
} as const satisfies Action
