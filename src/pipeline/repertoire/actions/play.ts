import type { Action } from './action.ts'
import { armTo, poseOf, rest, sine } from './compose.ts'

/** An instrument before the body: one hand strums down on the beat, the other walks along the neck, a foot taps. */
export const play = {
  name: 'play',
  words: ['play', 'perform', 'strum', 'drum', 'jam', 'fiddle', 'game'],
  travel: 0,
  where: 'ground',
  period: 1,
  pose(phase, time) {
    const down = sine(phase)
    const nod = sine(phase - 0.1)
    const fret = Math.sin(time * 1.3) + 0.5 * Math.sin(time * 2.9)
    const sketch = {
      ...rest,
      forward: 0.012 * sine(phase / 1 + 0.1),
      up: -0.03 + 0.016 * sine(phase + 0.2),
      lean: 0,
      spine: -0.08 + 0.03 * nod,
      head: 0.16 + 0.08 * sine(phase - 0.22),
      twist: 0.55,
    }
    return poseOf(
      {
        ...sketch,
        nearArm: armTo(sketch, 'near', { x: 0.03 + 0.012 * down, y: 0.5 + 0.038 * down }, 1.35 - 0.3 * sine(phase - 0.08)),
        farArm: armTo(sketch, 'far', { x: 0.25 + 0.012 * fret, y: 0.63 + 0.006 * fret }, 2.2),
        nearFoot: { x: -0.06, y: 0, turn: 0 },
        farFoot: { x: 0.065, y: 0, turn: 0.34 * Math.max(0, sine(phase + 0.25)) ** 1.5 },
        mouth: 0.06,
        brow: 0.2 * nod,
        gaze: { x: 0.4, y: 0.55 },
        eyes: 0.85,
      },
      { near: 'fist', far: 'open' },
    )
  },
  motions: { quadruped: 'hop', bird: 'hop', fish: 'swim', ball: 'bounce', thing: 'wobble' },
  beats: [],
} as const satisfies Action
