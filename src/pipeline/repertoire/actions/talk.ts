import type { Action } from './action.ts'
import { poseOf, rest, sine } from './compose.ts'

/** Syllables in the mouth, hands that stress what is said, brows with them. */
export const talk = {
  name: 'talk',
  words: [
    'talk',
    'speak',
    'chat',
    'say',
    'tell',
    'argue',
    'discuss',
    'explain',
    'shout',
    'call',
    'laugh',
    'whisper',
    'ask',
    'answer',
    'scream',
    'cry',
    'teach',
    'listen',
  ],
  travel: 0,
  where: 'ground',
  period: 2.4,
  pose(phase, time) {
    const beat = sine(phase)
    const second = Math.sin(time * 3.1)
    return poseOf(
      {
        ...rest,
        forward: 0.008 * second,
        up: -0.006 + 0.003 * beat,
        spine: 0.01 + 0.025 * beat,
        head: 0.02 + 0.07 * sine(2 * phase - 0.1) + 0.03 * second,
        twist: 0.3 * sine(phase - 0.1),
        nearArm: { shoulder: 0.25 + 0.16 * beat, elbow: 1.15 + 0.3 * sine(2 * phase - 0.12), wrist: 0.3 + 0.3 * sine(2 * phase - 0.25) },
        farArm: { shoulder: 0.5 + 0.2 * sine(phase + 0.3), elbow: 1.0 + 0.3 * sine(phase + 0.18), wrist: 0.4 * sine(phase + 0.1) },
        nearFoot: { x: -0.04, y: 0, turn: 0 },
        farFoot: { x: 0.045, y: 0, turn: 0 },
        mouth: Math.max(0, 0.34 + 0.3 * Math.sin(time * 17) * Math.sin(time * 5.3 + 1) + 0.14 * Math.sin(time * 9.1)),
        brow: 0.25 + 0.3 * sine(2 * phase - 0.05),
        gaze: { x: 0.6, y: 0 },
      },
      { near: 'open', far: 'open' },
    )
  },
  motions: { plant: 'sway', thing: 'wobble' },
  beats: [],
} as const satisfies Action
