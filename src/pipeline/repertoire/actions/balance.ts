import type { Action } from './action.ts'
import { poseOf, rest, sine } from './compose.ts'

/** On a board: feet apart, knees that give with the swell, arms out that keep the balance. */
export const balance = {
  name: 'balance',
  words: ['balance', 'teeter'],
  travel: 0,
  where: 'ground',
  period: 1.7,
  pose(phase, time) {
    const swell = sine(phase)
    const sway = Math.sin(time * 1.7) + 0.4 * Math.sin(time * 3.9)
    return poseOf(
      {
        ...rest,
        forward: 0.012 * sway - 0.01,
        up: -0.095 + 0.022 * swell,
        lean: 0.05 + 0.04 * sway,
        spine: 0.14 - 0.05 * swell - 0.04 * sway,
        head: -0.16 + 0.03 * sway,
        twist: 0.5,
        nearArm: { shoulder: -0.95 + 0.18 * sine(phase - 0.12) - 0.12 * sway, elbow: 0.34 + 0.1 * swell, wrist: 0.2 },
        farArm: { shoulder: 1.28 + 0.16 * sine(phase - 0.18) + 0.14 * sway, elbow: 0.3 - 0.1 * swell, wrist: 0.1 },
        nearFoot: { x: -0.15, y: 0, turn: 0 },
        farFoot: { x: 0.13, y: 0, turn: 0 },
        mouth: 0.24 + 0.1 * swell,
        brow: 0.35,
        gaze: { x: 0.8, y: 0 },
      },
      { feeling: 'happy', near: 'open', far: 'open' },
    )
  },
  motions: { quadruped: 'wobble', bird: 'wobble', boat: 'sail', thing: 'wobble' },
  beats: [],
} as const satisfies Action
