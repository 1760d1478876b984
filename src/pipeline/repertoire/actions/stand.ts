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
    const shift = Math.sin(time * 0.45)
    return poseOf({
      ...rest,
      forward: 0.012 * shift,
      up: -0.004 + 0.002 * breath,
      spine: -0.03 + 0.012 * breath - 0.03 * shift,
      head: 0.03 - 0.02 * sine(phase - 0.12) + 0.05 * Math.sin(time * 0.7 + 1),
      twist: 0.25 + 0.1 * shift,
      nearArm: { shoulder: -0.06 + 0.03 * sine(phase - 0.1), elbow: 0.2 + 0.04 * breath, wrist: 0.08 },
      farArm: { shoulder: 0.16 + 0.03 * sine(phase - 0.16), elbow: 0.3 + 0.05 * breath, wrist: 0.05 },
      nearFoot: { x: -0.026, y: 0, turn: 0 },
      farFoot: { x: 0.034, y: 0, turn: 0 },
      gaze: { x: 0.5 * ramp(-0.3, 0.3, Math.sin(time * 0.8)), y: 0.1 * Math.sin(time * 0.53) },
    })
  },
  motions: { plant: 'sway', flame: 'flicker', boat: 'sail', floater: 'drift', fish: 'swim', thing: 'breathe' },
  beats: [],
} as const satisfies Action
