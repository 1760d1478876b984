import { silence } from './dsp/buffer.ts'
import { finishEvent } from './dsp/finish.ts'
import { burst } from './dsp/grains.ts'
import { strike } from './dsp/modes.ts'
import type { Sound } from './sound.ts'

/** A hard heel on stone, the sole after it, and a little grit. */
export const stepStone = {
  name: 'step-stone',
  words: [],
  kind: 'event',
  onset: 0.006,
  level: -31,
  synthesise(random): Float32Array {
    const out = silence(0.26)
    const tune = random.between(0.88, 1.14)
    const heel = (at: number, gain: number): void => {
      strike(
        out,
        at,
        [
          { hz: 118 * tune, decay: 0.045, gain: 0.4 },
          { hz: 640 * tune, decay: 0.022, gain: 0.3 },
          { hz: 1420 * tune, decay: 0.018, gain: 0.42 },
          { hz: 2350 * tune, decay: 0.014, gain: 0.34 },
          { hz: 3900 * tune, decay: 0.009, gain: 0.2 },
        ],
        gain,
      )
      burst(out, random, at, { hz: 2600 * tune, q: 0.7, attack: 0.0008, decay: 0.024, gain: 0.42 * gain })
    }
    heel(0.006, 1)
    const toe = random.between(0.06, 0.09)
    heel(toe, random.between(0.22, 0.36))
    burst(out, random, toe, { hz: random.between(4200, 5600), q: 0.8, attack: 0.012, decay: 0.09, gain: 0.07 })
    return finishEvent(out, stepStone)
  },
} as const satisfies Sound
