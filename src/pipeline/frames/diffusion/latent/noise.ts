import { randomFrom } from '../../../random.ts'
import type { Tensor } from '../tensor.ts'

export interface NoiseSettings {
  /** 0 … 2³² − 1. */
  readonly seed: number
  readonly channels: number
  /** Steps of the latent in time, without the references. */
  readonly frames: number
  readonly references: number
  /** Of the latent. */
  readonly height: number
  readonly width: number
}

/**
 * The noise that a shot starts from, N(0, 1), [1, channels, references + frames, height, width]; the references' steps come first. It is drawn
 * frame by frame and the references' by a stream of their own: a longer shot begins as the shorter one did, and a face more or less leaves the
 * shot's noise as it was.
 *
 * The same on every machine as far as Math.log, sin and cos are: engines may differ in their last bit (of 53), which rounding to single
 * precision nearly always hides, and where it does not, the difference is far below that of one execution provider from another.
 */
export function drawNoise({ seed, channels, frames, references, height, width }: NoiseSettings): Tensor {
  const steps = references + frames
  const plane = height * width
  const data = new Float32Array(channels * steps * plane)
  const fill = (draw: () => number, first: number, count: number): void => {
    for (let t = first; t < first + count; t++)
      for (let c = 0; c < channels; c++) {
        const start = (c * steps + t) * plane
        for (let i = start; i < start + plane; i++) data[i] = draw()
      }
  }
  fill(gaussian(randomFrom(seed, 'latent noise of references')), 0, references)
  fill(gaussian(randomFrom(seed, 'latent noise')), references, frames)
  return { data, dims: [1, channels, steps, height, width] }
}

/** Box and Muller 1958, "A Note on the Generation of Random Normal Deviates": two normal numbers of two uniform ones. */
function gaussian(random: () => number): () => number {
  let spare: number | null = null
  return () => {
    if (spare !== null) {
      const kept = spare
      spare = null
      return kept
    }
    // 1 − u lies in (0, 1]: its logarithm is finite.
    const radius = Math.sqrt(-2 * Math.log(1 - random()))
    const angle = 2 * Math.PI * random()
    spare = radius * Math.sin(angle)
    return radius * Math.cos(angle)
  }
}
