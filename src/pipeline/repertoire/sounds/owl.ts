import { add, shape, silence } from './dsp/buffer.ts'
import { gliding, held } from './dsp/curves.ts'
import { bandPass } from './dsp/filters.ts'
import { finishEvent } from './dsp/finish.ts'
import { pink } from './dsp/noise.ts'
import { tone } from './dsp/tones.ts'
import type { Sound } from './sound.ts'

/** A tawny owl: a long hoot, a short one, and a long one that quavers. */
export const owl = {
  name: 'owl',
  words: ['owl', 'hoot'],
  kind: 'event',
  onset: 0.04,
  level: -26,
  synthesise(random): Float32Array {
    const out = silence(2.9)
    const base = random.between(370, 450)
    const hoot = (at: number, length: number, gain: number, quaver: number): void => {
      const loud = held(length, 0.09, length * 0.45)
      const pitch = gliding([0, base * 0.88], [0.12, base * 1.04], [length * 0.7, base], [length, base * 0.86])
      tone(
        out,
        at,
        length,
        pitch,
        (t) => gain * loud(t) * (1 - quaver * (0.5 + 0.5 * Math.sin(2 * Math.PI * 11 * t))),
        [0.8, 0.1, 0.05, 0.015],
      )
      add(
        out,
        shape(bandPass(pink(random, length), base * 1.02, 5), (t) => 0.35 * gain * loud(t)),
        at,
      )
    }
    hoot(0.02, random.between(0.5, 0.65), 1, 0)
    hoot(1.1, 0.16, 0.55, 0)
    hoot(1.36, random.between(0.9, 1.2), 0.95, 0.5)
    return finishEvent(out, owl)
  },
} as const satisfies Sound
