import type { Window } from '../plan/window-of.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** For each pixel of a row that is made: the pixels that it is made of, and their weights, which sum to 1. */
interface Taps {
  readonly first: Int32Array
  readonly weights: Float32Array
  readonly count: number
}

/**
 * Enlarges or shrinks a part of pictures of one size to another: bicubic (Keys 1981, a = −0.5), widened where it shrinks, so that nothing
 * flickers. RGB in and out, 8 bits.
 */
export function openResize(from: Size, part: Window, to: Size): (pixels: Uint8Array) => Uint8Array {
  const across = tapsOf(part.x, part.width, from.width, to.width)
  const down = tapsOf(part.y, part.height, from.height, to.height)
  const rows = new Float32Array(3 * to.width * from.height)
  return (pixels) => {
    for (let y = 0; y < from.height; y++) {
      for (let x = 0; x < to.width; x++) {
        let [r, g, b] = [0, 0, 0]
        for (let k = 0, i = 3 * (y * from.width + (across.first[x] as number)); k < across.count; k++, i += 3) {
          const weight = across.weights[x * across.count + k] as number
          r += weight * (pixels[i] as number)
          g += weight * (pixels[i + 1] as number)
          b += weight * (pixels[i + 2] as number)
        }
        const at = 3 * (y * to.width + x)
        rows[at] = r
        rows[at + 1] = g
        rows[at + 2] = b
      }
    }
    const resized = new Uint8Array(3 * to.width * to.height)
    const length = 3 * to.width
    for (let y = 0; y < to.height; y++) {
      for (let i = 0; i < length; i++) {
        let sum = 0
        for (let k = 0; k < down.count; k++)
          sum += (down.weights[y * down.count + k] as number) * (rows[((down.first[y] as number) + k) * length + i] as number)
        resized[y * length + i] = Math.min(255, Math.max(0, Math.round(sum)))
      }
    }
    return resized
  }
}

/** `start` and `length`: the part of a side of `whole` pixels that becomes `made` pixels. Weights beyond the picture's edge count for its last pixel. */
function tapsOf(start: number, length: number, whole: number, made: number): Taps {
  const step = length / made
  const reach = 2 * Math.max(1, step)
  const count = Math.min(whole, 2 * Math.ceil(reach))
  const first = new Int32Array(made)
  const weights = new Float32Array(made * count)
  for (let i = 0; i < made; i++) {
    const middle = start + (i + 0.5) * step - 0.5
    const from = Math.min(whole - count, Math.max(0, Math.floor(middle - reach) + 1))
    first[i] = from
    let sum = 0
    for (let at = Math.floor(middle - reach) + 1; at <= Math.floor(middle + reach); at++) {
      const weight = keys((at - middle) / Math.max(1, step))
      const k = Math.min(count - 1, Math.max(0, Math.min(whole - 1, Math.max(0, at)) - from))
      weights[i * count + k] = (weights[i * count + k] as number) + weight
      sum += weight
    }
    for (let k = 0; k < count; k++) weights[i * count + k] = (weights[i * count + k] as number) / sum
  }
  return { first, weights, count }
}

function keys(distance: number): number {
  const t = Math.abs(distance)
  if (t < 1) return 1.5 * t ** 3 - 2.5 * t ** 2 + 1
  return t < 2 ? -0.5 * t ** 3 + 2.5 * t ** 2 - 4 * t + 2 : 0
}
