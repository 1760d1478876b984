import type { Action } from './action.ts'
import { stand } from './stand.ts'

export const play = {
  name: 'play',
  words: ['play', 'perform', 'strum', 'drum', 'jam'],
  travel: 0,
  where: 'ground',
  period: 1,
  pose: (phase) => stand.pose(phase),
  motions: { quadruped: 'hop', bird: 'hop', fish: 'swim', ball: 'bounce', thing: 'wobble' },
  beats: [],
} as const satisfies Action
