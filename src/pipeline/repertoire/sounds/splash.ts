import { add, shape, silence } from './dsp/buffer.ts'
import { bubble } from './dsp/bubble.ts'
import { gliding } from './dsp/curves.ts'
import { sweep } from './dsp/filters.ts'
import { finishEvent } from './dsp/finish.ts'
import { burst, scatter } from './dsp/grains.ts'
import { strike } from './dsp/modes.ts'
import { white } from './dsp/noise.ts'
import type { Sound } from './sound.ts'

/** A body into water: the slap, the cavity that closes with a plunge, the crown of drops that rains back. */
export const splash = {
  name: 'splash',
  words: ['splash', 'dive', 'plunge'],
  kind: 'event',
  onset: 0.012,
  level: -20,
  synthesise(random): Float32Array {
    const out = silence(1.7)
    burst(out, random, 0.01, { hz: 1100, q: 0.5, attack: 0.002, decay: 0.11, gain: 0.75 })
    strike(out, 0.01, [{ hz: random.between(85, 110), decay: 0.14, gain: 0.5 }])
    const sheet = sweep(white(random, 0.9), 'band', gliding([0, 1500], [0.12, random.between(2600, 3600)], [0.9, 1700]), 0.6)
    add(out, shape(sheet, gliding([0, 0], [0.05, 0.75], [0.16, 1], [0.45, 0.3], [0.9, 0])), 0.02, 0.95)
    const closing = random.between(0.1, 0.15)
    bubble(out, closing, random.between(0.012, 0.018), 0.3, 0.08)
    bubble(out, closing + 0.05, random.between(0.006, 0.01), 0.2, 0.12)
    scatter(
      random,
      0.12,
      1.4,
      (t) => 150 * Math.exp(-t / 0.42),
      (at) => {
        const size = random() ** 2
        bubble(out, at, 0.0011 + 0.005 * size, (0.1 + 0.22 * size) * random() * Math.exp(-at / 0.8), random() < 0.4 ? 0.1 : 0.01)
      },
    )
    scatter(
      random,
      0.2,
      1.5,
      (t) => 110 * Math.exp(-t / 0.5),
      (at) =>
        burst(out, random, at, {
          hz: random.between(2500, 7000),
          q: 1.6,
          attack: 0.0008,
          decay: 0.012,
          gain: 0.16 * random() * Math.exp(-at / 0.7),
        }),
    )
    return finishEvent(out, splash)
  },
} as const satisfies Sound
