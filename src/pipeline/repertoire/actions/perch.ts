import type { Action } from './action.ts'
import { stand } from './stand.ts'

export const perch = {
  name: 'perch',
  words: ['straddle'],
  travel: 0,
  where: 'ground',
  period: 2.8,
  pose: (phase) => stand.pose(phase),
  motions: { quadruped: 'breathe', bird: 'breathe', thing: 'breathe' },
  beats: [],
} as const satisfies Action
