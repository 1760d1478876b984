import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { CameraNow } from '../../choreography/camera-at.ts'
import type { Style } from '../../repertoire/styles/style.ts'
import type { Setting } from '../../storyboard/storyboard.ts'
import type { BuiltFlat } from './build-set.ts'
import { tileFlat } from './tile-flat.ts'
import { apply, lyingMatrix, standingMatrix, type Gate, type Matrix, type View } from './view.ts'

/** One moment of a shot as the camera sees it. */
export interface Moment {
  readonly view: View
  readonly camera: CameraNow
  readonly setting: Setting
  readonly gate: Gate
  /** Seconds since the shot began, as posed. */
  readonly time: number
  /** Puppets are posed anew on every frame, so they take the style's manner as they are drawn. */
  readonly style: Style
}

export function matrixOf(flat: BuiltFlat, { view, camera, setting, gate }: Moment): Matrix {
  return flat.liesFrom === undefined ? standingMatrix(view, camera, flat.depth, gate) : lyingMatrix(view, camera, setting, gate)
}

/**
 * For each flat, the y in pixels below which nearer flats hide it: what lies lower need not be drawn. Flats in order
 * from the backdrop.
 */
export function hiddenBelow(flats: readonly BuiltFlat[], moment: Moment): readonly number[] {
  const hidden: number[] = []
  let cover = Infinity
  for (let i = flats.length - 1; i >= 0; i--) {
    hidden[i] = cover
    const flat = flats[i] as BuiltFlat
    if (flat.solidFrom === Infinity || flat.sheet === null) continue
    const matrix = matrixOf(flat, moment)
    const half = moment.view.aspect / 2
    const edge = Math.max(apply(matrix, -half, flat.solidFrom).y, apply(matrix, half, flat.solidFrom).y)
    const foot = Math.min(apply(matrix, -half, flat.solidTo).y, apply(matrix, half, flat.solidTo).y)
    // A strip of ground hides what is behind it where the nearer strip before it takes over.
    if (foot >= Math.min(cover, moment.view.height)) cover = Math.min(cover, edge + 3)
  }
  return hidden
}

/** Draws a flat's sheet. */
export function drawSheet(context: SKRSContext2D, flat: BuiltFlat, moment: Moment, below: number): void {
  const matrix = matrixOf(flat, moment)
  if (flat.sheet !== null) {
    const { image, x, y, width, height } = flat.sheet
    const shift = flat.drift?.(moment.time) ?? { x: 0, y: 0 }
    // Rows hidden by nearer flats, above the frame or without paint are left out.
    const slope = Math.abs(matrix[1]) * moment.view.aspect
    const limit =
      below === Infinity
        ? flat.bottom
        : Math.min(flat.bottom, (Math.min(below, moment.view.height) + slope - matrix[5]) / matrix[3] - shift.y)
    const first = Math.max(flat.top, (-slope - matrix[5]) / matrix[3] - shift.y - 0.01)
    const pixels = image.height / height
    const from = Math.max(0, Math.floor((first - y) * pixels))
    const to = Math.min(image.height, Math.ceil((limit - y) * pixels))
    if (to > from) {
      for (const tile of tileFlat(flat, matrix, shift.x, moment.view)) {
        context.setTransform(...tile)
        context.drawImage(
          image as Canvas,
          0,
          from,
          image.width,
          to - from,
          x + shift.x,
          y + shift.y + from / pixels,
          width,
          (to - from) / pixels,
        )
      }
    }
  }
}

/** Draws what lives on a flat, over its sheet. */
export function drawLife(context: SKRSContext2D, flat: BuiltFlat, moment: Moment): void {
  if (!flat.live) return
  context.save()
  for (const tile of tileFlat(flat, matrixOf(flat, moment), 0, moment.view)) {
    context.setTransform(...tile)
    flat.live(context, moment.time)
  }
  context.restore()
}
