import { SAMPLE_RATE } from '../../repertoire/sounds/sound.ts'
import type { Drums } from '../../repertoire/idioms/idiom.ts'

type Kit = Extract<Drums['kit'], string>
type Stroke = (velocity: number) => Float32Array

/** A stroke of one of our kits by its General MIDI key; an unknown key is a tick. */
export function drumStroke(kit: Kit, key: number, velocity: number): Float32Array {
  const strokes = kits[kit]
  return (strokes[key] ?? (strokes[42] as Stroke))(velocity)
}

const machine: Readonly<Record<number, Stroke>> = {
  35: (v) => boom(v, { from: 150, to: 46, fall: 0.032, seconds: 0.36, click: 0.25 }),
  36: (v) => boom(v, { from: 210, to: 49, fall: 0.024, seconds: 0.34, click: 0.5 }),
  37: (v) => hiss(v * 0.8, { low: 1300, high: 6000, seconds: 0.04, tone: 1720 }),
  38: (v) => hiss(v, { low: 900, high: 9000, seconds: 0.2, tone: 190 }),
  39: (v) => clap(v),
  41: (v) => boom(v, { from: 150, to: 78, fall: 0.09, seconds: 0.4, click: 0.15 }),
  42: (v) => hiss(v * 0.55, { low: 7500, high: 17000, seconds: 0.05 }),
  44: (v) => hiss(v * 0.45, { low: 6500, high: 14000, seconds: 0.07 }),
  45: (v) => boom(v, { from: 210, to: 112, fall: 0.09, seconds: 0.34, click: 0.15 }),
  46: (v) => hiss(v * 0.5, { low: 7000, high: 17000, seconds: 0.32 }),
  48: (v) => boom(v, { from: 290, to: 160, fall: 0.08, seconds: 0.28, click: 0.15 }),
  49: (v) => hiss(v * 0.6, { low: 4200, high: 17000, seconds: 1.5 }),
  51: (v) => hiss(v * 0.35, { low: 5200, high: 15000, seconds: 0.5, tone: 3300 }),
  54: (v) => hiss(v * 0.4, { low: 8500, high: 17000, seconds: 0.09 }),
  55: (v) => hiss(v * 0.5, { low: 5500, high: 17000, seconds: 0.6 }),
  56: (v) => hiss(v * 0.4, { low: 700, high: 5000, seconds: 0.16, tone: 560 }),
  70: (v) => hiss(v * 0.35, { low: 6000, high: 13000, seconds: 0.045 }),
  119: (v) => riser(v * 0.45),
}

/** The same kit off a worn tape: lower, duller, rounder. */
const dusty: Readonly<Record<number, Stroke>> = {
  ...machine,
  36: (v) => boom(v, { from: 120, to: 52, fall: 0.03, seconds: 0.24, click: 0.2 }),
  37: (v) => hiss(v * 0.8, { low: 900, high: 3600, seconds: 0.05, tone: 1150 }),
  38: (v) => hiss(v * 0.9, { low: 500, high: 4800, seconds: 0.17, tone: 172 }),
  42: (v) => hiss(v * 0.4, { low: 5000, high: 10500, seconds: 0.045 }),
  46: (v) => hiss(v * 0.32, { low: 4500, high: 10000, seconds: 0.24 }),
}

const chip: Readonly<Record<number, Stroke>> = {
  35: (v) => blip(v),
  36: (v) => blip(v),
  38: (v) => shift(v * 0.7, { clock: 9000, seconds: 0.14 }),
  42: (v) => shift(v * 0.35, { clock: 40000, seconds: 0.03 }),
  46: (v) => shift(v * 0.35, { clock: 40000, seconds: 0.12 }),
  49: (v) => shift(v * 0.5, { clock: 15000, seconds: 0.7 }),
}

const kits: Readonly<Record<Kit, Readonly<Record<number, Stroke>>>> = { machine, dusty, chip }

/** A drum's skin: a sine whose pitch falls. */
function boom(
  velocity: number,
  { from, to, fall, seconds, click }: { from: number; to: number; fall: number; seconds: number; click: number },
): Float32Array {
  let phase = 0
  const noise = noiseFrom(7)
  return shape(seconds, (time) => {
    phase += (to + (from - to) * Math.exp(-time / fall)) / SAMPLE_RATE
    const body = Math.sin(2 * Math.PI * phase) * Math.exp(-time * (2.4 / seconds))
    return Math.tanh((body * 1.3 + noise() * click * Math.exp(-time / 0.002)) * 1.2) * 0.85 * velocity * Math.min(1, (seconds - time) * 60)
  })
}

/** Noise in a band that dies away, with a tone inside it or none. */
function hiss(velocity: number, { low, high, seconds, tone }: { low: number; high: number; seconds: number; tone?: number }): Float32Array {
  const noise = noiseFrom(Math.round(low + seconds * 1000))
  const rise = 1 - Math.exp((-2 * Math.PI * low) / SAMPLE_RATE)
  const soften = 1 - Math.exp((-2 * Math.PI * high) / SAMPLE_RATE)
  let below = 0
  let again = 0
  let smooth = 0
  return shape(seconds, (time) => {
    const white = noise()
    below += (white - below) * rise
    again += (white - below - again) * rise
    smooth += (white - below - again - smooth) * soften
    const ring = tone === undefined ? 0 : 0.7 * Math.sin(2 * Math.PI * tone * time) * Math.exp(-time / 0.035)
    return (smooth * 0.9 + ring) * Math.exp(-time * (4.5 / seconds)) * velocity * 0.8 * Math.min(1, (seconds - time) * 200)
  })
}

/** Many hands: three bursts, then the room. */
function clap(velocity: number): Float32Array {
  const hit = hiss(1, { low: 900, high: 4200, seconds: 0.24 })
  const out = new Float32Array(hit.length + 1800)
  for (const [i, late] of [0, 500, 1050, 1600].entries()) {
    const stop = i < 3 ? 480 : hit.length
    for (let k = 0; k < stop; k++) out[late + k] = (out[late + k] ?? 0) + (hit[k] ?? 0) * velocity * (i < 3 ? (1 - k / stop) * 0.9 : 0.85)
  }
  return out
}

/** Noise that swells over a second and stops on the next bar line. */
function riser(velocity: number): Float32Array {
  const noise = noiseFrom(11)
  let below = 0
  return shape(0.95, (time) => {
    const place = time / 0.95
    const white = noise()
    below += (white - below) * (0.75 - 0.65 * place)
    return (white - below) * place * place * velocity * Math.min(1, (0.95 - time) * 100)
  })
}

/** A console's kick: a square that falls. */
function blip(velocity: number): Float32Array {
  let phase = 0
  return shape(0.16, (time) => {
    phase = (phase + (45 + 260 * Math.exp(-time / 0.025)) / SAMPLE_RATE) % 1
    const triangle = phase < 0.5 ? phase * 4 - 1 : 3 - phase * 4
    return (Math.round(triangle * 7.5) / 7.5) * 0.9 * velocity * Math.max(0, 1 - time / 0.16)
  })
}

/** A console's noise: a shift register of fifteen bits with taps 0 and 1, clocked at a rate. */
function shift(velocity: number, { clock, seconds }: { clock: number; seconds: number }): Float32Array {
  let register = 1
  let due = 0
  return shape(seconds, (time) => {
    for (due += clock / SAMPLE_RATE; due >= 1; due--) register = (register >> 1) | (((register ^ (register >> 1)) & 1) << 14)
    return (register & 1 ? 0.5 : -0.5) * velocity * Math.max(0, 1 - time / seconds) ** 1.6
  })
}

function shape(seconds: number, at: (time: number) => number): Float32Array {
  return Float32Array.from({ length: Math.round(seconds * SAMPLE_RATE) }, (_, i) => at(i / SAMPLE_RATE))
}

/** White noise in −1 … 1 by a linear congruence (Numerical Recipes): a drum is the same drum at every stroke. */
export function noiseFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2147483648 - 1
  }
}
