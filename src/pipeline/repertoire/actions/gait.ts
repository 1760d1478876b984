import { curve, type Foot } from './compose.ts'

/** How a foot goes round in a walk or a run; lengths in heights, times in parts of the cycle. */
export interface Gait {
  /** Ground covered in one cycle: travel × period. */
  readonly stride: number
  /** How long the foot is on the ground, from its landing at phase 0. */
  readonly contact: number
  /** How far before the hip it lands. */
  readonly ahead: number
  /** Height of the sole over the cycle; 0 during contact. */
  readonly lift: readonly (readonly [number, number])[]
  /** Toes up over the cycle: the heel strikes, the foot rolls flat, the heel peels off. */
  readonly turn: readonly (readonly [number, number])[]
}

/** One foot at a phase of its own cycle. On the ground it moves back exactly as fast as the body moves on. */
export function footOf(gait: Gait, phase: number): Foot {
  const p = phase - Math.floor(phase)
  return { x: gait.ahead + across(gait, p), y: Math.max(0, curve(p, gait.lift)), turn: curve(p, gait.turn) }
}

function across({ stride, contact }: Gait, p: number): number {
  if (p <= contact) return -stride * p
  // a cubic from toe-off to landing that leaves and meets the ground at the ground's own speed
  const t = (p - contact) / (1 - contact)
  const slope = -stride * (1 - contact)
  const start = -stride * contact
  return start * ((1 + 2 * t) * (1 - t) ** 2) + slope * (t * (1 - t) ** 2 + t * t * (t - 1))
}
