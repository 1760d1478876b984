import { add, silence } from './dsp/buffer.ts'
import { gliding } from './dsp/curves.ts'
import { finishEvent } from './dsp/finish.ts'
import { voice } from './dsp/voice.ts'
import type { Sound } from './sound.ts'

/** Oo-oo-ah-ah: hoots that climb and turn to screams. */
export const monkey = {
  name: 'monkey',
  words: ['monkey', 'ape', 'chimpanzee', 'gorilla'],
  kind: 'event',
  onset: 0.03,
  level: -24,
  synthesise(random): Float32Array {
    const count = random.integer(5, 7)
    const out = silence(0.25 + count * 0.2)
    const size = random.between(0.9, 1.15)
    for (let n = 0, at = 0.02; n < count; n++, at += 0.21 - 0.012 * n) {
      const part = n / (count - 1)
      const length = 0.13
      const top = (300 + 360 * part) * size
      add(
        out,
        voice(random, length, {
          pitch: gliding([0, top * 0.8], [length * 0.5, top], [length, top * 0.85]),
          gain: gliding([0, 0], [0.025, 1], [length * 0.6, 0.8], [length, 0]),
          formants: [
            { hz: (380 + 560 * part) * size, width: 120, gain: 1 },
            { hz: (900 + 800 * part) * size, width: 180, gain: 0.6 },
            { hz: 2900 * size, width: 350, gain: 0.1 + 0.35 * part },
          ],
          breath: 0.2,
          rough: 0.12 + 0.25 * part,
          bright: 900 + 1800 * part,
        }),
        at,
        0.6 + 0.4 * part,
      )
    }
    return finishEvent(out, monkey)
  },
} as const satisfies Sound
