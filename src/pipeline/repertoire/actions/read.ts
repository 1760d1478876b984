import type { Action } from './action.ts'
import { stand } from './stand.ts'

export const read = {
  name: 'read',
  words: ['read', 'study', 'browse'],
  travel: 0,
  where: 'ground',
  period: 5,
  pose: (phase) => stand.pose(phase, 0),
  motions: { thing: 'breathe' },
  beats: [],
} as const satisfies Action
