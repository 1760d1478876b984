import { FACE_OVAL } from '../storyboard/face.ts'
import type { Point } from './networks.ts'
import { LANDMARK } from './portrait.ts'
import type { Raster } from './raster.ts'

/** The colours of the face. */
export function skinOf(data: Raster['data'], width: number, height: number, mesh: readonly Point[]): Model | null {
  const rim = widen(
    FACE_OVAL.map((index) => mesh[index] as Point),
    mesh,
    0.8,
  )
  const colours: number[][] = []
  for (let y = 0; y < height; y += 3)
    for (let x = 0; x < width; x += 3) if (within(rim, x, y)) colours.push(opponent(data, 3 * (y * width + x)))
  return modelOf(colours)
}

/** Luma and two differences of colour, in steps of which eyes make as much. */
export function opponent(data: Raster['data'], i: number): number[] {
  const [r, g, b] = [data[i] as number, data[i + 1] as number, data[i + 2] as number]
  return [(r + 2 * g + b) / 4, r - g, (r + g) / 2 - b]
}

export interface Model {
  readonly mean: readonly number[]
  readonly spread: readonly number[]
}

export function modelOf(colours: readonly (readonly number[])[]): Model | null {
  if (colours.length < 20) return null
  const mean = [0, 1, 2].map((i) => median(colours.map((colour) => colour[i] as number)))
  const spread = [0, 1, 2].map((i) =>
    Math.max([14, 6, 6][i] as number, 1.48 * median(colours.map((colour) => Math.abs((colour[i] as number) - (mean[i] as number))))),
  )
  return { mean, spread }
}

/** Squared, in spreads. */
export function distance(model: Model | null, colour: readonly number[]): number {
  if (model === null) return 0
  let sum = 0
  for (let i = 0; i < 3; i++) sum += (((colour[i] as number) - (model.mean[i] as number)) / (model.spread[i] as number)) ** 2
  return sum
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] as number
}

/** The rim, further from the middle. */
export function widen(rim: readonly Point[], mesh: readonly Point[], factor: number): readonly Point[] {
  const nose = mesh[LANDMARK.noseTip] as Point
  return rim.map(([x, y, z]): Point => [nose[0] + (x - nose[0]) * factor, nose[1] + (y - nose[1]) * factor, z])
}

export function within(rim: readonly Point[], x: number, y: number): boolean {
  let inside = false
  for (let i = 0, j = rim.length - 1; i < rim.length; j = i++) {
    const [a, b] = [rim[i] as Point, rim[j] as Point]
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside
  }
  return inside
}
