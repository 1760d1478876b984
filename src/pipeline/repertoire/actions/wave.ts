import type { Action } from './action.ts'
import { stand } from './stand.ts'

export const wave = {
  name: 'wave',
  words: ['wave', 'greet', 'beckon', 'salute', 'hail'],
  travel: 0,
  where: 'ground',
  period: 0.8,
  pose: (phase) => stand.pose(phase),
  motions: { quadruped: 'breathe', bird: 'flap', plant: 'sway', thing: 'wobble' },
  beats: [],
} as const satisfies Action
