import type { Buffer } from 'node:buffer'

/** A picture without transparency: RGB, 8 bits, rows from the top. */
export interface Raster {
  readonly data: Uint8Array | Buffer
  readonly width: number
  readonly height: number
}

/** Of a picture or a plane: left, top, width, height, in pixels. */
export type Part = readonly [left: number, top: number, width: number, height: number]

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

/** A part of a picture. */
export function crop({ data, width }: Raster, [left, top, wide, tall]: Part): Raster {
  const part = new Uint8Array(3 * wide * tall)
  for (let y = 0; y < tall; y++) {
    const from = 3 * ((y + top) * width + left)
    part.set(data.subarray(from, from + 3 * wide), 3 * y * wide)
  }
  return { data: part, width: wide, height: tall }
}

/** A part, told in its pixels, of a plane drawn `times` as large, between its values; beyond them its edge repeats. */
export function enlarge(plane: Float32Array, width: number, height: number, times: number, [left, top, wide, tall]: Part): Float32Array {
  const out = new Float32Array(wide * tall)
  const [first, second] = [new Int32Array(wide), new Int32Array(wide)]
  const share = new Float64Array(wide)
  for (let x = 0; x < wide; x++) {
    const u = (x + left + 0.5) / times - 0.5
    const i = Math.floor(u)
    first[x] = Math.min(width - 1, Math.max(0, i))
    second[x] = Math.min(width - 1, Math.max(0, i + 1))
    share[x] = u - i
  }
  for (let y = 0, at = 0; y < tall; y++) {
    const v = (y + top + 0.5) / times - 0.5
    const j = Math.floor(v)
    const q = v - j
    const upper = width * Math.min(height - 1, Math.max(0, j))
    const lower = width * Math.min(height - 1, Math.max(0, j + 1))
    for (let x = 0; x < wide; x++, at++) {
      const [i, k, p] = [first[x] as number, second[x] as number, share[x] as number]
      const above = (plane[upper + i] as number) * (1 - p) + (plane[upper + k] as number) * p
      const below = (plane[lower + i] as number) * (1 - p) + (plane[lower + k] as number) * p
      out[at] = above * (1 - q) + below * q
    }
  }
  return out
}

/** A picture of half the width and height: each pixel the mean of four, a last odd row or column left out. */
export function halve({ data, width, height }: Raster): Raster {
  const [wide, tall] = [width >> 1, height >> 1]
  const out = new Uint8Array(3 * wide * tall)
  for (let y = 0, at = 0; y < tall; y++)
    for (let x = 0, p = 6 * y * width; x < wide; x++, p += 6)
      for (let i = p; i < p + 3; i++) {
        const down = i + 3 * width
        out[at++] = ((data[i] as number) + (data[i + 3] as number) + (data[down] as number) + (data[down + 3] as number) + 2) >> 2
      }
  return { data: out, width: wide, height: tall }
}

/** Of two planes, pixel by pixel. */
export function product(one: Float32Array, other: Float32Array): Float32Array {
  const out = new Float32Array(one.length)
  for (let p = 0; p < out.length; p++) out[p] = (one[p] as number) * (other[p] as number)
  return out
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
