import { add, silence } from './dsp/buffer.ts'
import { gliding } from './dsp/curves.ts'
import { finishEvent } from './dsp/finish.ts'
import { voice } from './dsp/voice.ts'
import type { Sound } from './sound.ts'

/** Quacks: a nasal reed of a voice, cut off short, three or four that sink. */
export const duck = {
  name: 'duck',
  words: ['duck', 'quack', 'goose'],
  kind: 'event',
  onset: 0.012,
  level: -24,
  synthesise(random): Float32Array {
    const count = random.integer(2, 4)
    const size = random.between(0.92, 1.1)
    const out = silence(0.2 + count * 0.24)
    for (let n = 0, at = 0.01; n < count; n++, at += random.between(0.19, 0.24)) {
      const length = random.between(0.12, 0.16)
      const base = random.between(225, 260) * size * (1 - 0.03 * n)
      add(
        out,
        voice(random, length, {
          pitch: gliding([0, base * 0.95], [length * 0.3, base * 1.06], [length, base * 0.82]),
          gain: gliding([0, 0], [0.014, 1], [length * 0.6, 0.8], [length, 0]),
          formants: [
            { hz: 1050 * size, width: 160, gain: 1 },
            { hz: gliding([0, 1700 * size], [length, 2100 * size]), width: 200, gain: 1 },
            { hz: 3100 * size, width: 320, gain: 0.7 },
          ],
          breath: 0.15,
          rough: 0.35,
          bright: 3500,
        }),
        at,
        1 - 0.13 * n,
      )
    }
    return finishEvent(out, duck)
  },
} as const satisfies Sound
