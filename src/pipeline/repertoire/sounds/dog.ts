import { add, saturate, silence } from './dsp/buffer.ts'
import { gliding } from './dsp/curves.ts'
import { finishEvent } from './dsp/finish.ts'
import { burst } from './dsp/grains.ts'
import { voice } from './dsp/voice.ts'
import type { Sound } from './sound.ts'

/** One to three barks: a pitch that jumps up and falls, a mouth that opens and shuts, a cough of air in front. */
export const dog = {
  name: 'dog',
  words: ['dog', 'bark', 'puppy', 'woof'],
  kind: 'event',
  onset: 0.012,
  level: -20,
  synthesise(random): Float32Array {
    const barks = random.pick([1, 2, 2, 3])
    const size = random.between(0.88, 1.2)
    const out = silence(0.3 + barks * 0.34)
    for (let n = 0, at = 0.01; n < barks; n++, at += random.between(0.24, 0.33)) {
      const length = random.between(0.13, 0.18)
      const top = random.between(560, 660) / size
      add(
        out,
        voice(random, length + 0.03, {
          pitch: gliding([0, top * 0.62], [0.028, top], [length * 0.55, top * 0.86], [length, top * 0.48]),
          gain: gliding([0, 0], [0.012, 1], [length * 0.45, 0.8], [length, 0.06], [length + 0.03, 0]),
          formants: [
            { hz: gliding([0, 480 / size], [0.05, 920 / size], [length, 520 / size]), width: 170, gain: 1 },
            { hz: gliding([0, 1150 / size], [0.05, 1650 / size], [length, 1200 / size]), width: 220, gain: 0.8 },
            { hz: 2750 / size, width: 350, gain: 0.4 },
            { hz: 4100 / size, width: 600, gain: 0.16 },
          ],
          breath: 0.5,
          rough: 0.38,
          bright: 2400,
        }),
        at,
        random.between(0.85, 1),
      )
      burst(out, random, at, { hz: 1300 / size, q: 0.7, attack: 0.006, decay: 0.07, gain: 0.07 })
    }
    return finishEvent(saturate(out, 1.5), dog)
  },
} as const satisfies Sound
