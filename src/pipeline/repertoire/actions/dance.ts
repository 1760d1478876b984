import type { Action } from './action.ts'
import { stand } from './stand.ts'

export const dance = {
  name: 'dance',
  words: ['dance', 'waltz', 'twirl', 'boogie', 'groove', 'party', 'celebrate'],
  travel: 0,
  where: 'ground',
  period: 1,
  pose: (phase) => stand.pose(phase),
  motions: { quadruped: 'hop', bird: 'hop', fish: 'swim', plant: 'sway', flame: 'flicker', floater: 'wobble', thing: 'wobble' },
  beats: [{ phase: 0, sound: 'step' }, { phase: 0.5, sound: 'step' }],
} as const satisfies Action
