import type { Action } from './action.ts'
import { stand } from './stand.ts'

export const grow = {
  name: 'grow',
  words: ['grow', 'bloom', 'blossom', 'sprout', 'swell'],
  travel: 0,
  where: 'ground',
  period: 3.6,
  pose: (phase) => stand.pose(phase, 0),
  motions: { plant: 'sway', flame: 'flicker', thing: 'breathe' },
  beats: [],
} as const satisfies Action
