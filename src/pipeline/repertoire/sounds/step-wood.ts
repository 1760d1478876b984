import { silence } from './dsp/buffer.ts'
import { finishEvent } from './dsp/finish.ts'
import { burst } from './dsp/grains.ts'
import { strike } from './dsp/modes.ts'
import type { Sound } from './sound.ts'

/** A board over a hollow: heel and toe knock its plate modes. */
export const stepWood = {
  name: 'step-wood',
  words: [],
  kind: 'event',
  onset: 0.006,
  level: -29,
  synthesise(random): Float32Array {
    const out = silence(0.34)
    const tune = random.between(0.86, 1.16)
    const knock = (at: number, gain: number, tilt: number): void => {
      strike(
        out,
        at,
        [
          { hz: 92 * tune, decay: 0.16, gain: 0.9 },
          { hz: 187 * tune, decay: 0.12, gain: 0.6 },
          { hz: 305 * tune, decay: 0.09, gain: 0.42 },
          { hz: 468 * tune, decay: 0.06, gain: 0.3 * tilt },
          { hz: 790 * tune, decay: 0.04, gain: 0.2 * tilt },
          { hz: 1310 * tune, decay: 0.022, gain: 0.16 * tilt },
        ],
        gain,
      )
      burst(out, random, at, { hz: 1700, q: 0.6, attack: 0.0008, decay: 0.014, gain: 0.22 * gain * tilt })
    }
    knock(0.006, 1, 1)
    knock(random.between(0.065, 0.095), random.between(0.3, 0.45), 1.4)
    return finishEvent(out, stepWood)
  },
} as const satisfies Sound
