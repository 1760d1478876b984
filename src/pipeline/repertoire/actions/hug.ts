import type { Action } from './action.ts'
import { stand } from './stand.ts'

export const hug = {
  name: 'hug',
  words: ['hug', 'embrace', 'cuddle', 'kiss', 'love', 'pet', 'stroke'],
  travel: 0,
  where: 'ground',
  period: 3,
  pose: (phase) => stand.pose(phase, 0),
  motions: { thing: 'breathe' },
  beats: [],
} as const satisfies Action
