import { silence } from './dsp/buffer.ts'
import { lowPass, peaking } from './dsp/filters.ts'
import { finishEvent } from './dsp/finish.ts'
import { burst, scatter } from './dsp/grains.ts'
import type { Sound } from './sound.ts'

/** A crisp bite and two chews, duller as it goes behind the cheek. */
export const munch = {
  name: 'munch',
  words: ['munch', 'crunch', 'chew', 'bite'],
  kind: 'event',
  onset: 0.012,
  level: -30,
  synthesise(random): Float32Array {
    const out = silence(0.85)
    for (let n = 0, at = 0.01; n < 3; n++, at += random.between(0.22, 0.28)) {
      const open = n === 0 ? 1 : 0.55
      burst(out, random, at, { hz: 420, q: 1, attack: 0.002, decay: 0.05, gain: 0.3 * open })
      scatter(random, at, at + random.between(0.07, 0.11), 240, (grain) =>
        burst(out, random, grain, {
          hz: random.between(900, 2400 + 2800 * open),
          q: 1.3,
          attack: 0.0005,
          decay: random.between(0.006, 0.02),
          gain: open * 0.5 * random() ** 1.5,
        }),
      )
    }
    return finishEvent(peaking(lowPass(out, 6500), 1100, 1, 4), munch)
  },
} as const satisfies Sound
