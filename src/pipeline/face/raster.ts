import type { Buffer } from 'node:buffer'

/** A picture without transparency: RGB, 8 bits, rows from the top. */
export interface Raster {
  readonly data: Uint8Array | Buffer
  readonly width: number
  readonly height: number
}

/** From pixels of one picture to pixels of another: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export interface Affine {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
  readonly e: number
  readonly f: number
}

/** A square of a picture, perhaps turned, drawn upright by `to` (its pixels → the picture's); what lies beyond the picture repeats its edge. */
export function sample({ data, width, height }: Raster, side: number, to: Affine): Raster {
  const out = new Uint8Array(3 * side * side)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const u = Math.min(width - 1, Math.max(0, to.a * (x + 0.5) + to.c * (y + 0.5) + to.e - 0.5))
      const v = Math.min(height - 1, Math.max(0, to.b * (x + 0.5) + to.d * (y + 0.5) + to.f - 0.5))
      const [left, top] = [Math.floor(u), Math.floor(v)]
      const [right, bottom] = [Math.min(width - 1, left + 1), Math.min(height - 1, top + 1)]
      const [p, q] = [u - left, v - top]
      const [nw, ne, sw, se] = [(1 - p) * (1 - q), p * (1 - q), (1 - p) * q, p * q]
      const upper = top * width
      const lower = bottom * width
      for (let i = 0; i < 3; i++) {
        const value =
          (data[3 * (upper + left) + i] as number) * nw +
          (data[3 * (upper + right) + i] as number) * ne +
          (data[3 * (lower + left) + i] as number) * sw +
          (data[3 * (lower + right) + i] as number) * se
        out[3 * (y * side + x) + i] = Math.round(value)
      }
    }
  return { data: out, width: side, height: side }
}

/** Rec. 709 luma of each pixel, 0 … 1. */
export function lumaOf({ data, width, height }: Raster): Float32Array {
  const luma = new Float32Array(width * height)
  for (let p = 0, i = 0; p < luma.length; p++, i += 3)
    luma[p] = (0.2126 * (data[i] as number) + 0.7152 * (data[i + 1] as number) + 0.0722 * (data[i + 2] as number)) / 255
  return luma
}

/** A box blur by running sums, twice each way, so that it is nearly round; `radius` in pixels; edges repeat. */
export function blur(plane: Float32Array, width: number, height: number, radius: number): Float32Array {
  let current = plane
  for (let pass = 0; pass < 2; pass++) {
    current = blurRows(current, width, height, radius)
    current = blurColumns(current, width, height, radius)
  }
  return current
}

function blurRows(plane: Float32Array, width: number, height: number, radius: number): Float32Array {
  const out = new Float32Array(plane.length)
  const clamp = (x: number): number => Math.min(width - 1, Math.max(0, x))
  for (let y = 0; y < height; y++) {
    const row = y * width
    let sum = 0
    for (let x = -radius; x <= radius; x++) sum += plane[row + clamp(x)] as number
    for (let x = 0; x < width; x++) {
      out[row + x] = sum / (2 * radius + 1)
      sum += (plane[row + clamp(x + radius + 1)] as number) - (plane[row + clamp(x - radius)] as number)
    }
  }
  return out
}

function blurColumns(plane: Float32Array, width: number, height: number, radius: number): Float32Array {
  const out = new Float32Array(plane.length)
  const clamp = (y: number): number => Math.min(height - 1, Math.max(0, y)) * width
  const sums = new Float32Array(width)
  for (let y = -radius; y <= radius; y++) for (let x = 0; x < width; x++) sums[x] = (sums[x] as number) + (plane[clamp(y) + x] as number)
  for (let y = 0; y < height; y++) {
    const [add, take] = [clamp(y + radius + 1), clamp(y - radius)]
    for (let x = 0; x < width; x++) {
      out[y * width + x] = (sums[x] as number) / (2 * radius + 1)
      sums[x] = (sums[x] as number) + (plane[add + x] as number) - (plane[take + x] as number)
    }
  }
  return out
}

/** 0 below `low`, 1 above `high`, smooth between; also downwards where low > high. */
export function smoothstep(low: number, high: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - low) / (high - low)))
  return t * t * (3 - 2 * t)
}
