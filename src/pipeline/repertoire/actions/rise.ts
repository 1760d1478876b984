import type { Action } from './action.ts'
import { sine } from './compose.ts'

/** Drawn upward, arms and feet trailing. */
export const rise = {
  name: 'rise',
  words: ['rise', 'launch', 'emerge'],
  travel: 0.16,
  where: 'air',
  period: 3.2,
  pose(phase) {
    const breath = sine(phase)
    const leg = (p: number) => ({ hip: 0.06 + 0.06 * sine(p), knee: -0.2 + 0.08 * sine(p - 0.15), ankle: -0.8 })
    return {
      root: { forward: 0, up: 0.02 + 0.015 * breath },
      lean: 0.04 * sine(phase - 0.2),
      spine: -0.1 + 0.03 * breath,
      head: -0.2 + 0.03 * sine(phase - 0.15),
      twist: 0,
      nearArm: { shoulder: -0.5 - 0.1 * sine(phase - 0.1), elbow: 0.25, wrist: 0.2 },
      farArm: { shoulder: 0.75 + 0.1 * sine(phase - 0.1), elbow: 0.25, wrist: 0.2 },
      nearLeg: leg(phase),
      farLeg: { ...leg(phase + 0.3), hip: 0.4, knee: -0.75 },
      mouth: 0.1,
      brow: 0.4,
      gaze: { x: 0.3, y: -0.8 },
      hands: { near: 'open', far: 'open' },
    }
  },
  motions: { bird: 'flap', floater: 'drift', aircraft: 'glide', flame: 'flicker', plant: 'sway', fish: 'swim', thing: 'drift' },
  beats: [],
} as const satisfies Action
