import type { Action } from './action.ts'
import { stand } from './stand.ts'

export const push = {
  name: 'push',
  words: ['push', 'pull', 'drag', 'shove', 'tug'],
  travel: 0.3,
  where: 'ground',
  period: 1.6,
  pose: (phase) => stand.pose(phase, 0),
  motions: { quadruped: 'trot', vehicle: 'drive', thing: 'waddle' },
  beats: [{ phase: 0.02, sound: 'step' }, { phase: 0.52, sound: 'step' }],
} as const satisfies Action
