import type { Action } from './action.ts'
import { armTo, poseOf, rest, sine } from './compose.ts'
import type { Pose } from './pose.ts'

/** What a hug must know of whom it is for, in the hugger's own heights: how far away it stands and how high its shoulders are. */
export interface Embraced {
  readonly away: number
  readonly shoulders: number
}

/** A hug fitted to whom it is for: the hands meet behind the back, and who is much taller kneels. */
export function embracing(pose: Pose, { away, shoulders }: Embraced): Pose {
  const kneels = shoulders < 0.68
  const root = { forward: pose.root.forward, up: kneels ? -0.222 : pose.root.up }
  const lean = kneels ? 0 : 0.03
  const spine = kneels ? 0.12 : pose.spine
  const body = { ...root, lean, spine, twist: pose.twist ?? 0 }
  const low = Math.min(0.7, shoulders - 0.05)
  return {
    ...pose,
    root,
    lean,
    spine,
    ...(kneels ? { nearLeg: { hip: 0.06, knee: -1.5, ankle: -0.75 }, farLeg: { hip: 1.36, knee: -1.4, ankle: 0.04 } } : {}),
    nearArm: armTo(body, 'near', { x: away + 0.02, y: low }, 1.75),
    farArm: armTo(body, 'far', { x: away + 0.05, y: low - 0.07 }, 1.6),
  }
}

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
