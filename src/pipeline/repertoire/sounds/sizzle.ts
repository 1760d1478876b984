import { shape } from './dsp/buffer.ts'
import { drift } from './dsp/curves.ts'
import { highPass, lowPass } from './dsp/filters.ts'
import { finishBed } from './dsp/finish.ts'
import { burst, scatter } from './dsp/grains.ts'
import { white } from './dsp/noise.ts'
import type { Sound } from './sound.ts'

/** Fat in a pan: a hiss made of small bursts, and now and then a spit. */
export const sizzle = {
  name: 'sizzle',
  words: ['sizzle', 'cook', 'fry', 'pan', 'grill'],
  kind: 'bed',
  onset: 0,
  level: -33,
  point: true,
  synthesise(random, seconds): Float32Array {
    const simmer = drift(random, seconds, 2.4)
    const out = shape(lowPass(highPass(white(random, seconds), 3200), 11000), (t) => 0.07 * (1 + 0.35 * simmer(t)))
    scatter(
      random,
      0,
      seconds,
      (t) => 170 + 80 * simmer(t),
      (at) =>
        burst(out, random, at, {
          hz: random.between(3200, 9000),
          q: 1.4,
          attack: 0.0004,
          decay: random.between(0.003, 0.012),
          gain: 0.3 * random() ** 3,
        }),
    )
    scatter(random, 0, seconds, 1.6, (at) =>
      burst(out, random, at, { hz: random.between(1500, 3000), q: 1.2, attack: 0.0006, decay: 0.03, gain: 0.25 }),
    )
    return finishBed(out, sizzle)
  },
} as const satisfies Sound
