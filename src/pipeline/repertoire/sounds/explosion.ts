import { add, saturate, shape, silence } from './dsp/buffer.ts'
import { gliding, struck } from './dsp/curves.ts'
import { sweep } from './dsp/filters.ts'
import { finishEvent } from './dsp/finish.ts'
import { burst, scatter } from './dsp/grains.ts'
import { brown, pink } from './dsp/noise.ts'
import { tone } from './dsp/tones.ts'
import type { Sound } from './sound.ts'

/** A shock, a fireball that darkens as it grows, the push of air, debris. */
export const explosion = {
  name: 'explosion',
  words: ['explosion', 'explode', 'blast', 'bomb', 'boom', 'firework'],
  kind: 'event',
  onset: 0.008,
  level: -14,
  synthesise(random): Float32Array {
    const length = random.between(2.2, 2.8)
    const out = silence(length)
    burst(out, random, 0.006, { hz: 1900, q: 0.4, attack: 0.0006, decay: 0.12, gain: 1 })
    const thump = struck(0.004, 0.7)
    tone(out, 0.006, 0.8, gliding([0, random.between(95, 120)], [0.12, 55], [0.7, 34]), (t) => 1.1 * thump(t), [1, 0.3])
    const ball = sweep(pink(random, length), 'low', gliding([0, 4800], [0.15, 1500], [0.8, 420], [length, 110]), 0.6)
    add(out, shape(ball, gliding([0, 0], [0.012, 1], [0.35, 0.62], [1.1, 0.22], [length, 0])), 0.004, 1.2)
    add(
      out,
      shape(sweep(brown(random, length), 'low', gliding([0, 160], [length, 60]), 0.7), gliding([0, 0], [0.05, 1], [1, 0.5], [length, 0])),
      0,
      0.9,
    )
    scatter(
      random,
      0.25,
      length - 0.3,
      (t) => 26 * Math.exp(-t / 0.6),
      (at) =>
        burst(out, random, at, {
          hz: random.between(600, 4500),
          q: 1.3,
          attack: 0.0006,
          decay: random.between(0.01, 0.05),
          gain: 0.2 * random() * Math.exp(-at / 0.9),
        }),
    )
    return finishEvent(saturate(out, 1.6), explosion)
  },
} as const satisfies Sound
