import type { Action } from './action.ts'
import { stand } from './stand.ts'

export const walk = {
  name: 'walk',
  words: ['walk', 'stroll', 'wander', 'stride', 'march', 'step', 'hike', 'go', 'come', 'follow', 'approach', 'cross', 'pass'],
  travel: 0.66,
  where: 'ground',
  period: 1.1,
  pose: (phase) => stand.pose(phase),
  motions: { quadruped: 'trot', bird: 'waddle', insect: 'slither', fish: 'swim', vehicle: 'drive', boat: 'sail', aircraft: 'glide', floater: 'drift', ball: 'roll', plant: 'sway', flame: 'flicker', thing: 'waddle' },
  beats: [{ phase: 0.02, sound: 'step' }, { phase: 0.52, sound: 'step' }],
} as const satisfies Action
