import type { Action } from './action.ts'
import { armTo, rest, sine } from './compose.ts'

/** On hands and knees: the hand goes with the other side's knee, the head is up. */
export const crawl = {
  name: 'crawl',
  words: ['crawl', 'creep'],
  travel: 0.3,
  where: 'ground',
  period: 1.1,
  pose(phase, time) {
    const body = {
      ...rest,
      forward: -0.12,
      up: -0.228 + 0.006 * sine(2 * phase),
      lean: 1.18,
      spine: 0.1 + 0.03 * sine(phase),
      twist: 0.2 * sine(phase),
    }
    const hand = (p: number) => ({ x: 0.2 + 0.08 * Math.cos(2 * Math.PI * p), y: 0.035 + 0.05 * Math.max(0, -sine(p)) })
    const knee = (p: number) => {
      const hip = 0.14 + 0.34 * Math.cos(2 * Math.PI * p)
      return { hip, knee: -1.42 - 0.2 * Math.max(0, -sine(p)) - 0.6 * Math.max(0, hip), ankle: -0.85 }
    }
    const legs = (p: number) => ({ ...knee(p), hip: knee(p).hip + body.lean })
    return {
      root: { forward: body.forward, up: body.up },
      lean: body.lean,
      spine: body.spine,
      head: -1.1 + 0.06 * sine(2 * phase) + 0.05 * Math.sin(time * 0.9),
      twist: body.twist,
      nearArm: armTo(body, 'near', hand(phase + 0.5), 0.5),
      farArm: armTo(body, 'far', hand(phase), 0.5),
      nearLeg: legs(phase),
      farLeg: legs(phase + 0.5),
      mouth: 0.14,
      brow: 0.3,
      gaze: { x: 0.6, y: -0.1 },
      hands: { near: 'open', far: 'open' },
    }
  },
  motions: { quadruped: 'trot', insect: 'slither', fish: 'slither', vehicle: 'drive', ball: 'roll', thing: 'slither' },
  beats: [],
} as const satisfies Action
