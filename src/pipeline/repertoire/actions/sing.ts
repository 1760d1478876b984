import type { Action } from './action.ts'
import { poseOf, rest, sine } from './compose.ts'

/** Chest open, chin up, an arm that grows with the phrase. */
export const sing = {
  name: 'sing',
  words: ['sing', 'chant', 'hum', 'rap', 'howl', 'croon'],
  travel: 0,
  where: 'ground',
  period: 2.4,
  pose(phase, time) {
    const swell = sine(phase)
    return poseOf(
      {
        ...rest,
        forward: 0.014 * sine(phase / 1 - 0.25),
        up: -0.01 + 0.006 * swell,
        spine: -0.07 - 0.05 * swell,
        head: -0.1 - 0.08 * sine(phase - 0.1),
        twist: 0.2 * sine(phase - 0.2),
        nearArm: { shoulder: 0.5 + 0.25 * sine(phase - 0.1), elbow: 1.5 - 0.3 * sine(phase - 0.18), wrist: 0.4 + 0.3 * sine(phase - 0.3) },
        farArm: { shoulder: 1.2 + 0.35 * sine(phase - 0.08), elbow: 0.5 - 0.2 * sine(phase - 0.2), wrist: 0.3 * sine(phase - 0.3) },
        nearFoot: { x: -0.04, y: 0, turn: 0 },
        farFoot: { x: 0.045, y: 0, turn: 0 },
        mouth: 0.55 + 0.25 * swell + 0.12 * Math.sin(time * 7),
        brow: 0.6 + 0.3 * swell,
        eyes: 0.7 - 0.4 * Math.max(0, swell),
        gaze: { x: 0.4, y: -0.5 },
      },
      { near: 'open', far: 'open' },
    )
  },
  motions: { quadruped: 'wobble', bird: 'wobble', thing: 'wobble' },
  beats: [],
} as const satisfies Action
