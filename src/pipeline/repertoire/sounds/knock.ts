import { silence } from './dsp/buffer.ts'
import { finishEvent } from './dsp/finish.ts'
import { burst } from './dsp/grains.ts'
import { strike } from './dsp/modes.ts'
import type { Sound } from './sound.ts'

/** Knuckles on a door, three or four times. */
export const knock = {
  name: 'knock',
  words: ['knock'],
  kind: 'event',
  onset: 0.006,
  level: -25,
  synthesise(random): Float32Array {
    const out = silence(1)
    const tune = random.between(0.88, 1.15)
    for (let n = random.integer(3, 4), at = 0.006; n > 0; n--, at += random.between(0.15, 0.19)) {
      const force = random.between(0.75, 1)
      strike(
        out,
        at,
        [
          { hz: 118 * tune, decay: 0.11, gain: 0.5 },
          { hz: 236 * tune, decay: 0.08, gain: 0.6 },
          { hz: 415 * tune, decay: 0.06, gain: 0.5 },
          { hz: 880 * tune, decay: 0.03, gain: 0.3 },
          { hz: 1650 * tune, decay: 0.015, gain: 0.16 },
        ],
        force,
      )
      burst(out, random, at, { hz: 1300, q: 0.7, attack: 0.0008, decay: 0.012, gain: 0.25 * force })
    }
    return finishEvent(out, knock)
  },
} as const satisfies Sound
