import type { Action } from './action.ts'
import { stand } from './stand.ts'

export const fall = {
  name: 'fall',
  words: ['fall', 'drop', 'tumble', 'plummet', 'trip', 'collapse', 'crash'],
  travel: 0,
  where: 'air',
  period: 1.6,
  pose: (phase) => stand.pose(phase, 0),
  motions: { plant: 'sway', floater: 'drift', ball: 'bounce', bird: 'flap', thing: 'drift' },
  beats: [],
} as const satisfies Action
