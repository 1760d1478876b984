import type { Action } from './action.ts'
import { stand } from './stand.ts'

export const swim = {
  name: 'swim',
  words: ['swim', 'dive', 'snorkel', 'paddle', 'wade', 'bathe', 'surf'],
  travel: 0.42,
  where: 'water',
  period: 1.6,
  pose: (phase) => stand.pose(phase),
  motions: { fish: 'swim', quadruped: 'swim', bird: 'drift', boat: 'sail', insect: 'swim', floater: 'drift', plant: 'sway', thing: 'swim' },
  beats: [{ phase: 0.3, sound: 'water' }, { phase: 0.8, sound: 'water' }],
} as const satisfies Action
