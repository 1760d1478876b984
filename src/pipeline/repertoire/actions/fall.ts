import type { Action } from './action.ts'
import { sine } from './compose.ts'

/** Arms wheel, legs run on nothing. */
export const fall = {
  name: 'fall',
  words: ['fall', 'drop', 'plummet', 'trip', 'collapse', 'crash', 'tumble', 'slip'],
  travel: 0,
  where: 'air',
  period: 1.6,
  pose(phase, time) {
    const flail = (p: number) => ({ shoulder: 2.3 + 0.7 * sine(p), elbow: 0.5 + 0.4 * sine(p - 0.2), wrist: 0.4 * sine(p - 0.3) })
    const kick = (p: number) => ({ hip: 0.5 + 0.5 * sine(p), knee: -0.9 + 0.4 * sine(p - 0.2), ankle: -0.4 })
    return {
      root: { forward: 0, up: 0.02 * sine(phase) },
      lean: -0.5 + 0.35 * Math.sin(time * 1.1),
      spine: -0.2 + 0.1 * sine(phase),
      head: 0.2 + 0.1 * sine(phase - 0.2),
      twist: 0.7 * sine(phase),
      nearArm: flail(phase * 2),
      farArm: flail(phase * 2 + 0.45),
      nearLeg: kick(phase),
      farLeg: kick(phase + 0.5),
      mouth: 0.75,
      brow: 0.8,
      feeling: 'afraid',
      gaze: { x: 0.3, y: 0.8 },
      hands: { near: 'open', far: 'open' },
    }
  },
  motions: { plant: 'sway', floater: 'drift', ball: 'bounce', bird: 'flap', thing: 'drift' },
  beats: [],
} as const satisfies Action
