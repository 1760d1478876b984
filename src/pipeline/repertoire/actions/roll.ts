import type { Action } from './action.ts'
import { HIP } from './body.ts'

/** Hip to the middle of the ball. */
const BALL = 0.17

/** Tucked into a ball, head over heels. */
export const roll = {
  name: 'roll',
  words: ['roll', 'somersault', 'rotate'],
  travel: 0.9,
  where: 'ground',
  period: 1.4,
  pose(phase) {
    const turn = 2 * Math.PI * phase
    // about the middle of the ball, not the hip
    const [forward, up] = [-BALL * Math.sin(turn + 0.55), -BALL * Math.cos(turn + 0.55)]
    return {
      root: { forward, up: up - HIP + 0.27 },
      lean: turn,
      spine: 0.95,
      head: 0.6,
      twist: 0,
      nearArm: { shoulder: 1.5, elbow: 0.9, wrist: 0.3 },
      farArm: { shoulder: 1.6, elbow: 0.9, wrist: 0.3 },
      nearLeg: { hip: 2.0, knee: -2.2, ankle: -0.2 },
      farLeg: { hip: 2.1, knee: -2.2, ankle: -0.2 },
      mouth: 0.3,
      brow: 0.4,
      gaze: { x: 0.3, y: 0.2 },
      hands: { near: 'fist', far: 'fist' },
    }
  },
  motions: { vehicle: 'drive', ball: 'roll', thing: 'roll' },
  beats: [],
} as const satisfies Action
