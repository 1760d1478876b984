import { add, saturate, silence } from './dsp/buffer.ts'
import { gliding } from './dsp/curves.ts'
import { finishEvent } from './dsp/finish.ts'
import { voice } from './dsp/voice.ts'
import type { Sound } from './sound.ts'

/** Oinks: air drawn through a fluttering snout. */
export const pig = {
  name: 'pig',
  words: ['pig', 'oink', 'boar'],
  kind: 'event',
  onset: 0.02,
  level: -25,
  synthesise(random): Float32Array {
    const count = random.integer(2, 3)
    const out = silence(0.2 + count * 0.36)
    for (let n = 0, at = 0.01; n < count; n++, at += random.between(0.27, 0.36)) {
      const length = random.between(0.15, 0.24)
      const base = random.between(70, 95)
      add(
        out,
        voice(random, length, {
          pitch: gliding([0, base], [length, base * 1.3]),
          gain: gliding([0, 0], [0.02, 1], [length * 0.7, 0.8], [length, 0]),
          formants: [
            { hz: gliding([0, 380], [length, 560]), width: 130, gain: 1 },
            { hz: gliding([0, 1150], [length, 1500]), width: 220, gain: 0.8 },
            { hz: 2600, width: 400, gain: 0.4 },
          ],
          breath: 0.8,
          rough: 0.7,
          bright: 1600,
        }),
        at,
      )
    }
    return finishEvent(saturate(out, 1.6), pig)
  },
} as const satisfies Sound
