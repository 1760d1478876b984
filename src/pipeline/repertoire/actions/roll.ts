import type { Action } from './action.ts'
import { stand } from './stand.ts'

export const roll = {
  name: 'roll',
  words: ['roll', 'tumble', 'rotate'],
  travel: 0.6,
  where: 'ground',
  period: 1.4,
  pose: (phase) => stand.pose(phase, 0),
  motions: { vehicle: 'drive', ball: 'roll', thing: 'roll' },
  beats: [],
} as const satisfies Action
