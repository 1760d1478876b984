import type { Action } from './action.ts'
import { stand } from './stand.ts'

export const eat = {
  name: 'eat',
  words: ['eat', 'chew', 'bite', 'munch', 'devour', 'feed', 'lick', 'taste', 'nibble'],
  travel: 0,
  where: 'ground',
  period: 1.8,
  pose: (phase) => stand.pose(phase),
  motions: { quadruped: 'wobble', bird: 'hop', fish: 'swim', thing: 'wobble' },
  beats: [{ phase: 0.5, sound: 'munch' }, { phase: 0.72, sound: 'munch' }],
} as const satisfies Action
