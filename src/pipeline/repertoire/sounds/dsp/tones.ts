import { SAMPLE_RATE } from '../sound.ts'
import type { Curve } from './curves.ts'

/**
 * Adds a gliding tone into `target`: `hz` and `gain` are curves of its own time, read every 16 samples; `partials` are
 * the strengths of its harmonics, the fundamental first.
 */
export function tone(target: Float32Array, at: number, seconds: number, hz: Curve, gain: Curve, partials: readonly number[] = [1]): void {
  const start = Math.round(at * SAMPLE_RATE)
  const length = Math.min(Math.round(seconds * SAMPLE_RATE), target.length - start)
  const hop = 16
  let phase = 0
  let level = gain(0)
  for (let block = 0; block < length; block += hop) {
    const time = block / SAMPLE_RATE
    const pitch = hz(time)
    const step = (2 * Math.PI * pitch) / SAMPLE_RATE
    const next = gain(time + hop / SAMPLE_RATE)
    const ramp = (next - level) / hop
    const count = Math.min(partials.length, Math.floor((SAMPLE_RATE * 0.45) / Math.max(1, pitch)))
    const end = Math.min(length, block + hop)
    for (let i = block; i < end; i++) {
      phase += step
      // sin kφ from sin (k−1)φ and sin (k−2)φ: two products a harmonic
      const twice = 2 * Math.cos(phase)
      let before = 0
      let now = Math.sin(phase)
      let sum = 0
      for (let k = 0; k < count; k++) {
        sum += partials[k]! * now
        const after = twice * now - before
        before = now
        now = after
      }
      if (start + i >= 0) target[start + i]! += level * sum
      level += ramp
    }
    level = next
    if (phase > 1000) phase %= 2 * Math.PI
  }
}
