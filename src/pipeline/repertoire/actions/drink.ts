import type { Action } from './action.ts'
import { armTo, poseOf, ramp, rest, sine } from './compose.ts'

/** The cup rises, head and back tip to meet it, two gulps, a sigh. */
export const drink = {
  name: 'drink',
  words: ['drink', 'sip', 'gulp', 'swallow'],
  travel: 0,
  where: 'ground',
  period: 3.2,
  pose(phase) {
    const p = phase - Math.floor(phase)
    const lift = ramp(0.08, 0.32, p) * (1 - ramp(0.66, 0.9, p))
    const tip = ramp(0.26, 0.42, p) * (1 - ramp(0.6, 0.74, p))
    const sketch = { ...rest, up: -0.014 + 0.003 * sine(phase), spine: -0.02 - 0.07 * tip, head: 0.04 - 0.26 * tip, twist: 0.35 }
    return poseOf(
      {
        ...sketch,
        nearArm: armTo(
          sketch,
          'near',
          { x: 0.16 - 0.065 * lift - 0.01 * tip, y: 0.55 + 0.215 * lift + 0.02 * tip },
          1.6 + 0.7 * lift + 0.4 * tip,
        ),
        farArm: { shoulder: 0.26, elbow: 0.5, wrist: 0.1 },
        nearFoot: { x: -0.05, y: 0, turn: 0 },
        farFoot: { x: 0.05, y: 0, turn: 0 },
        mouth: 0.2 * lift * (1 - ramp(0.7, 0.8, p)) + 0.3 * ramp(0.82, 0.88, p) * (1 - ramp(0.92, 1, p)),
        brow: 0.3 * tip,
        eyes: 1 - 0.75 * tip,
        gaze: { x: 0.5, y: 0.3 },
      },
      { near: 'fist' },
    )
  },
  motions: { quadruped: 'breathe', bird: 'hop', thing: 'breathe' },
  beats: [
    { phase: 0.45, sound: 'gulp' },
    { phase: 0.58, sound: 'gulp' },
  ],
} as const satisfies Action
