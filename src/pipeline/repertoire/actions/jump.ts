import type { Action } from './action.ts'
import { stand } from './stand.ts'

export const jump = {
  name: 'jump',
  words: ['jump', 'leap', 'hop', 'bounce', 'skip', 'spring'],
  travel: 0,
  where: 'ground',
  period: 1.25,
  pose: (phase) => stand.pose(phase),
  motions: { quadruped: 'hop', bird: 'hop', insect: 'hop', fish: 'swim', vehicle: 'bounce', boat: 'sail', ball: 'bounce', thing: 'hop' },
  beats: [{ phase: 0.74, sound: 'step' }],
} as const satisfies Action
