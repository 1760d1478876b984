import type { Action } from './action.ts'
import { poseOf, rest, sine } from './compose.ts'
import { footOf, type Gait } from './gait.ts'

const gait: Gait = {
  stride: 0.66,
  contact: 0.6,
  ahead: 0.19,
  lift: [
    [0, 0],
    [0.3, 0],
    [0.6, 0],
    [0.72, 0.035],
    [0.86, 0.018],
    [0.97, 0.004],
  ],
  turn: [
    [0, 0.34],
    [0.1, 0],
    [0.36, 0],
    [0.6, -0.72],
    [0.72, -0.62],
    [0.84, 0.05],
    [0.95, 0.36],
  ],
}

/** Contact at 0 and ½, down at 0.12, passing at 0.3, up at 0.4: the hip sinks into the step and rises over the leg. */
export const walk = {
  name: 'walk',
  words: [
    'walk',
    'stroll',
    'wander',
    'stride',
    'march',
    'step',
    'hike',
    'go',
    'come',
    'follow',
    'approach',
    'cross',
    'pass',
    'strut',
    'trudge',
    'slither',
    'sneak',
    'tiptoe',
    'prowl',
    'waddle',
    'trot',
  ],
  travel: 0.66,
  where: 'ground',
  period: 1,
  pose(phase) {
    const swing = Math.cos((phase - 0.03) * 2 * Math.PI)
    const late = Math.cos((phase - 0.1) * 2 * Math.PI)
    const bob = Math.cos((phase - 0.37) * 4 * Math.PI)
    return poseOf({
      ...rest,
      forward: 0.006 * sine(2 * phase + 0.1),
      up: -0.027 + 0.02 * bob,
      lean: 0.02,
      spine: 0.035 + 0.015 * sine(2 * phase + 0.4),
      head: -0.04 - 0.028 * Math.cos((phase - 0.45) * 4 * Math.PI),
      twist: -0.75 * swing,
      nearArm: { shoulder: 0.02 - 0.56 * swing, elbow: 0.46 - 0.3 * late, wrist: 0.1 - 0.2 * late },
      farArm: { shoulder: 0.06 + 0.56 * swing, elbow: 0.46 + 0.3 * late, wrist: 0.1 + 0.2 * late },
      nearFoot: footOf(gait, phase),
      farFoot: footOf(gait, phase + 0.5),
    })
  },
  motions: {
    quadruped: 'trot',
    bird: 'waddle',
    insect: 'slither',
    fish: 'swim',
    vehicle: 'drive',
    boat: 'sail',
    aircraft: 'glide',
    floater: 'drift',
    ball: 'roll',
    plant: 'sway',
    flame: 'flicker',
    thing: 'waddle',
  },
  beats: [
    { phase: 0, sound: 'step' },
    { phase: 0.5, sound: 'step' },
  ],
} as const satisfies Action
