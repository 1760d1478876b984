import type { Action } from './action.ts'
import { stand } from './stand.ts'

export const spin = {
  name: 'spin',
  words: ['spin', 'turn', 'whirl', 'revolve', 'swirl', 'pirouette'],
  travel: 0,
  where: 'ground',
  period: 1.4,
  pose: (phase) => stand.pose(phase, 0),
  motions: { flame: 'flicker', thing: 'spin' },
  beats: [],
} as const satisfies Action
