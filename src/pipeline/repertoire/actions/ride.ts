import type { Action } from './action.ts'
import { stand } from './stand.ts'

export const ride = {
  name: 'ride',
  words: ['ride', 'mount', 'gallop', 'cycle', 'pedal'],
  travel: 0,
  where: 'ground',
  period: 0.8,
  pose: (phase) => stand.pose(phase),
  motions: { quadruped: 'gallop', vehicle: 'drive', boat: 'sail', aircraft: 'glide', thing: 'drive' },
  beats: [],
} as const satisfies Action
