import type { Action } from './action.ts'
import { stand } from './stand.ts'

export const drink = {
  name: 'drink',
  words: ['drink', 'sip', 'gulp', 'swallow'],
  travel: 0,
  where: 'ground',
  period: 3.2,
  pose: (phase) => stand.pose(phase),
  motions: { quadruped: 'breathe', bird: 'hop', thing: 'breathe' },
  beats: [{ phase: 0.45, sound: 'gulp' }, { phase: 0.58, sound: 'gulp' }],
} as const satisfies Action
