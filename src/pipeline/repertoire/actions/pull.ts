import type { Action } from './action.ts'
import { push } from './push.ts'

/** As one pushes, but what is moved comes after: the rope over the shoulder, both hands on it. */
export const pull = {
  ...push,
  name: 'pull',
  words: ['pull', 'drag', 'tug', 'haul', 'tow'],
  pose(phase) {
    const pose = push.pose(phase)
    return {
      ...pose,
      nearArm: { shoulder: -0.42, elbow: 0.5, wrist: 0.1 },
      farArm: { shoulder: 0.5, elbow: 1.5, wrist: 0.1 },
      hands: { near: 'fist', far: 'fist' },
    }
  },
} as const satisfies Action
