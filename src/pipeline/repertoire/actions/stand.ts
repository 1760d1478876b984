import type { Action } from './action.ts'

/** The rest pose: breath, a shift of weight, arms that hang. */
export const stand = {
  name: 'stand',
  words: ['stand', 'wait', 'pose', 'look', 'watch'],
  travel: 0,
  where: 'ground',
  period: 3.2,
  pose(phase) {
    const breath = Math.sin(phase * 2 * Math.PI)
    const arm = { shoulder: 0.06 + 0.02 * breath, elbow: 0.12, wrist: 0 }
    const leg = { hip: 0, knee: 0, ankle: 0 }
    return {
      root: { forward: 0, up: 0 }, lean: 0, spine: 0.012 * breath, head: -0.02 * breath,
      nearArm: arm, farArm: { ...arm, shoulder: -arm.shoulder }, nearLeg: leg, farLeg: leg, mouth: 0,
    }
  },
  motions: { thing: 'breathe' },
  beats: [],
} as const satisfies Action
