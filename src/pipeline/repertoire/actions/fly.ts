import type { Action } from './action.ts'
import { stand } from './stand.ts'

export const fly = {
  name: 'fly',
  words: ['fly', 'soar', 'hover', 'levitate', 'glide', 'flutter'],
  travel: 0.55,
  where: 'air',
  period: 2,
  pose: (phase) => stand.pose(phase),
  motions: { bird: 'flap', insect: 'flap', aircraft: 'glide', floater: 'drift', vehicle: 'glide', fish: 'swim', quadruped: 'glide', thing: 'glide' },
  beats: [],
} as const satisfies Action
