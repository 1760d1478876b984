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
  const pixels: number[] = []
  for (let y = 0; y < height; y += 3) {
    const crossings = crossingsOf(rim, y)
    for (let k = 0; k + 1 < crossings.length; k += 2) {
      const first = Math.max(0, Math.ceil((crossings[k] as number) / 3) * 3)
      for (let x = first; x < Math.min(width, crossings[k + 1] as number); x += 3) pixels.push(y * width + x)
    }
  }
  return modelOf(data, pixels)
}

/** What a colour is measured in: luma and two differences of colour, their middles and spreads. */
export interface Model {
  readonly mean: readonly [number, number, number]
  readonly spread: readonly [number, number, number]
}

/** The least spread of each, in steps of 8 bits of which eyes make as much. */
const LEAST = [14, 6, 6] as const

/** Luma of the colour at a byte of a picture, 0 … 255. */
export function lumaAt(data: Raster['data'], i: number): number {
  return ((data[i] as number) + 2 * (data[i + 1] as number) + (data[i + 2] as number)) / 4
}

/** How much redder it is than green, −255 … 255. */
export function redAt(data: Raster['data'], i: number): number {
  return (data[i] as number) - (data[i + 1] as number)
}

/** How much yellower it is than blue, −255 … 255. */
export function yellowAt(data: Raster['data'], i: number): number {
  return ((data[i] as number) + (data[i + 1] as number)) / 2 - (data[i + 2] as number)
}

/** Of some pixels of a picture; null: they are too few. */
export function modelOf(data: Raster['data'], pixels: readonly number[]): Model | null {
  if (pixels.length < 20) return null
  const of = [lumaAt, redAt, yellowAt].map((channel, c) => {
    const values = Float32Array.from(pixels, (p) => channel(data, 3 * p))
    const mean = median(values)
    for (let k = 0; k < values.length; k++) values[k] = Math.abs((values[k] as number) - mean)
    return { mean, spread: Math.max(LEAST[c] as number, 1.48 * median(values)) }
  }) as [Of, Of, Of]
  return { mean: [of[0].mean, of[1].mean, of[2].mean], spread: [of[0].spread, of[1].spread, of[2].spread] }
}

type Of = { readonly mean: number; readonly spread: number }

/** How far the colour at a byte of a picture is from a model's: squared, in spreads. */
export function distance({ mean, spread }: Model, data: Raster['data'], i: number): number {
  const luma = (lumaAt(data, i) - mean[0]) / spread[0]
  const red = (redAt(data, i) - mean[1]) / spread[1]
  const yellow = (yellowAt(data, i) - mean[2]) / spread[2]
  return luma * luma + red * red + yellow * yellow
}

/** Sorts them. */
function median(values: Float32Array): number {
  return values.sort()[values.length >> 1] as number
}

/** The rim, further from the middle. */
export function widen(rim: readonly Point[], mesh: readonly Point[], factor: number): readonly Point[] {
  const nose = mesh[LANDMARK.noseTip] as Point
  return rim.map(([x, y, z]): Point => [nose[0] + (x - nose[0]) * factor, nose[1] + (y - nose[1]) * factor, z])
}

/** Where a row of pixels crosses a closed line, from the left: inside it are those from each first to before each second. */
export function crossingsOf(rim: readonly Point[], y: number): readonly number[] {
  const crossings: number[] = []
  for (let i = 0, j = rim.length - 1; i < rim.length; j = i++) {
    const [a, b] = [rim[i] as Point, rim[j] as Point]
    if (a[1] > y !== b[1] > y) crossings.push(((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0])
  }
  return crossings.sort((one, other) => one - other)
}
