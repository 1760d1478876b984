import type { Action } from './action.ts'
import { stand } from './stand.ts'

export const work = {
  name: 'work',
  words: ['work', 'type', 'hammer', 'build', 'fix', 'dig', 'sweep', 'clean', 'repair', 'make', 'craft', 'farm'],
  travel: 0,
  where: 'ground',
  period: 0.9,
  pose: (phase) => stand.pose(phase, 0),
  motions: { vehicle: 'shake', thing: 'wobble' },
  beats: [],
} as const satisfies Action
