import { silence } from './dsp/buffer.ts'
import { finishEvent } from './dsp/finish.ts'
import { burst } from './dsp/grains.ts'
import { strike } from './dsp/modes.ts'
import type { Sound } from './sound.ts'

/** Two glasses that meet: each rings in the modes of a cup (about n² of its first), a hair apart. */
export const glass = {
  name: 'glass',
  words: ['glass', 'clink', 'goblet'],
  kind: 'event',
  onset: 0.004,
  level: -28,
  synthesise(random): Float32Array {
    const out = silence(1.3)
    for (let cup = 0; cup < 2; cup++) {
      const hz = random.between(1500, 2300)
      strike(
        out,
        0.004,
        [1, 2.3, 4.1, 6.2].map((ratio, n) => ({ hz: hz * ratio, decay: random.between(0.7, 1) / (n + 1), gain: 0.5 / (n + 1) })),
      )
    }
    burst(out, random, 0.004, { hz: 6500, q: 0.8, attack: 0.0003, decay: 0.006, gain: 0.4 })
    return finishEvent(out, glass)
  },
} as const satisfies Sound
