import { add, shape, silence } from './dsp/buffer.ts'
import { gliding } from './dsp/curves.ts'
import { bandPass } from './dsp/filters.ts'
import { finishEvent } from './dsp/finish.ts'
import { burst } from './dsp/grains.ts'
import { pink } from './dsp/noise.ts'
import { tone } from './dsp/tones.ts'
import { voice } from './dsp/voice.ts'
import type { Sound } from './sound.ts'

/** Hooray: a score of throats that open from "eh" to "ah" at once and not together, claps, one who whistles. */
export const cheer = {
  name: 'cheer',
  words: ['cheer', 'hooray', 'celebrate'],
  kind: 'event',
  onset: 0.05,
  level: -22,
  synthesise(random): Float32Array {
    const length = random.between(1.7, 2.2)
    const out = silence(length + 0.5)
    for (let person = 0; person < 16; person++) {
      const at = 0.02 + random() ** 1.5 * 0.3
      const own = length * random.between(0.55, 0.95)
      const base = random.pick([random.between(190, 270), random.between(300, 430)])
      const size = base > 280 ? 1.18 : 1
      add(
        out,
        voice(random, own, {
          pitch: gliding([0, base * 0.85], [own * 0.2, base * 1.12], [own * 0.6, base * random.between(1, 1.1)], [own, base * 0.75]),
          gain: gliding([0, 0], [0.08, 0.9], [own * 0.6, 0.8], [own, 0]),
          formants: [
            { hz: gliding([0, 480 * size], [own * 0.3, 800 * size], [own, 720 * size]), width: 130, gain: 1 },
            { hz: gliding([0, 1900 * size], [own * 0.3, 1350 * size], [own, 1250 * size]), width: 180, gain: 0.75 },
            { hz: 2800 * size, width: 300, gain: 0.4 },
          ],
          breath: 0.3,
          rough: 0.22,
          bright: 1900,
        }),
        at,
        random.between(0.4, 1),
      )
    }
    add(out, shape(bandPass(pink(random, length), 1100, 0.5), gliding([0, 0], [0.3, 0.16], [length * 0.7, 0.12], [length, 0])), 0.02)
    for (let clap = 0; clap < 70; clap++)
      burst(out, random, random.between(0.25, length + 0.3), {
        hz: random.between(800, 2200),
        q: 1.3,
        attack: 0.0006,
        decay: 0.022,
        gain: random.between(0.02, 0.12),
      })
    const whistle = random.between(2300, 2700)
    tone(
      out,
      random.between(0.45, 0.8),
      0.5,
      gliding([0, whistle * 0.8], [0.18, whistle * 1.15], [0.3, whistle], [0.5, whistle * 1.3]),
      gliding([0, 0], [0.05, 0.035], [0.4, 0.03], [0.5, 0]),
    )
    return finishEvent(out, cheer)
  },
} as const satisfies Sound
