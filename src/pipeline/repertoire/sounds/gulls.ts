import { add, silence } from './dsp/buffer.ts'
import { gliding } from './dsp/curves.ts'
import { finishBed } from './dsp/finish.ts'
import { voice } from './dsp/voice.ts'
import type { Sound } from './sound.ts'

/** Herring gulls: calls in series that sink and hurry, from two or three birds. */
export const gulls = {
  name: 'gulls',
  words: ['gull', 'seagull'],
  kind: 'bed',
  onset: 0,
  level: -32,
  synthesise(random, seconds): Float32Array {
    const out = silence(seconds)
    for (let bird = 0; bird < 3; bird++) {
      const size = random.between(0.9, 1.12)
      const near = [1, 0.45, 0.25][bird]!
      for (let at = bird === 0 ? random.between(0.1, 0.3) : random.between(0.8, 4); at < seconds; at += random.between(1.4, 4.2)) {
        for (let n = random.integer(2, 5), call = 0; call < n && at < seconds; call++) {
          const length = Math.max(0.16, random.between(0.3, 0.44) - 0.035 * call)
          const top = (1250 - 45 * call) * size
          add(
            out,
            voice(random, length, {
              pitch: gliding([0, top * 0.62], [length * 0.22, top], [length * 0.6, top * 0.9], [length, top * 0.6]),
              gain: gliding([0, 0], [0.04, 0.8], [length * 0.4, 1], [length, 0]),
              formants: [
                { hz: 1300 * size, width: 300, gain: 1 },
                { hz: 2700 * size, width: 400, gain: 0.9 },
                { hz: 4300, width: 700, gain: 0.4 },
              ],
              breath: 0.1,
              rough: 0.16,
              bright: 3000,
            }),
            at,
            near * (1 - 0.1 * call),
          )
          at += length + random.between(0.06, 0.14)
        }
      }
    }
    return finishBed(out, gulls)
  },
} as const satisfies Sound
