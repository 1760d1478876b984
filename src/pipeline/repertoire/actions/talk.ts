import type { Action } from './action.ts'
import { stand } from './stand.ts'

export const talk = {
  name: 'talk',
  words: ['talk', 'speak', 'chat', 'say', 'tell', 'argue', 'discuss', 'explain', 'shout', 'call', 'laugh', 'whisper'],
  travel: 0,
  where: 'ground',
  period: 2.4,
  pose: (phase) => stand.pose(phase, 0),
  motions: { plant: 'sway', thing: 'wobble' },
  beats: [],
} as const satisfies Action
