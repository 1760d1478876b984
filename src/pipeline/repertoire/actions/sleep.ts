import type { Action } from './action.ts'
import { HIP } from './body.ts'
import { sine } from './compose.ts'

/** On the back, hands on the belly that rises and falls. */
export const sleep = {
  name: 'sleep',
  words: ['sleep', 'nap', 'doze', 'lie', 'snooze', 'dream', 'slumber', 'snore'],
  travel: 0,
  where: 'ground',
  period: 4.5,
  pose(phase) {
    const breath = sine(phase)
    return {
      root: { forward: 0.2, up: -HIP + 0.075 },
      lean: -Math.PI / 2 + 0.04,
      spine: 0.015 * breath,
      head: 0.1 + 0.012 * sine(phase - 0.1),
      twist: 0,
      nearArm: { shoulder: -0.3 + 0.03 * breath, elbow: 0.72, wrist: 0.1 },
      farArm: { shoulder: -0.1, elbow: 0.7, wrist: 0.1 },
      nearLeg: { hip: 0.62, knee: -1.16, ankle: -0.1 },
      farLeg: { hip: 0.06, knee: -0.12, ankle: -0.3 },
      mouth: 0.1 + 0.06 * breath,
      eyes: 0,
      brow: 0.2,
      feeling: 'sleepy',
      gaze: { x: 0, y: 0 },
    }
  },
  motions: { thing: 'breathe' },
  beats: [],
} as const satisfies Action
