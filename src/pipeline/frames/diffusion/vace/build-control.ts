import { latentFramesOf, pixelsPerLatent } from '../latent/frame-count.ts'
import type { Tensor } from '../tensor.ts'

/** Of the mask: one for each pixel of the square that a step of the latent covers. */
const maskChannelCount = pixelsPerLatent * pixelsPerLatent

/** What a shot is held to, encoded and normalised. */
export interface ControlParts {
  /** What stays as it is: [1, 16, t, h, w]. */
  readonly inactive: Tensor
  /** What is painted anew or followed, of the same shape. */
  readonly reactive: Tensor
  /** [1, 64, t, h, w]; null: all is painted. */
  readonly mask: Tensor | null
  /** [1, 16, 1, h, w] each, in the order in which they were given. */
  readonly references: readonly Tensor[]
}

/**
 * `control_hidden_states` of the transformer, [1, 96, references + t, h, w]: 32 channels of pictures and 64 of the mask. References come first
 * and, as WanVACEPipeline of diffusers puts each before all that is there, in reverse order; beside them are zeros, and their mask is 0.
 * Throws RangeError for parts whose shapes do not agree.
 */
export function assembleControl({ inactive, reactive, mask, references }: ControlParts): Tensor {
  const [, channels, frames, height, width] = inactive.dims as [number, number, number, number, number]
  checkShape(reactive, [1, channels, frames, height, width])
  if (mask !== null) checkShape(mask, [1, maskChannelCount, frames, height, width])
  for (const reference of references) checkShape(reference, [1, channels, 1, height, width])

  const plane = height * width
  const steps = references.length + frames
  const all = 2 * channels + maskChannelCount
  const data = new Float32Array(all * steps * plane)
  const place = ({ data: from }: Tensor, count: number, firstChannel: number): void => {
    for (let c = 0; c < count; c++)
      data.set(from.subarray(c * frames * plane, (c + 1) * frames * plane), ((firstChannel + c) * steps + references.length) * plane)
  }
  place(inactive, channels, 0)
  place(reactive, channels, channels)
  if (mask !== null) place(mask, maskChannelCount, 2 * channels)
  else for (let c = 2 * channels; c < all; c++) data.fill(1, (c * steps + references.length) * plane, (c + 1) * steps * plane)
  for (const [i, { data: from }] of references.entries())
    for (let c = 0; c < channels; c++) data.set(from.subarray(c * plane, (c + 1) * plane), (c * steps + references.length - 1 - i) * plane)
  return { data, dims: [1, all, steps, height, width] }
}

/**
 * The masks of a shot's 4k + 1 frames, a byte a pixel, as channels of latent size: [1, 64, k + 1, height / 8, width / 8], 0 … 1. Each square of
 * 8 × 8 pixels becomes 64 channels, row by row; of the frames those in the middle of each step in time are taken (`maskFrameOf`). Greys stay
 * grey, as in WanVACEPipeline.prepare_masks. Throws RangeError for a wrong count of frames or pixels.
 */
export function maskChannels(masks: readonly Uint8Array[], width: number, height: number): Tensor {
  const steps = latentFramesOf(masks.length)
  if (width % pixelsPerLatent !== 0 || height % pixelsPerLatent !== 0) throw new RangeError(`a mask of ${width}×${height}: not of eights`)
  const [across, down] = [width / pixelsPerLatent, height / pixelsPerLatent]
  const data = new Float32Array(maskChannelCount * steps * across * down)
  for (let t = 0; t < steps; t++) {
    const mask = masks[maskFrameOf(t, masks.length)] as Uint8Array
    if (mask.length !== width * height) throw new RangeError(`a mask of ${mask.length} bytes for ${width}×${height} pixels`)
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const channel = (y % pixelsPerLatent) * pixelsPerLatent + (x % pixelsPerLatent)
        const to = ((channel * steps + t) * down + Math.floor(y / pixelsPerLatent)) * across + Math.floor(x / pixelsPerLatent)
        data[to] = (mask[y * width + x] as number) / 255
      }
  }
  return { data, dims: [1, maskChannelCount, steps, down, across] }
}

/** Which of `frames` frames stands for step `index` of the latent: torch's "nearest-exact", floor((i + ½) · frames / steps). */
export function maskFrameOf(index: number, frames: number): number {
  return Math.floor(((index + 0.5) * frames) / latentFramesOf(frames))
}

function checkShape({ dims }: Tensor, expected: readonly number[]): void {
  if (dims.join() !== expected.join())
    throw new RangeError(`a part of the control is [${dims.join(', ')}] in place of [${expected.join(', ')}]`)
}
