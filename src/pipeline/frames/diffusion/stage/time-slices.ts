import type { Tensor } from '../tensor.ts'

/** Some steps of time, one after the other. */
export interface Slice {
  readonly from: number
  readonly count: number
}

/** The first step alone, then as many at a time as may be. */
export function planSlices(steps: number, perCall: number): Slice[] {
  const slices: Slice[] = [{ from: 0, count: 1 }]
  for (let from = 1; from < steps; from += perCall) slices.push({ from, count: Math.min(perCall, steps - from) })
  return slices
}

/** Those steps of [1, channels, time, height, width]. */
export function sliceTime({ data, dims }: Tensor, from: number, count: number): Float32Array {
  const [, channels = 0, steps = 0, height = 0, width = 0] = dims
  if (from === 0 && count === steps) return data
  const area = height * width
  const slice = new Float32Array(channels * count * area)
  for (let channel = 0; channel < channels; channel++) {
    const start = (channel * steps + from) * area
    slice.set(data.subarray(start, start + count * area), channel * count * area)
  }
  return slice
}

/** Writes such steps at `from` into `whole`, which has `steps` of them. */
export function putTime(whole: Float32Array, steps: number, { data, dims }: Tensor, from: number): void {
  const [, channels = 0, count = 0, height = 0, width = 0] = dims
  const area = height * width
  for (let channel = 0; channel < channels; channel++)
    whole.set(data.subarray(channel * count * area, (channel + 1) * count * area), (channel * steps + from) * area)
}
