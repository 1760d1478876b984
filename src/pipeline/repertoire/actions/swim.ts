import type { Action } from './action.ts'
import { ramp, sine } from './compose.ts'

/** The crawl, lying at the height of the hips, just under the surface: long strokes half a cycle apart, three kicks to one. */
export const swim = {
  name: 'swim',
  words: ['swim', 'dive', 'snorkel', 'paddle', 'wade', 'bathe', 'surf'],
  travel: 0.42,
  where: 'water',
  period: 1.6,
  pose(phase, time) {
    const roll = sine(phase)
    const stroke = (p: number) => {
      const q = p - Math.floor(p)
      return {
        shoulder: Math.PI - 0.1 - q * 2 * Math.PI + 0.35 * sine(q),
        elbow: 0.24 + 0.75 * ramp(0.1, 0.35, q) * (1 - ramp(0.4, 0.6, q)) + 0.8 * ramp(0.55, 0.75, q) * (1 - ramp(0.8, 1, q)),
        wrist: 0.1 + 0.2 * sine(q + 0.3),
      }
    }
    const kick = (p: number) => ({ hip: 0.02 + 0.2 * sine(p), knee: -0.22 + 0.2 * sine(p - 0.2), ankle: -0.95 + 0.2 * sine(p - 0.35) })
    return {
      root: { forward: -0.12, up: -0.052 + 0.012 * sine(2 * phase) },
      lean: 1.4 + 0.03 * roll,
      spine: -0.06 + 0.05 * sine(phase - 0.1),
      head: -0.72 + 0.12 * sine(phase + 0.1),
      twist: 0.9 * roll,
      nearArm: stroke(phase),
      farArm: stroke(phase + 0.5),
      nearLeg: kick(3 * phase),
      farLeg: kick(3 * phase + 0.5),
      mouth: 0.3 * ramp(0.2, 0.6, sine(phase + 0.05)),
      brow: 0.15,
      gaze: { x: 0.5, y: 0.02 * Math.sin(time) },
    }
  },
  motions: { fish: 'swim', quadruped: 'swim', bird: 'drift', boat: 'sail', insect: 'swim', floater: 'drift', plant: 'sway', thing: 'swim' },
  beats: [
    { phase: 0.3, sound: 'water' },
    { phase: 0.8, sound: 'water' },
  ],
} as const satisfies Action
