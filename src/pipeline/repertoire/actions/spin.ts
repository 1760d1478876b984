import type { Action } from './action.ts'
import { poseOf, rest, sine } from './compose.ts'

/** On the toes, arms sweeping round. */
export const spin = {
  name: 'spin',
  words: ['spin', 'turn', 'whirl', 'revolve', 'swirl', 'pirouette', 'twirl'],
  travel: 0,
  where: 'ground',
  period: 1.4,
  pose(phase) {
    const turn = Math.cos(2 * Math.PI * phase)
    return poseOf(
      {
        ...rest,
        up: 0.012 + 0.006 * sine(2 * phase),
        forward: 0.01 * sine(phase),
        spine: -0.04 * turn,
        head: -0.04 - 0.1 * sine(phase - 0.1),
        twist: turn,
        nearArm: { shoulder: 1.5 * turn, elbow: 0.3, wrist: 0.3 * sine(phase - 0.1) },
        farArm: { shoulder: -1.5 * turn + 0.1, elbow: 0.3, wrist: -0.3 * sine(phase - 0.1) },
        nearFoot: { x: 0.012, y: 0, turn: -0.8 },
        farFoot: { x: 0.03 - 0.12 * turn, y: 0.09 - 0.03 * turn, turn: -0.7 },
        mouth: 0.3,
        brow: 0.4,
        gaze: { x: 0.6 * turn, y: -0.1 },
      },
      { feeling: 'happy', near: 'open', far: 'open' },
    )
  },
  motions: { flame: 'flicker', thing: 'spin' },
  beats: [],
} as const satisfies Action
