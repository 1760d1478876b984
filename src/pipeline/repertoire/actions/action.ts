import type { MotionName } from '../motions/index.ts'
import type { Entry } from '../repertoire.ts'
import type { SoundName } from '../sounds/index.ts'
import type { Pose } from './pose.ts'

/** What kind of body a picture shows, as far as movement goes. */
export type BodyKind =
  'quadruped' | 'bird' | 'fish' | 'insect' | 'vehicle' | 'boat' | 'aircraft' | 'plant' | 'ball' | 'floater' | 'flame' | 'building' | 'thing'

/** What a figure can do: the verbs that call it, the poses of a puppet, the motions of a picture, what is heard. One file each. */
export interface Action extends Entry {
  /** Travel along the ground or through the air at pace 1, in the figure's own heights a second; 0 stays in place. */
  readonly travel: number
  /** Where it is done. 'air' and 'water' lift the figure off the ground line. */
  readonly where: 'ground' | 'air' | 'water'
  /** Seconds of one cycle (two steps, one wave, one wing beat) at pace 1. */
  readonly period: number
  /** A puppet's pose. `phase` runs 0 … 1 through a cycle, `time` in seconds since the shot began; both pace-adjusted. */
  pose(phase: number, time: number): Pose
  /** The motion of a picture by its kind of body; `thing` serves the kinds that are not listed. */
  readonly motions: Readonly<Partial<Record<BodyKind, MotionName>> & { thing: MotionName }>
  /** What is heard at a phase of a puppet's cycle. 'step' stands for the step on the ground of the place. */
  readonly beats: readonly { readonly phase: number; readonly sound: SoundName | 'step' }[]
}
