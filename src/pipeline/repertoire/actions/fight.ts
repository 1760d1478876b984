import type { Action } from './action.ts'
import { stand } from './stand.ts'

export const fight = {
  name: 'fight',
  words: ['fight', 'battle', 'box', 'punch', 'kick', 'duel', 'attack', 'spar', 'wrestle'],
  travel: 0,
  where: 'ground',
  period: 1.2,
  pose: (phase) => stand.pose(phase, 0),
  motions: { quadruped: 'hop', bird: 'flap', thing: 'shake' },
  beats: [{ phase: 0.2, sound: 'whoosh' }, { phase: 0.62, sound: 'whoosh' }],
} as const satisfies Action
