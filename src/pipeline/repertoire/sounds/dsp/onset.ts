import { SAMPLE_RATE } from '../sound.ts'

const HOP = 24 // half a millisecond
const WINDOW = 6 // hops of the running mean square: 3 ms

/**
 * Seconds until the ear hears it: when the 3 ms envelope first reaches a quarter (−12 dB) of its highest value.
 * −1 for silence.
 */
export function onsetOf(samples: Float32Array): number {
  const hops = Math.ceil(samples.length / HOP)
  const energy = new Float64Array(hops)
  for (let h = 0; h < hops; h++) {
    const end = Math.min(samples.length, (h + 1) * HOP)
    for (let i = h * HOP; i < end; i++) energy[h]! += samples[i]! * samples[i]!
  }
  let running = 0
  let most = 0
  const envelope = energy.map((value, h) => {
    running += value - (h >= WINDOW ? energy[h - WINDOW]! : 0)
    most = Math.max(most, running)
    return running
  })
  if (most <= 0) return -1
  const first = envelope.findIndex((value) => value >= most / 16)
  return (Math.max(0, first - 1) * HOP) / SAMPLE_RATE
}
