import { add, shape, silence } from './dsp/buffer.ts'
import { bubble } from './dsp/bubble.ts'
import { drift } from './dsp/curves.ts'
import { lowPass } from './dsp/filters.ts'
import { finishBed } from './dsp/finish.ts'
import { scatter } from './dsp/grains.ts'
import { brown } from './dsp/noise.ts'
import type { Sound } from './sound.ts'

/** Air that rises in strings of bubbles, as a diver hears it: the water hums below. */
export const bubbles = {
  name: 'bubbles',
  words: ['bubble', 'fizz', 'diver', 'aquarium'],
  kind: 'bed',
  onset: 0,
  level: -32,
  synthesise(random, seconds): Float32Array {
    const out = silence(seconds)
    const string = (at: number): void => {
      const size = random.between(0.0022, 0.0085)
      const pace = random.between(0.018, 0.06)
      for (let n = random.integer(4, 14), time = at; n > 0; n--, time += pace * random.between(0.6, 1.5)) {
        bubble(
          out,
          time,
          size * random.between(0.6, 1.15),
          0.3 * random.between(0.3, 1) * Math.sqrt(size / 0.005),
          random.between(0.02, 0.14),
        )
      }
    }
    string(0.05)
    scatter(random, 0.2, seconds, 1.7, string)
    scatter(random, 0, seconds, 9, (at) => bubble(out, at, random.between(0.0012, 0.003), 0.09 * random(), 0.05))
    const hum = drift(random, seconds, 0.6)
    add(
      out,
      shape(lowPass(brown(random, seconds), 240), (t) => 0.09 * (1 + 0.4 * hum(t))),
    )
    return finishBed(lowPass(out, 3800), bubbles)
  },
} as const satisfies Sound
