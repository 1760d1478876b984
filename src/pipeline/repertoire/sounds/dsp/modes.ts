import { SAMPLE_RATE } from '../sound.ts'

/** One way in which a struck body rings. */
export interface Mode {
  readonly hz: number
  /** Seconds to fall by 60 dB. */
  readonly decay: number
  readonly gain: number
}

/** Adds decaying sines into `target` from second `at`; each begins at zero, so that nothing clicks. */
export function strike(target: Float32Array, at: number, modes: readonly Mode[], gain = 1): void {
  const start = Math.max(0, Math.round(at * SAMPLE_RATE))
  for (const mode of modes) {
    if (mode.hz > SAMPLE_RATE * 0.45) continue
    const w = (2 * Math.PI * mode.hz) / SAMPLE_RATE
    const r = Math.exp(-6.908 / (mode.decay * SAMPLE_RATE))
    const c = 2 * r * Math.cos(w)
    const rr = r * r
    let y1 = 0
    let y0 = gain * mode.gain * r * Math.sin(w)
    const end = Math.min(target.length, start + Math.ceil(mode.decay * 1.3 * SAMPLE_RATE))
    for (let i = start + 1; i < end; i++) {
      target[i]! += y0
      const next = c * y0 - rr * y1
      y1 = y0
      y0 = next
    }
  }
}
