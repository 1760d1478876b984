import type { Random } from '../../../random.ts'
import { SAMPLE_RATE } from '../sound.ts'
import type { Curve } from './curves.ts'

/** A resonance of a throat: centre and width in Hz, strength. */
export interface Formant {
  readonly hz: number | Curve
  readonly width: number
  readonly gain: number
}

/** A throat at work: a train of glottal pulses and breath through formants in parallel. */
export interface Voice {
  /** Hz over time. */
  readonly pitch: Curve
  /** Loudness over time. */
  readonly gain: Curve
  readonly formants: readonly Formant[]
  /** Breath noise against the pulses, 0 … 1. */
  readonly breath: number
  /** Irregularity of the pulses, 0 … 1: 0.1 a calm throat, 0.8 a growl with its subharmonic. */
  readonly rough: number
  /** Hz above which the source falls by 12 dB an octave: 300 soft … 3000 pressed. */
  readonly bright: number
}

/**
 * `seconds` of a voice at `rate` samples a second (lower is cheaper: a murmur needs no treble). The pulses are a
 * band-limited impulse train (Stilson & Smith 1996), so that high voices do not alias.
 */
export function voice(
  random: Random,
  seconds: number,
  { pitch, gain, formants, breath, rough, bright }: Voice,
  rate = SAMPLE_RATE,
): Float32Array {
  const length = Math.max(1, Math.ceil(seconds * rate))
  const out = new Float32Array(length)
  const count = formants.length
  const coefficients = new Float64Array(count * 4)
  const state = new Float64Array(count * 2)
  const hop = 32
  const pole = 1 - Math.exp((-2 * Math.PI * bright) / rate)
  let phase = 0
  let low = 0
  let tilt = 0
  let cycle = 1
  let bend = 1
  let odd = false
  let level = gain(0)
  for (let block = 0; block < length; block += hop) {
    const time = block / rate
    const f0 = Math.max(8, pitch(time))
    const harmonics = 2 * Math.floor((0.42 * rate) / f0 / 2) + 1
    const step = f0 / rate
    for (let f = 0; f < count; f++) {
      const formant = formants[f]!
      const hz = Math.min(rate * 0.45, typeof formant.hz === 'number' ? formant.hz : formant.hz(time))
      const g = Math.tan((Math.PI * hz) / rate)
      const k = formant.width / hz
      const a1 = 1 / (1 + g * (g + k))
      coefficients[4 * f] = a1
      coefficients[4 * f + 1] = g * a1
      coefficients[4 * f + 2] = g * g * a1
      coefficients[4 * f + 3] = formant.gain * k
    }
    const next = gain(time + hop / rate)
    const ramp = (next - level) / hop
    const end = Math.min(length, block + hop)
    for (let i = block; i < end; i++) {
      phase += step * bend
      if (phase >= 1) {
        phase -= 1
        odd = !odd
        bend = 1 + 0.12 * rough * (random() - 0.5)
        cycle = 1 - rough * (0.5 * random() + (odd ? 0.4 : 0))
      }
      const s = Math.sin(Math.PI * phase)
      const pulse = s < 1e-6 ? harmonics : Math.sin(Math.PI * harmonics * phase) / s
      // The pulse's mean is 1: taken off, so that the source is free of DC
      const source = (cycle * (pulse - 1)) / Math.sqrt(harmonics) + breath * (2 * random() - 1) * (0.4 + 1.2 * (1 - s))
      low += pole * (source - low)
      tilt += pole * (low - tilt)
      let sum = 0
      for (let f = 0; f < count; f++) {
        const one = state[2 * f]!
        const two = state[2 * f + 1]!
        const v3 = tilt - two
        const band = coefficients[4 * f]! * one + coefficients[4 * f + 1]! * v3
        const deep = two + coefficients[4 * f + 1]! * one + coefficients[4 * f + 2]! * v3
        state[2 * f] = 2 * band - one
        state[2 * f + 1] = 2 * deep - two
        sum += coefficients[4 * f + 3]! * band
      }
      out[i] = level * sum
      level += ramp
    }
    level = next
  }
  return out
}

/** Vowels of an adult: formants in Hz (after Peterson & Barney 1952), widths and strengths. `size` 1 a man, 1.17 a woman, 1.4 a child. */
export function vowel(name: 'a' | 'e' | 'i' | 'o' | 'u' | 'ə', size = 1): (Formant & { readonly hz: number })[] {
  const table = {
    a: [730, 1090, 2440],
    e: [530, 1840, 2480],
    i: [270, 2290, 3010],
    o: [570, 840, 2410],
    u: [300, 870, 2240],
    ə: [500, 1400, 2400],
  }
  return table[name].map((hz, index) => ({ hz: hz * size, width: 70 + 40 * index, gain: [1, 0.6, 0.3][index]! }))
}
