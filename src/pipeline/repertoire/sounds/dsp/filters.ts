import { SAMPLE_RATE } from '../sound.ts'

/** Second-order sections of Robert Bristow-Johnson's Audio EQ Cookbook, in place, each returning its samples. */
export function lowPass(samples: Float32Array, hz: number, q = Math.SQRT1_2): Float32Array {
  const { cos, alpha } = angle(hz, q)
  return section(samples, (1 - cos) / 2, 1 - cos, (1 - cos) / 2, 1 + alpha, -2 * cos, 1 - alpha)
}

export function highPass(samples: Float32Array, hz: number, q = Math.SQRT1_2): Float32Array {
  const { cos, alpha } = angle(hz, q)
  return section(samples, (1 + cos) / 2, -(1 + cos), (1 + cos) / 2, 1 + alpha, -2 * cos, 1 - alpha)
}

/** Peak gain 1 at `hz`. */
export function bandPass(samples: Float32Array, hz: number, q: number): Float32Array {
  const { cos, alpha } = angle(hz, q)
  return section(samples, alpha, 0, -alpha, 1 + alpha, -2 * cos, 1 - alpha)
}

/** Lifts (or dips) a region by so many dB. */
export function peaking(samples: Float32Array, hz: number, q: number, db: number): Float32Array {
  const { cos, alpha } = angle(hz, q)
  const a = 10 ** (db / 40)
  return section(samples, 1 + alpha * a, -2 * cos, 1 - alpha * a, 1 + alpha / a, -2 * cos, 1 - alpha / a)
}

/** Lifts (or dips) all above `hz` by so many dB: the high shelf of Robert Bristow-Johnson's Audio EQ Cookbook, slope 1. In place. */
export function highShelf(samples: Float32Array, hz: number, db: number): Float32Array {
  const { cos, alpha } = angle(hz, Math.SQRT1_2)
  const a = 10 ** (db / 40)
  const root = 2 * Math.sqrt(a) * alpha
  return section(
    samples,
    a * (a + 1 + (a - 1) * cos + root),
    -2 * a * (a - 1 + (a + 1) * cos),
    a * (a + 1 + (a - 1) * cos - root),
    a + 1 - (a - 1) * cos + root,
    2 * (a - 1 - (a + 1) * cos),
    a + 1 - (a - 1) * cos - root,
  )
}

/**
 * A filter whose frequency moves: state-variable, trapezoidal (Andrew Simper, Cytomic), stable under any sweep. `hz`
 * is read every 32 samples. In place.
 */
export function sweep(samples: Float32Array, kind: 'low' | 'band' | 'high', hz: (seconds: number) => number, q: number): Float32Array {
  const hop = 32
  const k = 1 / q
  let one = 0
  let two = 0
  for (let start = 0; start < samples.length; start += hop) {
    const g = Math.tan((Math.PI * Math.min(SAMPLE_RATE * 0.45, Math.max(10, hz(start / SAMPLE_RATE)))) / SAMPLE_RATE)
    const a1 = 1 / (1 + g * (g + k))
    const a2 = g * a1
    const a3 = g * a2
    const end = Math.min(samples.length, start + hop)
    for (let i = start; i < end; i++) {
      const input = samples[i]!
      const v3 = input - two
      const band = a1 * one + a2 * v3
      const low = two + a2 * one + a3 * v3
      one = 2 * band - one
      two = 2 * low - two
      samples[i] = kind === 'low' ? low : kind === 'band' ? k * band : input - k * band - low
    }
  }
  return samples
}

function angle(hz: number, q: number): { cos: number; alpha: number } {
  const w = (2 * Math.PI * Math.min(hz, SAMPLE_RATE * 0.49)) / SAMPLE_RATE
  return { cos: Math.cos(w), alpha: Math.sin(w) / (2 * q) }
}

/** Transposed direct form II with coefficients as the cookbook gives them (not yet divided by a0). */
export function section(samples: Float32Array, b0: number, b1: number, b2: number, a0: number, a1: number, a2: number): Float32Array {
  const n0 = b0 / a0
  const n1 = b1 / a0
  const n2 = b2 / a0
  const d1 = a1 / a0
  const d2 = a2 / a0
  let s1 = 0
  let s2 = 0
  for (let i = 0; i < samples.length; i++) {
    const x = samples[i]!
    const y = n0 * x + s1
    s1 = n1 * x - d1 * y + s2
    s2 = n2 * x - d2 * y
    samples[i] = y
  }
  return samples
}
