import type { Action } from './action.ts'
import { poseOf, rest, sine } from './compose.ts'

/** The forearm leads, the wrist drags behind it, the body gives a little; the arm beyond the face waves, so that the face stays clear. */
export const wave = {
  name: 'wave',
  words: ['wave', 'greet', 'beckon', 'salute', 'hail'],
  travel: 0,
  where: 'ground',
  period: 0.8,
  pose(phase, time) {
    const swing = sine(phase)
    const lag = sine(phase - 0.12)
    const sway = Math.sin(time * 1.1)
    return poseOf(
      {
        ...rest,
        forward: 0.012 * sway,
        up: -0.008 + 0.006 * sine(2 * phase),
        spine: -0.05 + 0.03 * sine(phase - 0.3),
        head: 0.06 * sine(phase - 0.35) + 0.02,
        twist: -0.3 + 0.1 * lag,
        nearArm: { shoulder: -0.1, elbow: 0.3 + 0.05 * lag, wrist: 0.1 },
        farArm: { shoulder: 2.05 + 0.1 * sine(phase - 0.55), elbow: 0.6 + 0.5 * swing, wrist: 0.05 + 0.36 * sine(phase - 0.2) },
        nearFoot: { x: -0.034, y: 0, turn: 0 },
        farFoot: { x: 0.04, y: 0, turn: 0 },
        mouth: 0.24 + 0.16 * sine(time * 1.3),
        brow: 0.5,
        gaze: { x: 0.5, y: -0.1 },
      },
      { feeling: 'happy', far: 'open' },
    )
  },
  motions: { quadruped: 'breathe', bird: 'flap', plant: 'sway', thing: 'wobble' },
  beats: [],
} as const satisfies Action
