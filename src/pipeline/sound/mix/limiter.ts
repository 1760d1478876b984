import { SAMPLE_RATE } from '../../repertoire/sounds/sound.ts'
import type { Stereo } from '../soundtrack.ts'

const LOOK = Math.round(0.004 * SAMPLE_RATE)
const RELEASE = Math.exp(-1 / (0.12 * SAMPLE_RATE))

/**
 * The gain that keeps `peaks` × `gain` under `ceiling` (all linear): at every peak at or below what it asks, there 4 ms
 * before it, released over 120 ms, and smoothed so that it adds no clicks. `gain` is included in the result.
 */
export function limitingGain(peaks: Float32Array, gain: number, ceiling: number): Float32Array {
  const count = peaks.length
  // Back to front: the least gain asked for within the next LOOK samples
  const least = new Float32Array(count)
  const queue = new Int32Array(count + 1)
  let head = 0
  let tail = 0
  const asked = (i: number): number => Math.min(1, ceiling / Math.max(1e-9, peaks[i]! * gain))
  for (let i = count - 1; i >= 0; i--) {
    const value = asked(i)
    while (tail > head && asked(queue[tail - 1]!) >= value) tail--
    queue[tail++] = i
    while (queue[head]! > i + LOOK) head++
    least[i] = asked(queue[head]!)
  }
  let held = 1
  for (let i = 0; i < count; i++) {
    held = Math.min(least[i]!, 1 - (1 - held) * RELEASE)
    least[i] = held
  }
  // A mean over the look-ahead turns steps into ramps that end where the peak is
  const result = new Float32Array(count)
  let sum = least[0]! * LOOK
  for (let i = 0; i < count; i++) {
    sum += least[i]! - (i >= LOOK ? least[i - LOOK]! : least[0]!)
    result[i] = gain * Math.min(1, sum / LOOK)
  }
  return result
}

/** Multiplies both channels by a gain for each sample, into new arrays. */
export function applyGain({ left, right }: Stereo, gain: Float32Array): Stereo {
  return { left: left.map((value, i) => value * gain[i]!), right: right.map((value, i) => value * gain[i]!) }
}
