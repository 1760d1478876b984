import type { SoundName } from '../sounds/index.ts'

/** How a picture is bent and shifted at one moment, about its foot point (bottom centre), drawn facing right. */
export interface Attitude {
  /** Shift in the figure's own heights: forward, and up. */
  readonly forward: number
  readonly up: number
  /** Radians, positive tips forward. */
  readonly turn: number
  /** About 1; squash and stretch keep `wide × tall` near 1. */
  readonly wide: number
  readonly tall: number
  /** Shear: the top leans forward by this part of the height. */
  readonly skew: number
}

/** A way of moving a picture so that it lives. One file each. */
export interface Motion {
  readonly name: string
  /** What moves so: a living body (it wades and swims), a boat (it floats high), what is in the air, any other thing. */
  readonly medium: 'body' | 'boat' | 'air' | 'thing'
  /** Seconds of one cycle at pace 1. */
  readonly period: number
  /** When true the phase follows the distance travelled: a cycle takes `stride` own heights, so that feet do not slide. */
  readonly stride: number | null
  /** Where the point stays on the picture about which it turns: 0 the foot, 0.5 the middle, 1 the top. */
  readonly pivot: number
  /** `phase` 0 … 1 through a cycle. Continuous, and the same at 0 and 1. */
  move(phase: number): Attitude
  /** What is heard at a phase of the cycle. 'step' stands for the step on the ground of the place. */
  readonly beats: readonly { readonly phase: number; readonly sound: SoundName | 'step' }[]
}
