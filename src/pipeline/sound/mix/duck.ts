import type { Stereo } from '../soundtrack.ts'

/** dB by which the score steps back at most. */
const DEEPEST = 5
const HOP = 240 // 5 ms
/** dB of the key at which it begins to step back, and at which it has done so in full. */
const FROM = -34
const FULL = -22

/**
 * Gain for each sample of the score, linear, so that it steps back under what the picture makes audible: begun 60 ms
 * before the sound, smooth, let go over about half a second.
 */
export function duckingGain(keys: readonly Stereo[]): Float32Array {
  const count = keys[0]?.left.length ?? 0
  const hops = Math.ceil(count / HOP) + 1
  const energy = new Float64Array(hops)
  for (const key of keys) {
    for (let i = 0; i < count; i++) energy[(i / HOP) | 0]! += key.left[i]! * key.left[i]! + key.right[i]! * key.right[i]!
  }
  const asked = new Float64Array(hops)
  let level = 0
  for (let h = 0; h < hops; h++) {
    level += 0.25 * (energy[h]! / (2 * HOP) - level)
    const db = 10 * Math.log10(level + 1e-12)
    asked[h] = DEEPEST * Math.min(1, Math.max(0, (db - FROM) / (FULL - FROM)))
  }
  // Let go slowly going forward, come in quickly going back: no attack is late
  for (let h = 1; h < hops; h++) asked[h] = Math.max(asked[h]!, asked[h - 1]! * Math.exp(-0.005 / 0.28))
  for (let h = hops - 2; h >= 0; h--) asked[h] = Math.max(asked[h]!, asked[h + 1]! * Math.exp(-0.005 / 0.05))
  const gain = new Float32Array(count)
  for (let i = 0; i < count; i++) {
    const h = (i / HOP) | 0
    const part = i / HOP - h
    gain[i] = 10 ** (-(asked[h]! + (asked[h + 1]! - asked[h]!) * part) / 20)
  }
  return gain
}
