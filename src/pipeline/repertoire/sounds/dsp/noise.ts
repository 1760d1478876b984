import type { Random } from '../../../random.ts'
import { silence } from './buffer.ts'

/** White noise, uniform in −1 … 1. */
export function white(random: Random, seconds: number): Float32Array {
  const samples = silence(seconds)
  for (let i = 0; i < samples.length; i++) samples[i] = 2 * random() - 1
  return samples
}

/** Pink noise (−3 dB an octave) by Paul Kellet's economy filter, about −1 … 1. */
export function pink(random: Random, seconds: number): Float32Array {
  const samples = silence(seconds)
  let a = 0
  let b = 0
  let c = 0
  for (let i = 0; i < samples.length; i++) {
    const w = 2 * random() - 1
    a = 0.99765 * a + w * 0.099046
    b = 0.963 * b + w * 0.2965164
    c = 0.57 * c + w * 1.0526913
    samples[i] = 0.3 * (a + b + c + w * 0.1848)
  }
  return samples
}

/** Brown noise (−6 dB an octave) that leaks below about 20 Hz, about −1 … 1. */
export function brown(random: Random, seconds: number): Float32Array {
  const samples = silence(seconds)
  let level = 0
  for (let i = 0; i < samples.length; i++) {
    level = 0.9974 * level + 0.06 * (2 * random() - 1)
    samples[i] = level
  }
  return samples
}
