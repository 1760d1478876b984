import type { Action } from './action.ts'
import { stand } from './stand.ts'

export const sing = {
  name: 'sing',
  words: ['sing', 'chant', 'hum', 'rap', 'howl'],
  travel: 0,
  where: 'ground',
  period: 2.4,
  pose: (phase) => stand.pose(phase, 0),
  motions: { quadruped: 'wobble', bird: 'wobble', thing: 'wobble' },
  beats: [],
} as const satisfies Action
