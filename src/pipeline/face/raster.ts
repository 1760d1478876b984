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
  for (let y = 0, at = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const u = Math.min(width - 1, Math.max(0, to.a * (x + 0.5) + to.c * (y + 0.5) + to.e - 0.5))
      const v = Math.min(height - 1, Math.max(0, to.b * (x + 0.5) + to.d * (y + 0.5) + to.f - 0.5))
      const left = Math.floor(u)
      const top = Math.floor(v)
      const p = u - left
      const q = v - top
      const nw = 3 * (top * width + left)
      const ne = left + 1 < width ? nw + 3 : nw
      const down = top + 1 < height ? 3 * width : 0
      for (let i = 0; i < 3; i++) {
        const upper = (data[nw + i] as number) * (1 - p) + (data[ne + i] as number) * p
        const lower = (data[nw + down + i] as number) * (1 - p) + (data[ne + down + i] as number) * p
        out[at++] = Math.round(upper * (1 - q) + lower * q)
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
  const out = new Float32Array(plane.length)
  const other = new Float32Array(plane.length)
  blurRows(plane, out, width, height, radius)
  blurColumns(out, other, width, height, radius)
  blurColumns(other, out, width, height, radius)
  return out
}

function blurRows(plane: Float32Array, out: Float32Array, width: number, height: number, radius: number): void {
  const once = new Float32Array(width)
  for (let y = 0; y < height; y++) {
    const row = plane.subarray(y * width, (y + 1) * width)
    blurLine(row, once, radius)
    blurLine(once, out.subarray(y * width, (y + 1) * width), radius)
  }
}

function blurLine(from: Float32Array, to: Float32Array, radius: number): void {
  const last = from.length - 1
  const share = 1 / (2 * radius + 1)
  let sum = 0
  for (let x = -radius; x <= radius; x++) sum += from[Math.min(last, Math.max(0, x))] as number
  // Between the edges nothing needs to be held within them.
  const [whole, end] = [Math.min(radius, last + 1), Math.max(radius, last - radius)]
  let x = 0
  for (; x < whole; x++) {
    to[x] = sum * share
    sum += (from[Math.min(last, x + radius + 1)] as number) - (from[0] as number)
  }
  for (; x < end; x++) {
    to[x] = sum * share
    sum += (from[x + radius + 1] as number) - (from[x - radius] as number)
  }
  for (; x <= last; x++) {
    to[x] = sum * share
    sum += (from[last] as number) - (from[x - radius] as number)
  }
}

function blurColumns(from: Float32Array, to: Float32Array, width: number, height: number, radius: number): void {
  const share = 1 / (2 * radius + 1)
  const sums = new Float64Array(width)
  const rowAt = (y: number): number => Math.min(height - 1, Math.max(0, y)) * width
  for (let y = -radius; y <= radius; y++)
    for (let x = 0, p = rowAt(y); x < width; x++, p++) sums[x] = (sums[x] as number) + (from[p] as number)
  for (let y = 0; y < height; y++) {
    let [add, take, p] = [rowAt(y + radius + 1), rowAt(y - radius), y * width]
    for (let x = 0; x < width; x++) {
      const sum = sums[x] as number
      to[p++] = sum * share
      sums[x] = sum + (from[add++] as number) - (from[take++] as number)
    }
  }
}

/** 0 below `low`, 1 above `high`, smooth between; also downwards where low > high. */
export function smoothstep(low: number, high: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - low) / (high - low)))
  return t * t * (3 - 2 * t)
}
