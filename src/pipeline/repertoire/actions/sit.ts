import type { Action } from './action.ts'
import { stand } from './stand.ts'

export const sit = {
  name: 'sit',
  words: ['sit', 'rest', 'relax', 'lounge', 'kneel', 'crouch', 'squat', 'meditate'],
  travel: 0,
  where: 'ground',
  period: 4,
  pose: (phase) => stand.pose(phase),
  motions: { quadruped: 'breathe', bird: 'breathe', plant: 'sway', thing: 'breathe' },
  beats: [],
} as const satisfies Action
