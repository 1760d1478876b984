import { silence } from './dsp/buffer.ts'
import { finishEvent } from './dsp/finish.ts'
import { burst, scatter } from './dsp/grains.ts'
import { strike } from './dsp/modes.ts'
import type { Sound } from './sound.ts'

/** A soft thud, and blades that brush the shoe. */
export const stepGrass = {
  name: 'step-grass',
  words: [],
  kind: 'event',
  onset: 0.02,
  level: -31,
  synthesise(random): Float32Array {
    const out = silence(0.34)
    const toe = random.between(0.07, 0.1)
    for (const [at, gain] of [
      [0.02, 1],
      [toe, 0.55],
    ] as const) {
      strike(
        out,
        at,
        [
          { hz: random.between(85, 110), decay: 0.06, gain: 0.22 },
          { hz: random.between(150, 190), decay: 0.04, gain: 0.16 },
        ],
        gain,
      )
      burst(out, random, at, { hz: 700, q: 0.6, attack: 0.006, decay: 0.06, gain: 0.2 * gain })
      burst(out, random, at, { hz: random.between(2600, 3600), q: 0.7, attack: 0.015, decay: 0.13, gain: 0.2 * gain })
    }
    scatter(
      random,
      0.025,
      0.24,
      (t) => 260 * Math.exp(-t / 0.09),
      (at) =>
        burst(out, random, at, {
          hz: random.between(2200, 6500),
          q: 1.4,
          attack: 0.002,
          decay: random.between(0.012, 0.035),
          gain: 0.26 * random() * Math.exp(-at / 0.12),
        }),
    )
    return finishEvent(out, stepGrass)
  },
} as const satisfies Sound
