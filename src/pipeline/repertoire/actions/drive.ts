import type { Action } from './action.ts'
import { sine } from './compose.ts'

/** Seated, hands on the wheel, small corrections. */
export const drive = {
  name: 'drive',
  words: ['drive', 'steer', 'park'],
  travel: 0.9,
  where: 'ground',
  period: 1.2,
  pose(phase, time) {
    const jolt = sine(phase)
    const steer = Math.sin(time * 1.4)
    return {
      root: { forward: 0, up: -0.3 + 0.006 * jolt },
      lean: -0.06,
      spine: 0.04 + 0.01 * sine(phase - 0.1),
      head: 0.03 + 0.02 * sine(phase - 0.2),
      twist: 0.2 * steer,
      nearArm: { shoulder: 1.05 + 0.12 * steer, elbow: 0.45, wrist: 0.2 },
      farArm: { shoulder: 1.2 - 0.12 * steer, elbow: 0.4, wrist: 0.2 },
      nearLeg: { hip: 1.35, knee: -1.0, ankle: 0.1 },
      farLeg: { hip: 1.42, knee: -1.1, ankle: 0.1 + 0.1 * sine(phase) },
      mouth: 0,
      gaze: { x: 0.7 + 0.2 * steer, y: 0 },
      hands: { near: 'fist', far: 'fist' },
    }
  },
  motions: { vehicle: 'drive', boat: 'sail', aircraft: 'glide', quadruped: 'trot', fish: 'swim', bird: 'flap', thing: 'drive' },
  beats: [],
} as const satisfies Action
