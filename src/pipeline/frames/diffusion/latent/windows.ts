import type { Tensor } from '../tensor.ts'

/** A stretch of a long latent that the transformer sees in one pass. */
export interface Window {
  /** Its first step in time, and how many it has; references are not counted. */
  readonly start: number
  readonly length: number
  /** How much it has to say of each of its steps; at every step of the shot those of all windows add up to 1. */
  readonly weights: readonly number[]
  /** How much it has to say of the references, which every window sees: the same for all. */
  readonly share: number
}

/**
 * Windows of `pass` steps that cover `frames` steps, each sharing at least `overlap` with the next and spread evenly. Where two overlap, one
 * fades out as the other fades in, linearly. Bar-Tal et al. 2023, "MultiDiffusion". Throws RangeError unless 0 ≤ overlap < pass.
 */
export function planWindows(frames: number, pass: number, overlap: number): readonly Window[] {
  if (!(frames >= 1 && pass >= 1 && overlap >= 0 && overlap < pass))
    throw new RangeError(`windows of ${pass} that share ${overlap} over ${frames} steps`)
  const length = Math.min(pass, frames)
  const count = frames <= pass ? 1 : Math.ceil((frames - overlap) / (pass - overlap))
  const starts = Array.from({ length: count }, (_, k) => (count === 1 ? 0 : Math.round((k * (frames - length)) / (count - 1))))
  const ramps = starts.map((start, k) => {
    const before = k === 0 ? 0 : (starts[k - 1] as number) + length - start
    const after = k === count - 1 ? 0 : start + length - (starts[k + 1] as number)
    return Array.from({ length }, (_, i) => Math.min(1, (i + 1) / (before + 1), (length - i) / (after + 1)))
  })
  const sums = new Float64Array(frames)
  for (const [k, ramp] of ramps.entries())
    for (const [i, weight] of ramp.entries()) sums[(starts[k] as number) + i] = (sums[(starts[k] as number) + i] as number) + weight
  return starts.map((start, k) => ({
    start,
    length,
    weights: (ramps[k] as number[]).map((weight, i) => weight / (sums[start + i] as number)),
    share: 1 / count,
  }))
}

/**
 * What a window sees of a shot's latent or control [1, channels, references + frames, h, w]: [1, channels, references + length, h, w]. A new tensor.
 */
export function cutWindow({ data, dims }: Tensor, { start, length }: Window, references: number): Tensor {
  const [, channels, steps, height, width] = dims as [number, number, number, number, number]
  const plane = height * width
  const cut = references + length
  const out = new Float32Array(channels * cut * plane)
  for (let c = 0; c < channels; c++) {
    const from = c * steps * plane
    const to = c * cut * plane
    out.set(data.subarray(from, from + references * plane), to)
    const first = from + (references + start) * plane
    out.set(data.subarray(first, first + length * plane), to + references * plane)
  }
  return { data: out, dims: [1, channels, cut, height, width] }
}

/** Adds what a window says to `sum`, the velocity of the whole shot, which starts as zeros and is changed. Shapes as in `cutWindow`. */
export function blendInto(sum: Tensor, { start, weights, share }: Window, velocity: Tensor, references: number): void {
  const [, channels, steps, height, width] = sum.dims as [number, number, number, number, number]
  const cut = velocity.dims[2] as number
  if (cut !== references + weights.length || velocity.dims[1] !== channels)
    throw new RangeError(`a velocity of [${velocity.dims.join(', ')}] for a window of ${weights.length} steps and ${references} references`)
  const plane = height * width
  for (let c = 0; c < channels; c++)
    for (let t = 0; t < cut; t++) {
      const weight = t < references ? share : (weights[t - references] as number)
      const from = (c * cut + t) * plane
      const to = (c * steps + (t < references ? t : start + t)) * plane
      for (let i = 0; i < plane; i++) sum.data[to + i] = (sum.data[to + i] as number) + weight * (velocity.data[from + i] as number)
    }
}
