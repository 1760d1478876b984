import { SAMPLE_RATE } from '../sound.ts'

/**
 * Adds one bubble ringing in water into `target`. `radius` in metres: 0.0005 … 0.03. Pitch after Minnaert (1933),
 * damping and the rise of pitch near the surface after van den Doel, "Physically based models for liquid sounds"
 * (2005). `rise` 0 keeps its pitch, 0.1 bends it up audibly.
 */
export function bubble(target: Float32Array, at: number, radius: number, gain: number, rise: number): void {
  const hz = 3.26 / radius
  const damping = 0.13 / radius + 0.0072 * radius ** -1.5
  const start = Math.round(at * SAMPLE_RATE)
  const length = Math.min(target.length - start, Math.ceil((6.9 / damping) * SAMPLE_RATE))
  const attack = Math.min(length, Math.round((0.7 / hz) * SAMPLE_RATE) + 8)
  const fall = Math.exp(-damping / SAMPLE_RATE)
  const bend = (hz * rise * damping) / SAMPLE_RATE / SAMPLE_RATE
  let step = hz / SAMPLE_RATE
  let phase = 0
  let level = gain
  for (let i = 0; i < length; i++) {
    phase += step
    step += bend
    level *= fall
    if (start + i >= 0) target[start + i]! += level * (i < attack ? i / attack : 1) * Math.sin(2 * Math.PI * phase)
  }
}
