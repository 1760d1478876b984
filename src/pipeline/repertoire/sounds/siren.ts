import { add, fade, silence } from './dsp/buffer.ts'
import { lowPass } from './dsp/filters.ts'
import { finishBed } from './dsp/finish.ts'
import { tone } from './dsp/tones.ts'
import type { Sound } from './sound.ts'

/** A siren that wails up and down, and its echo from the houses. */
export const siren = {
  name: 'siren',
  words: ['siren', 'ambulance', 'police car', 'fire engine', 'fire truck'],
  kind: 'bed',
  onset: 0,
  level: -26,
  point: true,
  synthesise(random, seconds): Float32Array {
    const out = silence(seconds)
    const period = random.between(2.6, 3.4)
    const start = random()
    const pitch = (t: number): number => 620 * 2 ** (0.55 - 0.55 * Math.cos(2 * Math.PI * (t / period + start)))
    tone(out, 0, seconds, pitch, () => 0.22, [1, 0.5, 0.38, 0.2, 0.14, 0.08, 0.05])
    const echo = fade(lowPass(out.slice(), 1400), 0.05, 0)
    add(out, echo, 0.19, 0.3)
    return finishBed(add(out, echo, 0.37, 0.16), siren)
  },
} as const satisfies Sound
