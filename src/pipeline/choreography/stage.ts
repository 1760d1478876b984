import type { Setting } from '../storyboard/storyboard.ts'
import type { CameraPose } from '../repertoire/camera-moves.ts'

/** How much smaller things look at the backdrop than at the curtain line. */
const FAR = 4

/** Apparent size at a depth against the curtain line: 1 at depth 0, 0.2 at depth 1. */
export function scaleAt(depth: number): number {
  return 1 / (1 + FAR * depth)
}

/** How much of the camera's travel a depth shows: all of it at the curtain line, none at the backdrop, where the sun hangs. */
export function parallaxAt(depth: number): number {
  const far = scaleAt(1)
  return (scaleAt(depth) - far) / (1 - far)
}

/** y of the ground at a depth, in stage units: below the frame's edge (1.04) at the curtain line, the horizon at depth 1. */
export function groundAt(setting: Pick<Setting, 'horizon'>, depth: number): number {
  return setting.horizon + (1.04 - setting.horizon) * parallaxAt(depth)
}

/** Inverse of groundAt: the depth at which the ground is seen at y, within 0 … 1. */
export function depthOfGround(setting: Pick<Setting, 'horizon'>, y: number): number {
  const far = scaleAt(1)
  const scale = far + ((y - setting.horizon) / (1.04 - setting.horizon)) * (1 - far)
  return Math.min(1, Math.max(0, (1 / Math.max(scale, 1e-6) - 1) / FAR))
}

/** What the camera does to a flat: screen = (stage − pivot) × scale turned by roll + pivot + shift, in stage units. */
export interface Projection {
  readonly scale: number
  readonly shiftX: number
  readonly shiftY: number
  readonly roll: number
  readonly pivotX: number
  readonly pivotY: number
}

/** Near flats follow the camera's travel and push in full; the backdrop keeps still and grows by a fifth of the push. */
export function project(camera: CameraPose, depth: number, pivot: { readonly x: number; readonly y: number }): Projection {
  const near = parallaxAt(depth)
  const scale = camera.zoom * (1 + (camera.push - 1) * scaleAt(depth))
  return { scale, shiftX: -camera.x * near * scale, shiftY: -camera.y * near * scale, roll: camera.roll, pivotX: pivot.x, pivotY: pivot.y }
}

/** An affine map in stage units: x' = a·x + c·y + e, y' = d·y + f. */
export interface Lie {
  readonly a: number
  readonly c: number
  readonly d: number
  readonly e: number
  readonly f: number
}

/**
 * What the camera does to a flat that lies on the ground. Scale is linear in y on the ground, so the camera's travel
 * is a shear: each row moves with the depth that it shows, and feet standing on it do not slide. Exact for travel;
 * a push is matched at the horizon and at the curtain line and is a straight line in between.
 */
export function projectGround(
  camera: CameraPose,
  setting: Pick<Setting, 'horizon'>,
  pivot: { readonly x: number; readonly y: number },
): Lie {
  const row = (y: number, depth: number): { x: number; y: number; scale: number } => {
    const { scale, shiftX, shiftY } = project(camera, depth, pivot)
    return { x: pivot.x + shiftX, y: (y - pivot.y) * scale + pivot.y + shiftY, scale }
  }
  const [farY, nearY] = [setting.horizon, 1.04]
  const [far, near] = [row(farY, 1), row(nearY, 0)]
  const a = row(groundAt(setting, 0.15), 0.15).scale
  const c = (near.x - far.x) / (nearY - farY)
  const d = (near.y - far.y) / (nearY - farY)
  return { a, c, d, e: far.x - a * pivot.x - c * farY, f: far.y - d * farY }
}
