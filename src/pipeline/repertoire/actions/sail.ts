import type { Action } from './action.ts'
import { stand } from './stand.ts'

export const sail = {
  name: 'sail',
  words: ['sail', 'row', 'cruise', 'voyage', 'navigate'],
  travel: 0.3,
  where: 'water',
  period: 3,
  pose: (phase) => stand.pose(phase, 0),
  motions: { boat: 'sail', vehicle: 'drive', fish: 'swim', bird: 'glide', thing: 'sail' },
  beats: [],
} as const satisfies Action
