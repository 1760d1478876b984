import { add, saturate, shape, silence } from './dsp/buffer.ts'
import { gliding } from './dsp/curves.ts'
import { lowPass, sweep } from './dsp/filters.ts'
import { finishEvent } from './dsp/finish.ts'
import { burst, scatter } from './dsp/grains.ts'
import { brown, pink } from './dsp/noise.ts'
import type { Sound } from './sound.ts'

/** The channel of a lightning, heard from its near end to its far one: tearing cracks, a roll of claps, a rumble that sinks. */
export const thunder = {
  name: 'thunder',
  words: ['thunder', 'lightning', 'thunderstorm'],
  kind: 'event',
  onset: 0.02,
  level: -15,
  synthesise(random): Float32Array {
    const length = random.between(4.2, 5.4)
    const out = silence(length)
    burst(out, random, 0.02, { hz: 1600, q: 0.4, attack: 0.001, decay: 0.28, gain: 0.9 })
    scatter(random, 0.02, 0.32, 70, (at) =>
      burst(out, random, at, {
        hz: random.between(500, 4500),
        q: 0.6,
        attack: 0.0008,
        decay: random.between(0.03, 0.12),
        gain: 0.7 * random() * Math.exp(-at / 0.2),
      }),
    )
    const body = silence(length)
    scatter(
      random,
      0.05,
      length * 0.62,
      (t) => 9 * Math.exp(-t / 1.6),
      (at) => {
        const clap = sweep(pink(random, 1.1), 'low', gliding([0, random.between(500, 1100) * Math.exp(-at / 2.2) + 120], [0.9, 110]), 0.6)
        add(
          body,
          shape(clap, gliding([0, 0], [random.between(0.01, 0.08), 1], [0.3, 0.35], [1.1, 0])),
          at,
          random.between(0.5, 1.1) * Math.exp(-at / 1.9),
        )
      },
    )
    add(out, body, 0, 1.1)
    const rumble = lowPass(brown(random, length), 95)
    add(out, shape(rumble, gliding([0, 0], [0.12, 1], [0.8, 0.8], [2.2, 0.42], [length, 0])), 0, 1.5)
    return finishEvent(saturate(out, 1.2), thunder)
  },
} as const satisfies Sound
