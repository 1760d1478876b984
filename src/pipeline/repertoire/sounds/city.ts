import { add, shape, silence } from './dsp/buffer.ts'
import { babble } from './dsp/babble.ts'
import { drift, gliding, held } from './dsp/curves.ts'
import { bandPass, lowPass, sweep } from './dsp/filters.ts'
import { finishBed } from './dsp/finish.ts'
import { scatter } from './dsp/grains.ts'
import { brown, pink } from './dsp/noise.ts'
import { tone } from './dsp/tones.ts'
import type { Sound } from './sound.ts'

/** A city from a side street: the wash of traffic, cars that pass, somebody talking, a horn far away. */
export const city = {
  name: 'city',
  words: ['city', 'traffic', 'street', 'town', 'downtown'],
  kind: 'bed',
  onset: 0,
  level: -32,
  synthesise(random, seconds): Float32Array {
    const slow = drift(random, seconds, 0.5)
    const out = shape(lowPass(pink(random, seconds), 620), (t) => 0.34 * (1 + 0.2 * slow(t)))
    add(
      out,
      shape(lowPass(brown(random, seconds), 120), (t) => 0.2 * (1 + 0.2 * slow(t + 2))),
    )
    add(out, bandPass(pink(random, seconds), 1700, 0.4), 0, 0.08)
    scatter(random, -1.5, seconds, 0.34, (at) => {
      const length = random.between(2.6, 4)
      const passing = sweep(pink(random, length), 'band', gliding([0, 420], [length * 0.5, random.between(900, 1300)], [length, 380]), 0.6)
      const loud = gliding([0, 0], [length * 0.5, 1], [length, 0])
      add(
        out,
        shape(passing, (t) => 0.34 * loud(t) ** 1.6),
        at,
      )
      const hum = random.between(70, 95)
      tone(
        out,
        Math.max(0, at),
        length,
        gliding([0, hum * 1.05], [length * 0.42, hum * 1.05], [length * 0.58, hum * 0.94], [length, hum * 0.93]),
        (t) => 0.05 * loud(t) ** 2,
        [1, 0.8, 0.5, 0.3, 0.2, 0.1],
      )
    })
    add(out, lowPass(babble(random, seconds), 1500), 0, 0.03)
    const horns = silence(seconds)
    scatter(random, 0.5, seconds, 0.11, (at) => {
      const length = random.between(0.14, 0.4)
      for (const hz of [392, 494])
        tone(horns, at, length, () => hz * random.between(0.998, 1.002), held(length, 0.02, 0.08), [1, 0.6, 0.5, 0.3, 0.2])
    })
    return finishBed(add(out, lowPass(horns, 950), 0, 0.028), city)
  },
} as const satisfies Sound
