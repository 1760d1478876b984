import type { Action } from './action.ts'
import { stand } from './stand.ts'

export const rise = {
  name: 'rise',
  words: ['rise', 'lift', 'ascend', 'launch', 'soar', 'emerge'],
  travel: 0.16,
  where: 'air',
  period: 3.2,
  pose: (phase) => stand.pose(phase, 0),
  motions: { bird: 'flap', floater: 'drift', aircraft: 'glide', flame: 'flicker', plant: 'sway', fish: 'swim', thing: 'drift' },
  beats: [],
} as const satisfies Action
