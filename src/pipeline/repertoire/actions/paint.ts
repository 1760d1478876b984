import type { Action } from './action.ts'
import { stand } from './stand.ts'

export const paint = {
  name: 'paint',
  words: ['paint', 'draw', 'sketch', 'write', 'brush'],
  travel: 0,
  where: 'ground',
  period: 2,
  pose: (phase) => stand.pose(phase, 0),
  motions: { thing: 'wobble' },
  beats: [],
} as const satisfies Action
