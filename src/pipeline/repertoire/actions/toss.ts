import type { Action } from './action.ts'
import { armTo, poseOf, ramp, rest, sine } from './compose.ts'

/** Down to take the swing, up to let go, then the hand waits where it will catch; the eyes go after what flies (motions/toss.ts). */
export const toss = {
  name: 'toss',
  words: ['toss', 'juggle'],
  travel: 0,
  where: 'ground',
  period: 1.3,
  pose(phase, time) {
    const p = phase - Math.floor(phase)
    const caught = 1 - ramp(0, 0.1, p) + ramp(0.9, 1, p)
    const thrown = ramp(0.08, 0.2, p) * (1 - ramp(0.24, 0.6, p))
    const flight = ramp(0.16, 0.4, p) * (1 - ramp(0.6, 0.92, p))
    const sketch = {
      ...rest,
      up: -0.02 - 0.026 * caught + 0.012 * thrown,
      spine: -0.02 - 0.05 * flight,
      head: 0.04 - 0.22 * flight,
      twist: 0.2,
    }
    return poseOf(
      {
        ...sketch,
        nearArm: armTo(sketch, 'near', { x: 0.22, y: 0.56 - 0.05 * caught + 0.1 * thrown }, 1.75),
        farArm: armTo(sketch, 'far', { x: 0.26, y: 0.58 - 0.03 * caught + 0.05 * thrown + 0.004 * sine(time * 0.3) }, 1.75),
        nearFoot: { x: -0.05, y: 0, turn: 0 },
        farFoot: { x: 0.05, y: 0, turn: 0 },
        mouth: 0.1 + 0.15 * flight,
        brow: 0.3 * flight,
        gaze: { x: 0.5, y: -0.7 * flight },
      },
      { feeling: 'happy', near: 'open', far: 'open', holds: 'near' },
    )
  },
  motions: { quadruped: 'bounce', bird: 'hop', fish: 'bounce', thing: 'bounce' },
  beats: [{ phase: 0.16, sound: 'whoosh' }],
} as const satisfies Action
