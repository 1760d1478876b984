import type { Action } from './action.ts'
import { poseOf, rest, sine } from './compose.ts'

/** One leg pushes off behind while the other glides, the weight over it, the arms against them; low, and leaning into the way. */
export const skate = {
  name: 'skate',
  words: ['ice skate', 'roller skate', 'rollerblade'],
  travel: 0.9,
  where: 'ground',
  period: 2,
  pose(phase, time) {
    const swing = sine(phase)
    const [near, far] = [Math.max(0, swing), Math.max(0, -swing)]
    return poseOf({
      ...rest,
      forward: 0.02,
      up: -0.06 + 0.012 * Math.cos(4 * Math.PI * phase),
      lean: 0.2,
      spine: 0.06,
      head: -0.2 + 0.02 * Math.sin(time),
      twist: 0.5 * swing,
      nearArm: { shoulder: -0.1 + 0.7 * swing, elbow: 0.4, wrist: 0.1 },
      farArm: { shoulder: 0.1 - 0.7 * swing, elbow: 0.4, wrist: 0.1 },
      nearFoot: { x: 0.03 - 0.26 * near, y: 0.07 * near, turn: -0.5 * near },
      farFoot: { x: 0.05 - 0.26 * far, y: 0.07 * far, turn: -0.5 * far },
      gaze: { x: 0.7, y: 0 },
    })
  },
  motions: {
    quadruped: 'skate',
    bird: 'skate',
    thing: 'skate',
    fish: 'skate',
    insect: 'skate',
    vehicle: 'drive',
    boat: 'sail',
    ball: 'roll',
  },
  beats: [
    { phase: 0.06, sound: 'whoosh' },
    { phase: 0.56, sound: 'whoosh' },
  ],
} as const satisfies Action
