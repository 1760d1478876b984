import type { Action } from './action.ts'
import { armTo, poseOf, ramp, rest, sine } from './compose.ts'

/** Eyes run along the lines and jump back; head bowed over what the hands hold. */
export const read = {
  name: 'read',
  words: ['read', 'study', 'browse'],
  travel: 0,
  where: 'ground',
  period: 5,
  pose(phase, time) {
    const breath = sine(phase)
    const line = time * 0.55 - Math.floor(time * 0.55)
    const sketch = { ...rest, up: -0.006 + 0.002 * breath, spine: 0.03 + 0.01 * breath, head: 0.26 + 0.02 * sine(phase - 0.1), twist: 0.3 }
    return poseOf(
      {
        ...sketch,
        nearArm: armTo(sketch, 'near', { x: 0.15, y: 0.6 + 0.004 * breath }, 2.1),
        farArm: armTo(sketch, 'far', { x: 0.18, y: 0.6 + 0.004 * breath }, 2.0),
        nearFoot: { x: -0.04, y: 0, turn: 0 },
        farFoot: { x: 0.045, y: 0, turn: 0 },
        eyes: 0.78,
        gaze: { x: 0.3 + 0.5 * line * (1 - ramp(0.9, 1, line)), y: 0.85 },
      },
      { near: 'open', far: 'open' },
    )
  },
  motions: { thing: 'breathe' },
  beats: [],
} as const satisfies Action
