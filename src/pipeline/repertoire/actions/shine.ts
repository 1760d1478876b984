import type { Action } from './action.ts'
import { stand } from './stand.ts'

export const shine = {
  name: 'shine',
  words: ['shine', 'sparkle', 'glitter', 'twinkle', 'gleam', 'glisten'],
  travel: 0,
  where: 'ground',
  period: 3,
  pose: (phase) => stand.pose(phase, 0),
  motions: { plant: 'sway', thing: 'flicker' },
  beats: [],
} as const satisfies Action
