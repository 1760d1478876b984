import { pixelsPerLatent } from '../latent/frame-count.ts'
import type { Picture } from '../shoot.ts'
import type { Tensor } from '../tensor.ts'
import { resizeLanczos } from './resize-lanczos.ts'
import { planesOf } from './split-frames.ts'

/**
 * A reference as the autoencoder sees it: as large as it fits, in the middle of a white picture, [1, 3, 1, height, width], −1 … 1. As
 * WanVACEPipeline.preprocess_conditions of diffusers: first its size is made a multiple of eight (Lanczos), then it is scaled with two linear
 * filters that do not widen when they shrink, so fine patterns of a large picture may shimmer: hand in one that is not much larger than the shot.
 * Throws RangeError for a picture without pixels.
 */
export function letterbox(picture: Picture, width: number, height: number): Tensor {
  if (!(picture.width > 0 && picture.height > 0) || picture.pixels.length !== 3 * picture.width * picture.height)
    throw new RangeError(`a reference of ${picture.width}×${picture.height} with ${picture.pixels.length} bytes`)
  const even = resizeLanczos(picture, wholeEights(picture.width), wholeEights(picture.height))
  const scale = Math.min(height / even.height, width / even.width)
  // A line of pixels is scaled to nothing: one row or column of it is kept.
  const inner = { width: Math.max(1, Math.trunc(even.width * scale)), height: Math.max(1, Math.trunc(even.height * scale)) }
  const scaled = scaleLinearly(planesOf(even), even, inner)
  const [left, top] = [Math.floor((width - inner.width) / 2), Math.floor((height - inner.height) / 2)]
  const data = new Float32Array(3 * width * height).fill(1)
  for (let c = 0; c < 3; c++)
    for (let y = 0; y < inner.height; y++) {
      const from = (c * inner.height + y) * inner.width
      data.set(scaled.subarray(from, from + inner.width), (c * height + top + y) * width + left)
    }
  return { data, dims: [1, 3, 1, height, width] }
}

function wholeEights(pixels: number): number {
  return Math.max(pixelsPerLatent, pixels - (pixels % pixelsPerLatent))
}

interface Size {
  readonly width: number
  readonly height: number
}

/** torch's interpolate(mode="bilinear", align_corners=False) of planes [3, height, width]. */
function scaleLinearly(planes: Float32Array, from: Size, to: Size): Float32Array {
  const across = neighbours(from.width, to.width)
  const down = neighbours(from.height, to.height)
  const scaled = new Float32Array(3 * to.width * to.height)
  let i = 0
  for (let c = 0; c < 3; c++)
    for (const row of down) {
      const upper = (c * from.height + row.near) * from.width
      const lower = (c * from.height + row.far) * from.width
      for (const column of across) {
        const above = mix(planes[upper + column.near] as number, planes[upper + column.far] as number, column.share)
        const below = mix(planes[lower + column.near] as number, planes[lower + column.far] as number, column.share)
        scaled[i++] = mix(above, below, row.share)
      }
    }
  return scaled
}

/** For each of `to` pixels the two of `from` between which it lies, and the share of the second. */
function neighbours(from: number, to: number): readonly { near: number; far: number; share: number }[] {
  return Array.from({ length: to }, (_, i) => {
    const at = Math.max(0, ((i + 0.5) * from) / to - 0.5)
    const near = Math.min(Math.floor(at), from - 1)
    return { near, far: Math.min(near + 1, from - 1), share: at - near }
  })
}

function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share
}
