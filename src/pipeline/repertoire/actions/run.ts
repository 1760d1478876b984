import type { Action } from './action.ts'
import { poseOf, rest, sine } from './compose.ts'
import { footOf, type Gait } from './gait.ts'

const gait: Gait = {
  stride: 1.18,
  contact: 0.28,
  ahead: 0.1,
  lift: [
    [0, 0],
    [0.14, 0],
    [0.28, 0],
    [0.46, 0.17],
    [0.62, 0.17],
    [0.8, 0.09],
    [0.94, 0.012],
  ],
  turn: [
    [0, 0.12],
    [0.06, 0],
    [0.14, 0],
    [0.28, -0.8],
    [0.44, -1.45],
    [0.62, -0.7],
    [0.82, 0.2],
    [0.94, 0.18],
  ],
}

/** Two flights a cycle: lowest over the standing leg, highest with both feet off the ground. */
export const run = {
  name: 'run',
  words: ['run', 'sprint', 'jog', 'race', 'chase', 'rush', 'hurry', 'flee', 'dash', 'escape', 'charge', 'gallop'],
  travel: 1.9,
  where: 'ground',
  period: 1.18 / 1.9,
  pose(phase) {
    const swing = Math.cos((phase - 0.0) * 2 * Math.PI)
    const late = Math.cos((phase - 0.06) * 2 * Math.PI)
    return poseOf(
      {
        ...rest,
        up: -0.022 - 0.034 * Math.cos((phase - 0.13) * 4 * Math.PI),
        lean: 0.13,
        spine: 0.12 + 0.035 * sine(2 * phase),
        head: -0.15 - 0.05 * sine(2 * phase + 0.08),
        twist: -swing,
        nearArm: { shoulder: 0.12 - 0.98 * swing, elbow: 1.5 - 0.3 * late, wrist: 0.1 },
        farArm: { shoulder: 0.12 + 0.98 * swing, elbow: 1.5 + 0.3 * late, wrist: 0.1 },
        nearFoot: footOf(gait, phase),
        farFoot: footOf(gait, phase + 0.5),
        mouth: 0.14 + 0.08 * sine(2 * phase),
        brow: 0.1,
        gaze: { x: 0.5, y: 0 },
      },
      { near: 'fist', far: 'fist' },
    )
  },
  motions: {
    quadruped: 'gallop',
    bird: 'waddle',
    insect: 'slither',
    fish: 'swim',
    vehicle: 'drive',
    boat: 'sail',
    aircraft: 'glide',
    floater: 'drift',
    ball: 'roll',
    thing: 'waddle',
  },
  beats: [
    { phase: 0.02, sound: 'step' },
    { phase: 0.52, sound: 'step' },
  ],
} as const satisfies Action
