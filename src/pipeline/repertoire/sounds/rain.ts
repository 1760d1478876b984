import { add, shape, silence } from './dsp/buffer.ts'
import { bubble } from './dsp/bubble.ts'
import { drift } from './dsp/curves.ts'
import { highPass, lowPass } from './dsp/filters.ts'
import { finishBed } from './dsp/finish.ts'
import { burst, scatter } from './dsp/grains.ts'
import { pink } from './dsp/noise.ts'
import type { Sound } from './sound.ts'

/** Rain: a thousand far drops as noise, hundreds of near ones one by one, some of them into puddles. */
export const rain = {
  name: 'rain',
  words: ['rain', 'drizzle', 'downpour', 'shower'],
  kind: 'bed',
  onset: 0,
  level: -31,
  synthesise(random, seconds): Float32Array {
    const gusts = drift(random, seconds, 0.7)
    const out = shape(lowPass(highPass(pink(random, seconds), 650), 9000), (t) => 0.34 + 0.07 * gusts(t))
    add(
      out,
      shape(lowPass(pink(random, seconds), 400), (t) => 0.08 + 0.03 * gusts(t)),
    )
    const drops = silence(seconds)
    scatter(
      random,
      0,
      seconds,
      (t) => 330 + 90 * gusts(t),
      (at) => {
        const size = random() ** 3
        burst(drops, random, at, {
          hz: random.between(1800, 7500) * (1 - 0.4 * size),
          q: 1.2,
          attack: 0.0004,
          decay: 0.004 + 0.012 * size,
          gain: 0.08 + 0.5 * size,
        })
      },
    )
    scatter(random, 0, seconds, 22, (at) => bubble(drops, at, random.between(0.0009, 0.0024), 0.22 * random(), random() < 0.3 ? 0.1 : 0))
    return finishBed(add(out, drops, 0, 0.5), rain)
  },
} as const satisfies Sound
