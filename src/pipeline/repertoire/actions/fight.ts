import type { Action } from './action.ts'
import { armTo, curve, poseOf, rest } from './compose.ts'

/** On guard, bouncing; each blow winds up, snaps out and comes back slower. */
export const fight = {
  name: 'fight',
  words: ['fight', 'battle', 'box', 'punch', 'kick', 'duel', 'attack', 'spar', 'wrestle', 'hit', 'defend', 'struggle'],
  travel: 0,
  where: 'ground',
  period: 1.2,
  pose(phase) {
    const jab = (p: number): number =>
      curve(p, [
        [0, 0],
        [0.1, -0.25],
        [0.2, 1],
        [0.27, 0.9],
        [0.42, 0],
        [0.7, 0],
      ])
    const [near, far] = [jab(phase), jab(phase - 0.42)]
    const bounce = 0.5 - 0.5 * Math.cos(4 * Math.PI * phase)
    const sketch = {
      ...rest,
      forward: 0.03 * (near + far),
      up: -0.07 + 0.02 * bounce,
      lean: 0.06,
      spine: 0.1 + 0.1 * (near + far),
      head: -0.08,
      twist: 1.1 * near - 0.9 * far,
    }
    return poseOf(
      {
        ...sketch,
        nearArm: armTo(sketch, 'near', { x: 0.12 + 0.2 * near, y: 0.68 + 0.05 * near }, 2.3 - 0.7 * near),
        farArm: armTo(sketch, 'far', { x: 0.2 + 0.16 * far, y: 0.69 + 0.05 * far }, 2.3 - 0.7 * far),
        nearFoot: { x: -0.13, y: 0, turn: -0.35 - 0.25 * near },
        farFoot: { x: 0.13, y: 0.012 * bounce * (1 - near), turn: 0 },
        mouth: 0.2 * (near + far),
        brow: -0.2,
        gaze: { x: 0.8, y: 0 },
      },
      { feeling: 'angry', near: 'fist', far: 'fist' },
    )
  },
  motions: { quadruped: 'hop', bird: 'flap', thing: 'shake' },
  beats: [
    { phase: 0.2, sound: 'whoosh' },
    { phase: 0.62, sound: 'whoosh' },
  ],
} as const satisfies Action
