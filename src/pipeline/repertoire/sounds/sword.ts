import { add, shape, silence } from './dsp/buffer.ts'
import { gliding } from './dsp/curves.ts'
import { sweep } from './dsp/filters.ts'
import { finishEvent } from './dsp/finish.ts'
import { burst } from './dsp/grains.ts'
import { strike } from './dsp/modes.ts'
import { white } from './dsp/noise.ts'
import type { Sound } from './sound.ts'

/** Blade on blade: stiff bars that ring high and inharmonic, a scrape after. */
export const sword = {
  name: 'sword',
  words: ['sword', 'blade', 'clang'],
  kind: 'event',
  onset: 0.004,
  level: -25,
  synthesise(random): Float32Array {
    const out = silence(1.3)
    for (let blade = 0; blade < 2; blade++) {
      const base = random.between(760, 1150)
      // A free bar: 1, 2.756, 5.404, 8.933, 13.34
      strike(
        out,
        0.004,
        [1, 2.756, 5.404, 8.933, 13.34].map((ratio, n) => ({
          hz: base * ratio * random.between(0.98, 1.02),
          decay: random.between(0.5, 0.9) / (1 + 0.35 * n),
          gain: [0.35, 0.7, 0.8, 0.5, 0.3][n]!,
        })),
      )
    }
    burst(out, random, 0.004, { hz: 5200, q: 0.5, attack: 0.0004, decay: 0.03, gain: 0.9 })
    const scrape = sweep(white(random, 0.25), 'band', gliding([0, 3800], [0.25, 6800]), 3)
    add(out, shape(scrape, gliding([0, 0], [0.06, 0.3], [0.25, 0])), 0.05)
    return finishEvent(out, sword)
  },
} as const satisfies Sound
