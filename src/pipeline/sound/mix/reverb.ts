import { SAMPLE_RATE } from '../../repertoire/sounds/sound.ts'
import { silentStereo, type Stereo } from '../soundtrack.ts'
import type { Space } from './spaces.ts'

/** Delays of the eight lines for a living room in milliseconds, with no common factors as samples. */
const LINES = [11.3, 13.7, 16.9, 19.1, 22.7, 25.3, 28.9, 31.7]
/** The first answers of the walls: milliseconds in a living room, strength, side. */
const EARLY = [
  [4.3, 0.5, -0.6],
  [6.1, 0.45, 0.7],
  [9.7, 0.36, -0.2],
  [13.1, 0.32, 0.4],
  [17.9, 0.24, -0.8],
  [23.3, 0.2, 0.8],
] as const

/**
 * The echo of a stereo send in a space, without the send itself: early taps, and a feedback delay network of eight damped
 * lines through a Householder matrix (after Jot & Chaigne 1991). Null when the space has no echo.
 */
export function reverberate(send: Stereo, space: Space): Stereo | null {
  if (space.decay <= 0) return null
  const length = send.left.length
  const wet = silentStereo(length)
  early(send, wet, space)
  const delays = LINES.map((milliseconds) => Math.round((milliseconds * space.size * SAMPLE_RATE) / 1000) | 1)
  const lines = delays.map((delay) => new Float32Array(delay))
  const gains = Float64Array.from(delays, (delay) => 10 ** ((-3 * delay) / (space.decay * SAMPLE_RATE)))
  const heads = new Int32Array(8)
  const damped = new Float64Array(8)
  const out = new Float64Array(8)
  const pole = 1 - Math.exp((-2 * Math.PI * space.damp) / SAMPLE_RATE)
  for (let i = 0; i < length; i++) {
    let sum = 0
    for (let l = 0; l < 8; l++) {
      const value = lines[l]![heads[l]!]!
      damped[l]! += pole * (value - damped[l]!)
      out[l] = damped[l]! * gains[l]!
      sum += out[l]!
    }
    const common = sum / 4
    const left = send.left[i]! + 1e-12
    const right = send.right[i]! + 1e-12
    for (let l = 0; l < 8; l++) {
      const line = lines[l]!
      line[heads[l]!] = (l & 1 ? right : left) + out[l]! - common
      heads[l] = heads[l]! + 1 === line.length ? 0 : heads[l]! + 1
    }
    wet.left[i]! += 0.4 * (out[0]! - out[2]! + out[4]! - out[6]!) + 0.14 * (out[1]! + out[5]!)
    wet.right[i]! += 0.4 * (out[1]! - out[3]! + out[5]! - out[7]!) + 0.14 * (out[0]! + out[4]!)
  }
  return wet
}

function early(send: Stereo, wet: Stereo, space: Space): void {
  const taps: (readonly [number, number, number])[] = EARLY.map(([milliseconds, gain, side]) => [milliseconds * space.size, gain, side])
  if (space.slap)
    taps.push(
      [space.slap.after * 1000, space.slap.gain / space.wet, 0.5],
      [space.slap.after * 1370, (0.6 * space.slap.gain) / space.wet, -0.6],
    )
  // The walls soften what they send back, all alike.
  const soft = new Float64Array(send.left.length)
  let low = 0
  for (let i = 0; i < soft.length; i++) soft[i] = low += 0.45 * (send.left[i]! + send.right[i]! - low)
  for (const [milliseconds, gain, side] of taps) {
    const delay = Math.round((milliseconds * SAMPLE_RATE) / 1000)
    const toLeft = 0.5 * gain * (1 - side)
    const toRight = 0.5 * gain * (1 + side)
    for (let i = delay; i < soft.length; i++) {
      const value = soft[i - delay]!
      wet.left[i]! += toLeft * value
      wet.right[i]! += toRight * value
    }
  }
}
