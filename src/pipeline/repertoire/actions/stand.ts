import type { Action } from './action.ts'
import { poseOf, ramp, rest, sine } from './compose.ts'

/** At ease: the weight on one leg, breath through chest and arms, eyes that wander. */
export const stand = {
  name: 'stand',
  words: ['stand', 'wait', 'pose', 'look', 'watch', 'stare', 'observe', 'stay', 'exist', 'live', 'see', 'face', 'guard', 'smile'],
  travel: 0,
  where: 'ground',
  period: 3.4,
  pose(phase, time) {
    const breath = sine(phase)
    // from one leg to the other and back, resting on each
    const shift = Math.tanh(2.4 * Math.sin(time * 1.05 + 0.4))
    const weight = Math.cos(time * 1.05 + 0.4) ** 2
    // once in a while a hand comes up, as if something were said or thought
    const t = (time + 1.2) % 6.4
    const gesture = ramp(2.2, 2.9, t) * (1 - ramp(3.9, 4.8, t))
    const glance = ramp(-0.25, 0.25, Math.sin(time * 0.8 + 0.3))
    return poseOf({
      ...rest,
      forward: 0.022 * shift,
      up: -0.008 + 0.002 * breath - 0.008 * weight,
      lean: 0.012 * shift,
      spine: -0.03 + 0.014 * breath - 0.05 * shift,
      head: 0.02 - 0.02 * sine(phase - 0.12) + 0.03 * shift + 0.07 * (glance - 0.5) - 0.03 * gesture,
      twist: 0.2 + 0.16 * shift + 0.25 * gesture,
      nearArm: {
        shoulder: -0.08 + 0.03 * sine(phase - 0.1) - 0.04 * shift + 0.34 * gesture,
        elbow: 0.26 + 0.04 * breath + 1.15 * gesture + 0.12 * gesture * Math.sin(time * 5),
        wrist: 0.08 + 0.3 * gesture,
      },
      farArm: { shoulder: 0.16 + 0.03 * sine(phase - 0.16) + 0.05 * shift, elbow: 0.36 + 0.05 * breath + 0.1 * gesture, wrist: 0.05 },
      nearFoot: { x: -0.03, y: 0, turn: 0 },
      farFoot: { x: 0.036, y: 0, turn: 0 },
      brow: 0.25 * gesture,
      gaze: { x: 0.1 + 0.5 * glance, y: 0.1 * Math.sin(time * 0.53) },
    })
  },
  motions: { plant: 'sway', flame: 'flicker', boat: 'sail', floater: 'drift', fish: 'swim', thing: 'breathe' },
  beats: [],
} as const satisfies Action
