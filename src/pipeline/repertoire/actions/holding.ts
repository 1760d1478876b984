import { armTo } from './compose.ts'
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

/** A pose under something held up, its roof above the head: the stick upright before the shoulder. */
export function sheltering(pose: Pose): Pose {
  const body = { ...pose.root, lean: pose.lean, spine: pose.spine, twist: pose.twist ?? 0 }
  return {
    ...pose,
    farArm: armTo(body, 'far', { x: pose.root.forward + 0.15, y: 0.755 + pose.root.up }, 2.2),
    holds: 'far',
    hands: { near: pose.hands?.near ?? 'relaxed', far: 'fist' },
  }
}

/** A pose with a violin on the shoulder: the far hand at its neck, the near one drawing the bow to and fro. `phase` 0 … 1 of a stroke. */
export function bowing(pose: Pose, phase: number): Pose {
  const of = { ...pose.root, lean: pose.lean, spine: pose.spine, twist: pose.twist ?? 0 }
  const draw = Math.sin(phase * 2 * Math.PI)
  return {
    ...pose,
    head: pose.head + 0.08,
    nearArm: armTo(of, 'near', { x: pose.root.forward + 0.2 + 0.05 * draw, y: 0.61 + pose.root.up - 0.03 * draw }, 1.9),
    farArm: armTo(of, 'far', { x: pose.root.forward + 0.29, y: 0.7 + pose.root.up }, 2.1),
    hands: { near: 'fist', far: 'fist' },
  }
}

/** A pose behind a cello that stands on the floor: the far hand up at its neck, the near one drawing the bow across. `phase` 0 … 1 of a stroke. */
export function bowingLow(pose: Pose, phase: number): Pose {
  const draw = Math.sin(phase * 2 * Math.PI)
  const of = { ...pose.root, lean: pose.lean, spine: 0.12, twist: 0.5 }
  return {
    ...pose,
    spine: of.spine,
    head: 0.06 + 0.03 * draw,
    nearArm: armTo(of, 'near', { x: pose.root.forward + 0.02 + 0.035 * draw, y: 0.46 + pose.root.up + 0.008 * draw }, 0.5),
    farArm: armTo(of, 'far', { x: pose.root.forward + 0.25, y: 0.74 + pose.root.up }, 2.1),
    hands: { near: 'fist', far: 'fist' },
  }
}

/** A pose with the legs drawn up: in a boat or a basket they are behind its side. */
export function tucked(pose: Pose): Pose {
  return { ...pose, nearLeg: { hip: 1.9, knee: -2.3, ankle: 0 }, farLeg: { hip: 2, knee: -2.3, ankle: 0 } }
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
  'ride',
]
