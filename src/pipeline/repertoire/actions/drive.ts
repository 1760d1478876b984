import type { Action } from './action.ts'
import { stand } from './stand.ts'

export const drive = {
  name: 'drive',
  words: ['drive', 'steer', 'park'],
  travel: 0.9,
  where: 'ground',
  period: 1.2,
  pose: (phase) => stand.pose(phase, 0),
  motions: { vehicle: 'drive', boat: 'sail', aircraft: 'glide', quadruped: 'trot', fish: 'swim', bird: 'flap', thing: 'drive' },
  beats: [],
} as const satisfies Action
