import { limitingGain } from '../mix/limiter.ts'
import { highPass, highShelf, lowPass } from '../../repertoire/sounds/dsp/filters.ts'
import { SAMPLE_RATE } from '../../repertoire/sounds/sound.ts'
import { integratedLoudness } from '../mix/loudness.ts'
import { silentStereo, type Stereo } from '../soundtrack.ts'
import type { Composition } from './composition.ts'
import { drumKeys } from './write-drums.ts'
import { noiseFrom } from './drum-machine.ts'

/** LUFS of a score before the mix, and the highest sample: −3.2 dBFS. */
const LOUDNESS = -18
const CEILING = 0.69
/** Hz above which a room's air is lifted. */
const AIR = 3200
/** What is added to the sides: 0.7 is 4.6 dB. */
const WIDTH = 0.7

/**
 * Joins the band and the drums as the idiom's record would sound: the kick pushes the rest down, the record is soft, warm or worn; then the
 * level is brought to about −18 LUFS, peaks are held under −3 dBFS, and the last chord fades to silence at the last frame.
 */
export function record(piece: Composition, band: Stereo, drums: Stereo): Stereo {
  const { room, seconds } = piece
  const length = band.left.length
  const duck = duckingOf(piece, length)
  const sum = silentStereo(length)
  for (const side of ['left', 'right'] as const) {
    for (let i = 0; i < length; i++) sum[side][i] = (band[side][i] as number) * (duck[i] ?? 1) + (drums[side][i] as number)
    highPass(sum[side], 25)
    if (room.air !== undefined) highShelf(sum[side], AIR, room.air)
    if (room.lowpass !== undefined) lowPass(sum[side], room.lowpass)
    if (room.vinyl !== undefined) wear(sum[side], room.vinyl, side === 'left' ? 1 : 2)
  }
  widen(sum)
  scale(sum, gainTo(sum, LOUDNESS))
  if (room.drive !== undefined) saturate(sum, room.drive)
  hold(sum)
  fade(sum, piece.form.endsAt, seconds)
  return sum
}

/** The gain that every kick presses down for an eighth of a second or so. */
function duckingOf({ lines, room, form }: Composition, length: number): Float32Array {
  if (room.duck === undefined) return new Float32Array(0)
  const gain = new Float32Array(length).fill(1)
  const span = Math.round(Math.min(0.34, form.beat * 0.85) * SAMPLE_RATE)
  const kicks = lines.filter((line) => line.role === 'drums').flatMap((line) => line.notes.filter((note) => note.pitch === drumKeys.kick))
  for (const { at } of kicks) {
    const start = Math.round(at * SAMPLE_RATE)
    for (let i = 0; i < span && start + i < length; i++) {
      const dip = i < 240 ? i / 240 : (1 - (i - 240) / (span - 240)) ** 1.5
      gain[start + i] = Math.min(gain[start + i] as number, 1 - room.duck * dip)
    }
  }
  return gain
}

/** A record's wow (0.55 Hz, up to 0.12 % of pitch), its dust and its surface noise. */
function wear(samples: Float32Array, worn: number, seed: number): void {
  const source = Float32Array.from(samples)
  const noise = noiseFrom(seed * 7919)
  const depth = 16 * worn
  let crackle = 0
  let hiss = 0
  for (let i = 0; i < samples.length; i++) {
    const back = depth * (1 - Math.cos((2 * Math.PI * 0.55 * i) / SAMPLE_RATE))
    const from = Math.max(0, i - back)
    const whole = Math.floor(from)
    const part = from - whole
    if (noise() > 0.99968) crackle = noise() * 0.05
    crackle *= 0.8
    hiss += (noise() - hiss) * 0.25
    samples[i] =
      (source[whole] as number) * (1 - part) + (source[Math.min(i, whole + 1)] as number) * part + (crackle + hiss * 0.0016) * worn
  }
}

/** Lifts the sides above the bass, so that a band that sits close together fills the room. */
function widen({ left, right }: Stereo): void {
  const side = highPass(
    left.map((sample, i) => (sample - (right[i] ?? 0)) / 2),
    180,
  )
  for (let i = 0; i < left.length; i++) {
    const more = (side[i] as number) * WIDTH
    left[i]! += more
    right[i]! -= more
  }
}

function gainTo(stereo: Stereo, loudness: number): number {
  const is = integratedLoudness(stereo)
  return Number.isFinite(is) ? 10 ** ((loudness - is) / 20) : 1
}

function scale(stereo: Stereo, gain: number): void {
  for (const samples of [stereo.left, stereo.right]) for (let i = 0; i < samples.length; i++) samples[i]! *= gain
}

/** Soft saturation that leaves quiet sounds as they are. */
function saturate(stereo: Stereo, drive: number): void {
  const push = 1 + drive * 2
  for (const samples of [stereo.left, stereo.right])
    for (let i = 0; i < samples.length; i++) samples[i] = Math.tanh((samples[i] as number) * push) / push
}

/** Holds peaks under the ceiling; both sides move together. */
function hold({ left, right }: Stereo): void {
  const peaks = left.map((sample, i) => Math.max(Math.abs(sample), Math.abs(right[i] ?? 0)))
  const gain = limitingGain(peaks, 1, CEILING)
  for (const samples of [left, right]) for (let i = 0; i < samples.length; i++) samples[i]! *= gain[i] as number
}

/** 4 ms in; out from the last chord on, slowly at first, to silence at the last sample. */
function fade(stereo: Stereo, endsAt: number, seconds: number): void {
  const length = stereo.left.length
  const opening = Math.min(192, length)
  const from = Math.round(Math.max(endsAt + (seconds - endsAt) * 0.35, seconds - 1) * SAMPLE_RATE)
  for (const samples of [stereo.left, stereo.right]) {
    for (let i = 0; i < opening; i++) samples[i]! *= i / opening
    for (let i = from; i < length; i++) {
      const place = (i - from) / (length - 1 - from)
      samples[i]! *= Math.cos((Math.PI / 2) * place) ** 2
    }
  }
}
