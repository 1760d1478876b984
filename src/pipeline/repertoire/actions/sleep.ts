import type { Action } from './action.ts'
import { stand } from './stand.ts'

export const sleep = {
  name: 'sleep',
  words: ['sleep', 'nap', 'doze', 'lie', 'snooze', 'dream', 'slumber'],
  travel: 0,
  where: 'ground',
  period: 4.5,
  pose: (phase) => stand.pose(phase, 0),
  motions: { thing: 'breathe' },
  beats: [],
} as const satisfies Action
