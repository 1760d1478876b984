import { SAMPLE_RATE } from '../../../src/pipeline/repertoire/sounds/sound.ts'

/** Measures of samples, independent of the code under test. */
export function rms(samples: Float32Array): number {
  let energy = 0
  for (const value of samples) energy += value * value
  return Math.sqrt(energy / Math.max(1, samples.length))
}

/** Whether two signals are the same, bit for bit (toEqual takes seconds over a film's worth). */
export function same(a: Float32Array, b: Float32Array): boolean {
  return Buffer.from(a.buffer, a.byteOffset, a.byteLength).equals(Buffer.from(b.buffer, b.byteOffset, b.byteLength))
}

/** Highest magnitude. A loop: reduce() takes seconds over all sounds. */
export function peakOf(samples: Float32Array): number {
  let peak = 0
  for (let i = 0; i < samples.length; i++) peak = Math.max(peak, Math.abs(samples[i]!))
  return peak
}

/** Seconds at which the 3 ms envelope first comes within 12 dB of its highest. */
export function heardAt(samples: Float32Array, from = 0): number {
  const half = 72
  const energy = new Float64Array(samples.length + 1)
  for (let i = 0; i < samples.length; i++) energy[i + 1] = energy[i]! + samples[i]! * samples[i]!
  const at = (i: number): number => energy[Math.min(samples.length, i + half)]! - energy[Math.max(0, i - half)]!
  let most = 0
  const start = Math.round(from * SAMPLE_RATE)
  for (let i = start; i < samples.length; i += 12) most = Math.max(most, at(i))
  for (let i = start; i < samples.length; i += 12) if (at(i) >= most / 16) return i / SAMPLE_RATE
  return -1
}

/** Mean frequency of the power spectrum in Hz, over windows of 2048. */
export function spectralCentroid(samples: Float32Array): number {
  const size = 2048
  let weighted = 0
  let total = 0
  for (let from = 0; from < samples.length; from += size) {
    const re = new Float64Array(size)
    const im = new Float64Array(size)
    for (let i = 0; i < size; i++) re[i] = (samples[from + i] ?? 0) * (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / size))
    fft(re, im)
    for (let k = 1; k < size / 2; k++) {
      const power = re[k]! ** 2 + im[k]! ** 2
      weighted += (power * k * SAMPLE_RATE) / size
      total += power
    }
  }
  return total > 0 ? weighted / total : 0
}

/** In place, radix 2. */
function fft(re: Float64Array, im: Float64Array): void {
  const n = re.length
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1
    for (; j & bit; bit >>= 1) j ^= bit
    j ^= bit
    if (i < j) {
      ;[re[i], re[j]] = [re[j]!, re[i]!]
      ;[im[i], im[j]] = [im[j]!, im[i]!]
    }
  }
  for (let span = 2; span <= n; span *= 2) {
    for (let k = 0; k < span / 2; k++) {
      const cos = Math.cos((-2 * Math.PI * k) / span)
      const sin = Math.sin((-2 * Math.PI * k) / span)
      for (let i = k; i < n; i += span) {
        const j = i + span / 2
        const r = re[j]! * cos - im[j]! * sin
        const m = re[j]! * sin + im[j]! * cos
        re[j] = re[i]! - r
        im[j] = im[i]! - m
        re[i]! += r
        im[i]! += m
      }
    }
  }
}
