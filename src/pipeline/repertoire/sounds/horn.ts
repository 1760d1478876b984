import { saturate, silence } from './dsp/buffer.ts'
import { held } from './dsp/curves.ts'
import { highPass, peaking } from './dsp/filters.ts'
import { finishEvent } from './dsp/finish.ts'
import { tone } from './dsp/tones.ts'
import type { Sound } from './sound.ts'

/** A car's two-note horn, one long or two short honks. */
export const horn = {
  name: 'horn',
  words: ['horn', 'honk', 'hooter'],
  kind: 'event',
  onset: 0.012,
  level: -22,
  synthesise(random): Float32Array {
    const twice = random() < 0.6
    const honks = twice
      ? ([
          [0, 0.16],
          [0.26, 0.34],
        ] as const)
      : ([[0, 0.55]] as const)
    const out = silence(0.75)
    const low = random.between(395, 425)
    const partials = Array.from({ length: 16 }, (_, k) => 0.5 / (k + 1) ** 0.75)
    for (const [at, seconds] of honks) {
      for (const hz of [low, low * 1.252]) {
        tone(out, at + 0.005, seconds, (t) => hz * (1 - 0.03 * Math.exp(-t / 0.012)), held(seconds, 0.012, 0.06), partials)
      }
    }
    saturate(out, 0.8)
    peaking(out, 1900, 1.4, 6)
    return finishEvent(highPass(out, 300), horn)
  },
} as const satisfies Sound
