import { scaleAt } from '../../choreography/stage.ts'
import { SAMPLE_RATE } from '../../repertoire/sounds/sound.ts'
import type { Stereo } from '../soundtrack.ts'
import type { Space } from './spaces.ts'

/** A sound and where it is: what position() needs of a cue. */
export interface Positioned {
  /** Seconds of the film at which its first sample lies; before 0 its head is cut. */
  readonly start: number
  /** Linear, before distance. */
  readonly gain: number
  readonly pan: number
  readonly depth: number
}

/** A film's worth of one space: the sounds themselves, and what they send to its echo. */
export interface Bus {
  readonly dry: Stereo
  readonly send: Stereo
}

/** Depth at which a sound has its usual level; nearer ones are no louder than 1.5 dB more. */
const USUAL_DEPTH = 0.1
const LOUDEST = 1.19
/** A hard left is hard to bear on headphones. */
const WIDEST = 0.88

/** Adds a mono sound to a bus: gain and treble by distance, constant-power pan, more echo from afar. */
export function position(samples: Float32Array, { start, gain, pan, depth }: Positioned, space: Space, bus: Bus): void {
  const near = Math.min(LOUDEST, scaleAt(depth) / scaleAt(USUAL_DEPTH))
  const angle = ((Math.max(-1, Math.min(1, pan)) * WIDEST + 1) * Math.PI) / 4
  const left = gain * near * Math.cos(angle) * Math.SQRT2
  const right = gain * near * Math.sin(angle) * Math.SQRT2
  // The echo of a place falls off far less with distance than the sound itself
  const echo = (space.wet * (1 + 1.5 * depth)) / Math.sqrt(Math.max(near, 0.05))
  const first = Math.round(start * SAMPLE_RATE)
  const from = Math.max(0, -first)
  const to = Math.min(samples.length, bus.dry.left.length - first)
  const headFade = from > 0 ? 144 : 0
  const pole = 1 - Math.exp((-2 * Math.PI * 19000 * scaleAt(depth) ** 0.9) / SAMPLE_RATE)
  let one = 0
  let two = 0
  for (let i = from; i < to; i++) {
    const rise = i - from < headFade ? (i - from) / headFade : 1
    one += pole * (samples[i]! * rise - one)
    two += pole * (one - two)
    const l = two * left
    const r = two * right
    bus.dry.left[first + i]! += l
    bus.dry.right[first + i]! += r
    if (echo > 0) {
      bus.send.left[first + i]! += echo * l
      bus.send.right[first + i]! += echo * r
    }
  }
}
