import { SAMPLE_RATE } from '../sound.ts'

/** Silence of so many seconds. */
export function silence(seconds: number): Float32Array {
  return new Float32Array(Math.max(1, Math.ceil(seconds * SAMPLE_RATE)))
}

/** Adds `source` × gain into `target` from second `at`; what sticks out is cut. Returns target. */
export function add(target: Float32Array, source: Float32Array, at = 0, gain = 1): Float32Array {
  const start = Math.round(at * SAMPLE_RATE)
  const from = Math.max(0, -start)
  const to = Math.min(source.length, target.length - start)
  for (let i = from; i < to; i++) target[start + i]! += gain * source[i]!
  return target
}

/** Multiplies in place by a curve of time in seconds, read every 32 samples and joined by lines. */
export function shape(samples: Float32Array, curve: (seconds: number) => number): Float32Array {
  const hop = 32
  let value = curve(0)
  for (let start = 0; start < samples.length; start += hop) {
    const next = curve((start + hop) / SAMPLE_RATE)
    const step = (next - value) / hop
    const end = Math.min(samples.length, start + hop)
    for (let i = start; i < end; i++) {
      samples[i]! *= value
      value += step
    }
    value = next
  }
  return samples
}

/** Bends in place through tanh: `drive` 1 is gentle, 4 is rough. Keeps small signals at their size. */
export function saturate(samples: Float32Array, drive: number): Float32Array {
  for (let i = 0; i < samples.length; i++) samples[i] = Math.tanh(samples[i]! * drive) / drive
  return samples
}

/** Half-cosine fades at both ends, in seconds, in place. */
export function fade(samples: Float32Array, into: number, out: number): Float32Array {
  const head = Math.min(samples.length, Math.round(into * SAMPLE_RATE))
  for (let i = 0; i < head; i++) samples[i]! *= 0.5 - 0.5 * Math.cos((Math.PI * i) / head)
  const tail = Math.min(samples.length, Math.round(out * SAMPLE_RATE))
  for (let i = 0; i < tail; i++) samples[samples.length - 1 - i]! *= 0.5 - 0.5 * Math.cos((Math.PI * i) / tail)
  return samples
}
