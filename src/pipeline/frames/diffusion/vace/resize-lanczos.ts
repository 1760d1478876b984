import type { Picture } from '../shoot.ts'

/** Zeros of the filter's sinc on either side. */
const lobes = 3
/** Binary places of a weight: a byte times a weight, summed, stays within 32 bits. */
const one = 2 ** 22

/**
 * The picture in another size by Pillow's Lanczos filter, to the bit: across first and then down, rounded to bytes between, weights in fixed
 * point. A picture that has the size already is given back as it is. `Image.resize` of Pillow (src/libImaging/Resample.c).
 */
export function resizeLanczos(picture: Picture, width: number, height: number): Picture {
  const across = width === picture.width ? picture : resizeAcross(picture, width)
  return height === picture.height ? across : transpose(resizeAcross(transpose(across), height))
}

function resizeAcross({ width: before, height, pixels }: Picture, width: number): Picture {
  const out = new Uint8Array(3 * width * height)
  const taps = Array.from({ length: width }, (_, x) => weigh(x, before, width))
  for (let y = 0; y < height; y++)
    for (const [x, { first, weights }] of taps.entries())
      for (let colour = 0; colour < 3; colour++) {
        let sum = one / 2
        for (const [i, weight] of weights.entries()) sum += weight * (pixels[3 * (y * before + first + i) + colour] as number)
        out[3 * (y * width + x) + colour] = Math.min(255, Math.max(0, Math.floor(sum / one)))
      }
  return { width, height, pixels: out }
}

/** The pixels of which one is made, and their weights, which add up to `one`. */
function weigh(x: number, before: number, after: number): { first: number; weights: readonly number[] } {
  const scale = before / after
  const stretch = Math.max(1, scale)
  const reach = lobes * stretch
  const centre = (x + 0.5) * scale
  const first = Math.max(0, Math.trunc(centre - reach + 0.5))
  const last = Math.min(before, Math.trunc(centre + reach + 0.5))
  const raw = Array.from({ length: last - first }, (_, i) => lanczos((first + i - centre + 0.5) * (1 / stretch)))
  const sum = raw.reduce((a, b) => a + b, 0)
  return { first, weights: raw.map((weight) => roundAway((weight / sum) * one)) }
}

function lanczos(x: number): number {
  return x >= -lobes && x < lobes ? sinc(x) * sinc(x / lobes) : 0
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(x * Math.PI) / (x * Math.PI)
}

/** Halves away from zero. */
function roundAway(value: number): number {
  return Math.trunc(value < 0 ? value - 0.5 : value + 0.5)
}

/** Rows become columns. */
function transpose({ width, height, pixels }: Picture): Picture {
  const out = new Uint8Array(pixels.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let colour = 0; colour < 3; colour++) out[3 * (x * height + y) + colour] = pixels[3 * (y * width + x) + colour] as number
  return { width: height, height: width, pixels: out }
}
