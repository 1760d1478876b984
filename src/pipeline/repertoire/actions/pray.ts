import type { Action } from './action.ts'
import { stand } from './stand.ts'

export const pray = {
  name: 'pray',
  words: ['pray', 'worship', 'bow', 'kneel'],
  travel: 0,
  where: 'ground',
  period: 4,
  pose: (phase) => stand.pose(phase, 0),
  motions: { thing: 'breathe' },
  beats: [],
} as const satisfies Action
