import { silence } from './dsp/buffer.ts'
import { finishEvent } from './dsp/finish.ts'
import { burst } from './dsp/grains.ts'
import { strike } from './dsp/modes.ts'
import type { Sound } from './sound.ts'

/** A hollow hoof: its cup rings short around 700 Hz, the ground thuds. */
export const hoof = {
  name: 'hoof',
  words: ['hoof', 'clop'],
  kind: 'event',
  onset: 0.006,
  level: -30,
  synthesise(random): Float32Array {
    const out = silence(0.24)
    const cup = random.between(560, 860)
    const soft = random.between(0.2, 0.34)
    for (const [at, gain] of [
      [0.006, 1],
      [random.between(0.03, 0.045), soft],
    ] as const) {
      strike(
        out,
        at,
        [
          { hz: 96, decay: 0.07, gain: 0.38 },
          { hz: 172, decay: 0.05, gain: 0.3 },
          { hz: cup, decay: 0.055, gain: 0.6 },
          { hz: cup * 1.83, decay: 0.035, gain: 0.3 },
          { hz: cup * 2.9, decay: 0.02, gain: 0.18 },
        ],
        gain,
      )
      burst(out, random, at, { hz: 2300, q: 0.7, attack: 0.0008, decay: 0.02, gain: 0.24 * gain })
    }
    burst(out, random, 0.02, { hz: 3800, q: 0.7, attack: 0.008, decay: 0.07, gain: 0.05 })
    return finishEvent(out, hoof)
  },
} as const satisfies Sound
