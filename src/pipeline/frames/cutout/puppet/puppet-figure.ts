import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Pose } from '../../../repertoire/actions/pose.ts'
import type { Puppet } from '../../../storyboard/storyboard.ts'
import type { Light } from '../light.ts'
import type { Wearing } from './photo-head/worn-head.ts'

/** A puppet cut and painted once, ready to be posed on every frame. */
export interface PuppetFigure {
  /**
   * Draws it with the context's origin at the foot point, 1 unit = its own standing height, y up is negative, facing
   * right (the caller mirrors). `velocity` in stage units a second as on screen, x right and y down. `time` in seconds drives blinks and what swings (hair, skirt, scarf).
   */
  draw(context: SKRSContext2D, pose: Pose, time: number, velocity: { readonly x: number; readonly y: number }): void
  /** Draws the near arm once more: over what it holds, after that was drawn. */
  drawNearArm(context: SKRSContext2D, pose: Pose): void
}

/** Cuts a puppet out of paper. `pixels`: its standing height in pixels, for the resolution of what is baked. `wearing`: a photographed face in place of a painted one. */
export type CutPuppet = (
  puppet: Puppet,
  light: Light,
  depth: number,
  pixels: number,
  seed: number,
  wearing?: Wearing | null,
) => PuppetFigure
