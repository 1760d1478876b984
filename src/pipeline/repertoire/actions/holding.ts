import type { Pose } from './pose.ts'

/** A pose with something in the hand, for an action that leaves the hands free: the arm beyond the body holds it steady before it. */
export function holding(pose: Pose): Pose {
  const { farArm } = pose
  return {
    ...pose,
    // a tenth of the arm's own swing is left, so that it does not freeze
    farArm: { shoulder: 0.95 + 0.1 * farArm.shoulder, elbow: 0.7 + 0.1 * farArm.elbow, wrist: 0.15 },
    holds: 'far',
    hands: { near: pose.hands?.near ?? 'relaxed', far: 'fist' },
  }
}

/** Actions whose hands are free for something else, or are where a held thing belongs. */
export const freeHanded: readonly string[] = [
  'stand',
  'walk',
  'run',
  'sit',
  'perch',
  'talk',
  'sing',
  'shine',
  'glow',
  'rise',
  'float',
  'jump',
]
