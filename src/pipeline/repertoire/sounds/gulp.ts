import { silence } from './dsp/buffer.ts'
import { gliding, held } from './dsp/curves.ts'
import { finishEvent } from './dsp/finish.ts'
import { burst } from './dsp/grains.ts'
import { tone } from './dsp/tones.ts'
import type { Sound } from './sound.ts'

/** Two swallows: the throat closes with a click and a cavity slides up behind it. */
export const gulp = {
  name: 'gulp',
  words: ['gulp', 'swallow', 'sip'],
  kind: 'event',
  onset: 0.012,
  level: -30,
  synthesise(random): Float32Array {
    const out = silence(0.75)
    const base = random.between(150, 190)
    for (const [at, gain] of [
      [0.01, 1],
      [random.between(0.34, 0.42), 0.75],
    ] as const) {
      const length = random.between(0.09, 0.12)
      burst(out, random, at, { hz: 620, q: 1.4, attack: 0.004, decay: 0.035, gain: 0.3 * gain })
      const loud = held(length, 0.018, length * 0.5)
      tone(
        out,
        at + 0.004,
        length,
        gliding([0, base * 1.25], [length * 0.3, base], [length, base * 2.5]),
        (t) => 0.7 * gain * loud(t),
        [1, 0.35, 0.12],
      )
      burst(out, random, at + length, { hz: 900, q: 1.2, attack: 0.006, decay: 0.03, gain: 0.1 * gain })
    }
    return finishEvent(out, gulp)
  },
} as const satisfies Sound
