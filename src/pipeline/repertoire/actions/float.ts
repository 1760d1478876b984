import type { Action } from './action.ts'
import { stand } from './stand.ts'

export const float = {
  name: 'float',
  words: ['float', 'drift', 'hang', 'hover', 'bob'],
  travel: 0.06,
  where: 'air',
  period: 3.6,
  pose: (phase) => stand.pose(phase, 0),
  motions: { boat: 'sail', fish: 'swim', plant: 'sway', floater: 'drift', bird: 'glide', thing: 'drift' },
  beats: [],
} as const satisfies Action
