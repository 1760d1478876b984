import type { Action } from './action.ts'
import { armTo, poseOf, ramp, rest, sine } from './compose.ts'

/** The hand comes up, the head meets it, a bite, then chewing with half-closed eyes. */
export const eat = {
  name: 'eat',
  words: ['eat', 'chew', 'bite', 'munch', 'devour', 'feed', 'lick', 'taste', 'nibble'],
  travel: 0,
  where: 'ground',
  period: 2.2,
  pose(phase, time) {
    const p = phase - Math.floor(phase)
    const lift = ramp(0.08, 0.34, p) * (1 - ramp(0.5, 0.78, p))
    const chew = ramp(0.46, 0.56, p) * (1 - ramp(0.92, 1, p))
    const sketch = { ...rest, up: -0.014, spine: 0.02 + 0.06 * lift, head: 0.05 + 0.1 * lift + 0.03 * chew * sine(time * 2.6), twist: 0.35 }
    return poseOf(
      {
        ...sketch,
        nearArm: armTo(sketch, 'near', { x: 0.15 - 0.015 * lift, y: 0.56 + 0.2 * lift + 0.03 * sine(lift / 2) }, 1.5 + 0.8 * lift),
        farArm: armTo(sketch, 'far', { x: 0.17, y: 0.54 + 0.006 * sine(phase) }, 1.5),
        nearFoot: { x: -0.05, y: 0, turn: 0 },
        farFoot: { x: 0.05, y: 0, turn: 0 },
        mouth: Math.max(0.62 * ramp(0.24, 0.36, p) * (1 - ramp(0.42, 0.5, p)), 0.16 * chew * (0.5 + 0.5 * sine(time * 2.6))),
        brow: 0.3 * lift,
        eyes: 1 - 0.35 * chew,
        gaze: { x: 0.5, y: 0.6 - 0.5 * chew },
      },
      { near: 'fist', far: 'open' },
    )
  },
  motions: { quadruped: 'wobble', bird: 'hop', fish: 'swim', thing: 'wobble' },
  beats: [
    { phase: 0.46, sound: 'munch' },
    { phase: 0.66, sound: 'munch' },
    { phase: 0.82, sound: 'munch' },
  ],
} as const satisfies Action
