import type { Action } from './action.ts'
import { stand } from './stand.ts'

export const run = {
  name: 'run',
  words: ['run', 'sprint', 'jog', 'race', 'chase', 'rush', 'hurry', 'flee', 'dash', 'escape', 'gallop', 'trot'],
  travel: 1.85,
  where: 'ground',
  period: 0.66,
  pose: (phase) => stand.pose(phase),
  motions: { quadruped: 'gallop', bird: 'waddle', insect: 'slither', fish: 'swim', vehicle: 'drive', boat: 'sail', aircraft: 'glide', floater: 'drift', ball: 'roll', thing: 'waddle' },
  beats: [{ phase: 0, sound: 'step' }, { phase: 0.5, sound: 'step' }],
} as const satisfies Action
