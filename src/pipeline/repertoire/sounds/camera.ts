import { silence } from './dsp/buffer.ts'
import { finishEvent } from './dsp/finish.ts'
import { burst } from './dsp/grains.ts'
import { strike } from './dsp/modes.ts'
import type { Sound } from './sound.ts'

/** A shutter: the mirror slaps up, the curtains run, the mirror falls. */
export const camera = {
  name: 'camera',
  words: ['shutter', 'photograph', 'snapshot'],
  kind: 'event',
  onset: 0.005,
  level: -32,
  synthesise(random): Float32Array {
    const out = silence(0.26)
    for (const [at, hz, gain] of [
      [0.005, 1900, 1],
      [0.04, 3400, 0.5],
      [random.between(0.085, 0.11), 1600, 0.9],
      [0.125, 2900, 0.35],
    ] as const) {
      burst(out, random, at, { hz, q: 0.9, attack: 0.0005, decay: 0.014, gain: 0.6 * gain })
      strike(
        out,
        at,
        [
          { hz: hz * 0.3, decay: 0.02, gain: 0.3 },
          { hz: hz * 1.4, decay: 0.01, gain: 0.2 },
        ],
        gain,
      )
    }
    return finishEvent(out, camera)
  },
} as const satisfies Sound
