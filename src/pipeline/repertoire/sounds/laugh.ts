import { add, silence } from './dsp/buffer.ts'
import { gliding } from './dsp/curves.ts'
import { finishEvent } from './dsp/finish.ts'
import { burst } from './dsp/grains.ts'
import { voice } from './dsp/voice.ts'
import type { Sound } from './sound.ts'

/** Ha-ha-ha: puffs of breath that voice opens, four or five a second, sinking. */
export const laugh = {
  name: 'laugh',
  words: ['laugh', 'giggle', 'laughter', 'chuckle'],
  kind: 'event',
  onset: 0.03,
  level: -25,
  synthesise(random): Float32Array {
    const count = random.integer(4, 7)
    const woman = random() < 0.6
    const base = woman ? random.between(300, 370) : random.between(180, 220)
    const size = woman ? 1.16 : 1
    const out = silence(0.25 + count * 0.2)
    for (let n = 0, at = 0.02; n < count; n++, at += random.between(0.165, 0.195)) {
      const length = random.between(0.1, 0.13)
      const top = base * (1.18 - 0.06 * n) * random.between(0.96, 1.05)
      const open = 1 - 0.05 * n
      burst(out, random, at - 0.015, { hz: 1500 * size, q: 0.7, attack: 0.018, decay: 0.07, gain: 0.02 })
      add(
        out,
        voice(random, length, {
          pitch: gliding([0, top * 0.9], [length * 0.3, top], [length, top * 0.82]),
          gain: gliding([0, 0], [0.022, 1], [length * 0.6, 0.7], [length, 0]),
          formants: [
            { hz: 800 * size * open, width: 110, gain: 1 },
            { hz: 1350 * size, width: 140, gain: 0.7 },
            { hz: 2600 * size, width: 220, gain: 0.35 },
            { hz: 3700 * size, width: 350, gain: 0.15 },
          ],
          breath: 0.4,
          rough: 0.1,
          bright: 1500,
        }),
        at,
        1 - 0.09 * n,
      )
    }
    return finishEvent(out, laugh)
  },
} as const satisfies Sound
