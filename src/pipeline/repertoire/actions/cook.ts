import type { Action } from './action.ts'
import { stand } from './stand.ts'

export const cook = {
  name: 'cook',
  words: ['cook', 'bake', 'stir', 'fry', 'grill', 'boil', 'mix', 'chop', 'prepare'],
  travel: 0,
  where: 'ground',
  period: 1.2,
  pose: (phase) => stand.pose(phase, 0),
  motions: { thing: 'wobble' },
  beats: [],
} as const satisfies Action
