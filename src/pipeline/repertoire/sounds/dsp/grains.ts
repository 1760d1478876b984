import type { Random } from '../../../random.ts'
import { SAMPLE_RATE } from '../sound.ts'

/** A short burst of coloured noise: a grain of gravel, a crackle, a drop on a leaf, a clap. */
export interface Burst {
  /** Centre of its band in Hz, and the band's Q: 0.5 is wide, 8 is nearly a tone. */
  readonly hz: number
  readonly q: number
  /** Seconds to rise, and to fall by 60 dB. */
  readonly attack: number
  readonly decay: number
  readonly gain: number
}

/** Adds a burst into `target` at second `at`. */
export function burst(target: Float32Array, random: Random, at: number, { hz, q, attack, decay, gain }: Burst): void {
  const start = Math.round(at * SAMPLE_RATE)
  const rise = Math.max(1, Math.round(attack * SAMPLE_RATE))
  const length = rise + Math.round(decay * SAMPLE_RATE)
  const g = Math.tan((Math.PI * Math.min(20000, hz)) / SAMPLE_RATE)
  const k = 1 / q
  const a1 = 1 / (1 + g * (g + k))
  const a2 = g * a1
  const a3 = g * a2
  const fall = Math.exp(-6.908 / (decay * SAMPLE_RATE))
  // A narrow band passes little of the noise: make up for it, so that gain means loudness
  const makeUp = gain * Math.sqrt(SAMPLE_RATE / (2 * Math.PI * hz)) * Math.sqrt(q) * k
  let one = 0
  let two = 0
  let level = 1
  const end = Math.min(length, target.length - start)
  for (let i = 0; i < end; i++) {
    const v3 = 2 * random() - 1 - two
    const band = a1 * one + a2 * v3
    const low = two + a2 * one + a3 * v3
    one = 2 * band - one
    two = 2 * low - two
    if (i >= rise) level *= fall
    if (start + i >= 0) target[start + i]! += makeUp * band * (i < rise ? i / rise : level)
  }
}

/** Calls `each` at random moments of [from, to), `rate(t)` of them a second: a Poisson process. */
export function scatter(
  random: Random,
  from: number,
  to: number,
  rate: number | ((seconds: number) => number),
  each: (at: number) => void,
): void {
  const most = typeof rate === 'number' ? rate : peakOf(rate, from, to)
  if (most <= 0) return
  for (let at = from - Math.log(1 - random()) / most; at < to; at -= Math.log(1 - random()) / most) {
    if (typeof rate === 'number' || random() * most < rate(at)) each(at)
  }
}

function peakOf(rate: (seconds: number) => number, from: number, to: number): number {
  let most = 0
  for (let i = 0; i <= 200; i++) most = Math.max(most, rate(from + ((to - from) * i) / 200))
  return most * 1.1
}
