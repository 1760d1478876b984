import type { BuiltFlat } from './build-set.ts'
import { compose, type Matrix, type View } from './view.ts'

/**
 * Where a flat must be drawn so that it fills the frame: once, and beside it, as far as the camera has travelled, its
 * mirror images in turn, whose edges always meet. `matrix` takes stage units to pixels; `shift` is the flat's own
 * drift. Flats without a sheet are drawn once.
 */
export function tileFlat(flat: BuiltFlat, matrix: Matrix, shiftX: number, view: View): readonly Matrix[] {
  if (flat.sheet === null) return [matrix]
  const { x, width, image } = flat.sheet
  // A moon, a cloud, a lone tree: there is one of it.
  if (width < view.aspect) return [matrix]
  const left = x + shiftX
  const [from, to] = seen(matrix, flat, view)
  // Neighbours share their outermost pixels, which are soft: side by side a hairline would show between them.
  const period = width - (SHARED * width) / image.width
  const first = Math.max(-MOST_TILES, Math.floor((from - left) / period + SLIVER))
  const last = Math.min(MOST_TILES, Math.floor((to - left) / period - SLIVER))
  if (first >= 0 && last <= 0) return [matrix]
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const k = first + i
    return compose(matrix, k % 2 === 0 ? [1, 0, 0, 1, k * period, 0] : [-1, 0, 0, 1, 2 * left + width + k * period, 0])
  })
}

/** Pixels of a sheet that lie over its neighbour's. */
const SHARED = 3

/** A storyboard of a far too quick figure must not draw without end. */
const MOST_TILES = 60
/** Part of a tile that is not worth drawing: less than its soft edge. */
const SLIVER = 1e-4

/** The stretch of a flat, in stage units, that the frame shows between its painted top and bottom. */
function seen([a, b, c, d, e, f]: Matrix, flat: BuiltFlat, view: View): readonly [number, number] {
  const area = a * d - b * c
  const xs = [0, view.width].flatMap((column) => [0, view.height].map((row) => (d * (column - e) - c * (row - f)) / area))
  // A lying flat's rows move apart: only those that have paint count.
  const rows = [flat.top, flat.bottom].flatMap((y) => [0, view.width].map((column) => (column - c * y - e) / a))
  return [Math.max(Math.min(...xs), Math.min(...rows)), Math.min(Math.max(...xs), Math.max(...rows))]
}
