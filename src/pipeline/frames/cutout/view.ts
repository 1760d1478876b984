import { project, projectGround } from '../../choreography/stage.ts'
import type { CameraNow } from '../../choreography/camera-at.ts'
import type { Setting } from '../../storyboard/storyboard.ts'

/** The frame as it is drawn: `width` × `height` pixels; one stage unit is the height. */
export interface View {
  readonly width: number
  readonly height: number
  readonly aspect: number
}

/** A canvas matrix: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const viewOf = (width: number, height: number): View => ({ width, height, aspect: width / height })

/** Where the film stands in the gate, in pixels: it weaves in old projectors. */
export interface Gate {
  readonly x: number
  readonly y: number
}

/** Stage units → pixels for what stands at a depth. */
export function standingMatrix(view: View, camera: CameraNow, depth: number, gate: Gate): Matrix {
  const { scale, shiftX, shiftY, roll, pivotX, pivotY } = project(camera, depth, camera.pivot)
  const [cos, sin] = [Math.cos(roll) * scale, Math.sin(roll) * scale]
  const e = pivotX + shiftX - cos * pivotX + sin * pivotY
  const f = pivotY + shiftY - sin * pivotX - cos * pivotY
  return toPixels(view, [cos, sin, -sin, cos, e, f], gate)
}

/** Stage units → pixels for what lies on the ground. */
export function lyingMatrix(view: View, camera: CameraNow, setting: Setting, gate: Gate): Matrix {
  const { a, c, d, e, f } = projectGround(camera, setting, camera.pivot)
  const [cos, sin] = [Math.cos(camera.roll), Math.sin(camera.roll)]
  const { x: px, y: py } = camera.pivot
  const turned: Matrix = [
    cos * a,
    sin * a,
    cos * c - sin * d,
    sin * c + cos * d,
    cos * (e - px) - sin * (f - py) + px,
    sin * (e - px) + cos * (f - py) + py,
  ]
  return toPixels(view, turned, gate)
}

export function apply(m: Matrix, x: number, y: number): { readonly x: number; readonly y: number } {
  return { x: m[0] * x + m[2] * y + m[4], y: m[1] * x + m[3] * y + m[5] }
}

/** First `inner`, then `outer`. */
export function compose(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** Pixels of one stage unit under a matrix. */
export const scaleOf = (m: Matrix): number => Math.hypot(m[0], m[1])

function toPixels(view: View, m: Matrix, gate: Gate): Matrix {
  const h = view.height
  return [m[0] * h, m[1] * h, m[2] * h, m[3] * h, m[4] * h + view.width / 2 + gate.x, m[5] * h + gate.y]
}
