import type { Action } from './action.ts'
import { stand } from './stand.ts'

export const glow = {
  name: 'glow',
  words: ['glow', 'burn', 'flicker', 'blaze', 'light', 'smoulder'],
  travel: 0,
  where: 'ground',
  period: 3,
  pose: (phase) => stand.pose(phase, 0),
  motions: { flame: 'flicker', floater: 'drift', plant: 'sway', thing: 'flicker' },
  beats: [],
} as const satisfies Action
