import type { Pose } from '../repertoire/actions/pose.ts'
import type { Attitude } from '../repertoire/motions/motion.ts'
import type { Figure } from '../storyboard/storyboard.ts'

/** Where and how a figure is at one moment: all that drawing, sound and captions need to know. */
export interface Staged {
  readonly figure: Figure
  /** Foot point in stage units, before the camera. */
  readonly x: number
  readonly y: number
  readonly depth: number
  readonly height: number
  readonly facing: -1 | 1
  /** Stage units a second. */
  readonly velocity: { readonly x: number; readonly y: number }
  /** 0 … 1 through its cycle. */
  readonly phase: number
  /** A puppet's pose; null for a picture. */
  readonly pose: Pose | null
  /** A picture's attitude; null for a puppet. */
  readonly attitude: (Attitude & { /** How much of `up` comes from laying it flat, where that was done. */ readonly laid?: number }) | null
  /** y of the water's surface, in stage units, where the figure is partly in it; null: all of it shows. */
  readonly waterline: number | null
  /** Turn of a carried figure with its host's hand, head or back, in radians about its foot point. */
  readonly carriedTurn: number
  /** The opening of a cab, in stage units, that it is seen through; absent: all of it shows. */
  readonly window?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}
