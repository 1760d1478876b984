import type { Action } from './action.ts'
import { keyed, poseOf, ramp, rest, type Sketch } from './compose.ts'

const takeOff = 0.32
const landing = 0.74
/** Hip above standing height when the feet leave the ground and meet it again, and at the top. */
const [leave, top] = [0.0, 0.4]
/** Free flight: a parabola between take-off and landing. */
const rise = (p: number): number => leave + (top - leave) * (1 - ((p - (takeOff + landing) / 2) / ((landing - takeOff) / 2)) ** 2)

const at = (
  sketch: Partial<Sketch>,
  arms: readonly [number, number, number, number],
  feet: readonly [number, number, number, number, number],
): Sketch => ({
  ...rest,
  ...sketch,
  nearArm: { shoulder: arms[0], elbow: arms[1], wrist: 0.1 },
  farArm: { shoulder: arms[2], elbow: arms[3], wrist: 0.1 },
  nearFoot: { x: feet[0], y: feet[2], turn: feet[4] },
  farFoot: { x: feet[1], y: feet[3], turn: feet[4] },
})
const keys: readonly (readonly [number, Sketch])[] = [
  [0, at({ up: -0.01, spine: 0.02 }, [0.0, 0.3, 0.16, 0.36], [-0.04, 0.045, 0, 0, 0])],
  [
    0.15,
    at(
      { up: -0.17, forward: -0.05, spine: 0.62, head: -0.35, brow: -0.2, gaze: { x: 0.5, y: -0.3 } },
      [-1.0, 0.3, -0.8, 0.3],
      [-0.04, 0.045, 0, 0, 0],
    ),
  ],
  [
    0.2,
    at(
      { up: -0.16, forward: -0.04, spine: 0.56, head: -0.4, brow: 0, gaze: { x: 0.4, y: -0.6 } },
      [-0.9, 0.35, -0.7, 0.35],
      [-0.04, 0.045, 0, 0, 0],
    ),
  ],
  [takeOff, at({ up: leave, spine: -0.06, head: -0.14, gaze: { x: 0.3, y: -0.9 } }, [1.2, 0.3, 1.1, 0.25], [-0.05, 0.035, 0, 0, -0.95])],
  [0.44, at({ up: 0.25, spine: 0.04, head: -0.1, brow: 0.6 }, [2.75, 0.3, 2.5, 0.4], [-0.16, 0.1, 0.34, 0.4, -0.8])],
  [0.54, at({ up: 0.4, spine: 0.14, head: 0.0, brow: 0.6 }, [3.2, 0.4, 2.35, 0.5], [-0.2, 0.13, 0.5, 0.55, -0.5])],
  [
    0.66,
    at({ up: 0.25, spine: 0.1, head: 0.14, brow: 0.3, gaze: { x: 0.4, y: 0.8 } }, [2.2, 0.5, 1.5, 0.7], [-0.05, 0.1, 0.24, 0.27, -0.35]),
  ],
  [landing, at({ up: 0, spine: 0.12, head: 0.12, gaze: { x: 0.4, y: 0.7 } }, [1.2, 0.4, 0.9, 0.6], [-0.04, 0.045, 0, 0, 0])],
  [0.83, at({ up: -0.155, forward: -0.035, spine: 0.5, head: -0.12, brow: -0.1 }, [0.2, 0.4, 0.5, 0.5], [-0.04, 0.045, 0, 0, 0])],
  [0.93, at({ up: 0.0, spine: -0.05, head: 0.04 }, [-0.24, 0.3, 0.0, 0.3], [-0.04, 0.045, 0, 0, 0])],
]

/** Crouch, launch, tuck at the top, reach for the ground, squash, settle: anticipation before and follow-through after. */
export const jump = {
  name: 'jump',
  words: ['jump', 'leap', 'hop', 'bounce', 'skip', 'spring', 'vault'],
  travel: 0,
  where: 'ground',
  period: 1.4,
  pose(phase) {
    const sketch = keyed(phase, keys)
    const p = phase - Math.floor(phase)
    return poseOf(
      { ...sketch, up: p > takeOff && p < landing ? rise(p) : sketch.up, mouth: 0.5 * ramp(0.3, 0.42, p) * (1 - ramp(0.75, 0.9, p)) },
      { near: p > 0.3 && p < 0.75 ? 'open' : 'fist', far: p > 0.3 && p < 0.75 ? 'open' : 'fist' },
    )
  },
  motions: { quadruped: 'hop', bird: 'hop', insect: 'hop', fish: 'swim', vehicle: 'bounce', boat: 'sail', ball: 'bounce', thing: 'hop' },
  beats: [
    { phase: 0.32, sound: 'whoosh' },
    { phase: 0.745, sound: 'step' },
  ],
} as const satisfies Action
