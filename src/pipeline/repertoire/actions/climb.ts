import type { Action } from './action.ts'
import { stand } from './stand.ts'

export const climb = {
  name: 'climb',
  words: ['climb', 'clamber', 'scale', 'ascend'],
  travel: 0,
  where: 'air',
  period: 1.3,
  pose: (phase) => stand.pose(phase, 0),
  motions: { quadruped: 'hop', bird: 'flap', vehicle: 'drive', insect: 'slither', thing: 'wobble' },
  beats: [],
} as const satisfies Action
