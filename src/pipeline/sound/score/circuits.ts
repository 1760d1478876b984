import { SAMPLE_RATE } from '../../repertoire/sounds/sound.ts'
import type { PatchName } from '../../repertoire/idioms/idiom.ts'

/** What a patch is asked to play. */
export interface Stroke {
  readonly frequency: number
  readonly seconds: number
  /** 0 … 1. */
  readonly velocity: number
  /** How open its filter is, 0 … 1. */
  readonly brightness: number
  /** −1 or 1: the side for which a wide patch is played, 0 for both. */
  readonly side: -1 | 0 | 1
}

interface Patch {
  /** Played once for each side, a little differently. */
  readonly wide?: true
  /** Seconds that it sounds on after the key is let go. */
  readonly release: number
  readonly play: (stroke: Stroke, out: Float32Array) => void
}

/** Our own oscillators: the voices of consoles and clubs, which a bank of samples only imitates. */
export const patches: Readonly<Record<PatchName, Patch>> = {
  'pulse-lead': {
    release: 0.04,
    play: (stroke, out) => pulse(stroke, out, { duty: 0.25, vibrato: 0.006, sustain: 0.62, decay: 0.14, release: 0.04 }),
  },
  'pulse-thin': {
    release: 0.03,
    play: (stroke, out) => pulse(stroke, out, { duty: 0.125, vibrato: 0, sustain: 0.4, decay: 0.09, release: 0.03 }),
  },
  triangle: { release: 0.01, play: steppedTriangle },
  pluck: {
    release: 0.22,
    wide: true,
    play: (stroke, out) =>
      saws(stroke, out, {
        spread: 0.006,
        voices: 2,
        attack: 0.002,
        decay: 0.16,
        sustain: 0.12,
        release: 0.22,
        dark: 500,
        bright: 6500,
        sweep: 0.14,
        resonance: 0.35,
      }),
  },
  stab: {
    release: 0.16,
    wide: true,
    play: (stroke, out) =>
      saws(stroke, out, {
        spread: 0.011,
        voices: 3,
        attack: 0.003,
        decay: 0.2,
        sustain: 0.2,
        release: 0.16,
        dark: 350,
        bright: 3800,
        sweep: 0.12,
        resonance: 0.2,
      }),
  },
  acid: {
    release: 0.05,
    play: (stroke, out) =>
      saws(stroke, out, {
        spread: 0,
        voices: 1,
        attack: 0.002,
        decay: 0.2,
        sustain: 0.5,
        release: 0.05,
        dark: 160,
        bright: 1900,
        sweep: 0.11,
        resonance: 0.62,
      }),
  },
  sub: { release: 0.4, play: sub },
  air: {
    release: 0.9,
    wide: true,
    play: (stroke, out) =>
      saws(stroke, out, {
        spread: 0.009,
        voices: 3,
        attack: 0.55,
        decay: 1,
        sustain: 0.9,
        release: 0.9,
        dark: 420,
        bright: 1500,
        sweep: 6,
        resonance: 0.05,
      }),
  },
}

/** A pulse wave without its DC, band-limited at its edges. */
function pulse(
  { frequency, seconds, velocity }: Stroke,
  out: Float32Array,
  { duty, vibrato, sustain, decay, release }: { duty: number; vibrato: number; sustain: number; decay: number; release: number },
): void {
  let phase = 0
  for (let i = 0; i < out.length; i++) {
    const time = i / SAMPLE_RATE
    const bend = vibrato === 0 ? 1 : 1 + vibrato * Math.sin(2 * Math.PI * 5.8 * time) * Math.min(1, Math.max(0, (time - 0.16) * 6))
    const step = (frequency * bend) / SAMPLE_RATE
    phase = (phase + step) % 1
    const falling = (phase + 1 - duty) % 1
    const wave = (phase < duty ? 1 : -1) + blep(phase, step) - blep(falling, step) - (2 * duty - 1)
    const body = sustain + (1 - sustain) * Math.exp(-time / decay)
    out[i] = wave * 0.4 * velocity * body * gate(time, seconds, 0.002, release)
  }
}

/** The four-bit triangle of a console's bass channel: its steps are its timbre. */
function steppedTriangle({ frequency, seconds, velocity }: Stroke, out: Float32Array): void {
  for (let i = 0; i < out.length; i++) {
    const time = i / SAMPLE_RATE
    const phase = (frequency * time + 0.25) % 1
    const ramp = phase < 0.5 ? phase * 4 - 1 : 3 - phase * 4
    out[i] = (Math.round(ramp * 7.5) / 7.5) * 0.62 * (0.6 + 0.4 * velocity) * gate(time, seconds, 0.003, 0.01)
  }
}

interface Saws {
  readonly spread: number
  readonly voices: number
  readonly attack: number
  readonly decay: number
  readonly sustain: number
  readonly release: number
  /** The filter's frequency at rest and at its height, in Hz, and the seconds of its fall. */
  readonly dark: number
  readonly bright: number
  readonly sweep: number
  readonly resonance: number
}

/** Detuned sawtooths through a resonant low-pass (state-variable filter after Andrew Simper, Cytomic 2013). */
function saws({ frequency, seconds, velocity, brightness, side }: Stroke, out: Float32Array, patch: Saws): void {
  const phases = Array.from({ length: patch.voices }, (_, v) => (v * 0.37 + (side + 1) * 0.21) % 1)
  const steps = phases.map((_, v) => (frequency * (1 + patch.spread * (v - (patch.voices - 1) / 2 + side * 0.23))) / SAMPLE_RATE)
  let low = 0
  let band = 0
  let gain = 0
  let damping = 0
  let scale = 0
  for (let i = 0; i < out.length; i++) {
    const time = i / SAMPLE_RATE
    let wave = 0
    for (let v = 0; v < patch.voices; v++) {
      const step = steps[v] as number
      const phase = ((phases[v] as number) + step) % 1
      phases[v] = phase
      wave += 2 * phase - 1 - blep(phase, step)
    }
    if (i % 32 === 0) {
      const open = (patch.bright - patch.dark) * (0.12 + 0.88 * brightness) * (0.5 + 0.5 * velocity)
      const cutoff = Math.min(16000, patch.dark + frequency * 0.5 + open * Math.exp(-time / patch.sweep))
      gain = Math.tan((Math.PI * cutoff) / SAMPLE_RATE)
      damping = 2 - 1.9 * patch.resonance
      scale = 1 / (1 + gain * (gain + damping))
    }
    const driven = (wave / Math.sqrt(patch.voices) - low - damping * band - gain * band) * scale
    const middle = gain * driven + band
    const smooth = gain * middle + low
    band = gain * driven + middle
    low = gain * middle + smooth
    const body = patch.sustain + (1 - patch.sustain) * Math.exp(-Math.max(0, time - patch.attack) / patch.decay)
    out[i] = smooth * 0.42 * velocity * body * gate(time, seconds, patch.attack, patch.release)
  }
}

function sub({ frequency, seconds, velocity }: Stroke, out: Float32Array): void {
  for (let i = 0; i < out.length; i++) {
    const time = i / SAMPLE_RATE
    const turn = 2 * Math.PI * frequency * time
    out[i] = (Math.sin(turn) + 0.35 * Math.sin(2 * turn) + 0.12 * Math.sin(3 * turn)) * 0.5 * velocity * gate(time, seconds, 0.25, 0.4)
  }
}

/** Opens in `attack`, closes in `release` after the key is let go. */
function gate(time: number, seconds: number, attack: number, release: number): number {
  const opening = time < attack ? time / attack : 1
  if (time <= seconds) return opening
  const left = 1 - (time - seconds) / release
  return left <= 0 ? 0 : opening * left * left
}

/** Rounds a wave's jump so that it doesn't alias (polyBLEP, Välimäki and Huovilainen 2007). */
function blep(phase: number, step: number): number {
  if (phase < step) {
    const into = phase / step
    return into + into - into * into - 1
  }
  if (phase > 1 - step) {
    const before = (phase - 1) / step
    return before * before + before + before + 1
  }
  return 0
}
