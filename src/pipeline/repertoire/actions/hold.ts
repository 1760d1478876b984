import type { Action } from './action.ts'
import { stand } from './stand.ts'

export const hold = {
  name: 'hold',
  words: ['hold', 'carry', 'have', 'bear', 'lift', 'grip', 'clutch', 'bring', 'offer'],
  travel: 0,
  where: 'ground',
  period: 3.6,
  pose: (phase) => stand.pose(phase),
  motions: { quadruped: 'breathe', bird: 'breathe', plant: 'sway', thing: 'breathe' },
  beats: [],
} as const satisfies Action
