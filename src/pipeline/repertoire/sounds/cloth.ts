import { add, shape, silence } from './dsp/buffer.ts'
import { gliding } from './dsp/curves.ts'
import { sweep } from './dsp/filters.ts'
import { finishEvent } from './dsp/finish.ts'
import { burst, scatter } from './dsp/grains.ts'
import { pink } from './dsp/noise.ts'
import type { Sound } from './sound.ts'

/** A flag in a gust: it fills, snaps, and rustles on. */
export const cloth = {
  name: 'cloth',
  words: ['cloth', 'flag', 'fabric', 'cape', 'banner', 'sail'],
  kind: 'event',
  onset: 0.03,
  level: -30,
  synthesise(random): Float32Array {
    const out = silence(0.85)
    const flaps = random.integer(2, 4)
    for (let n = 0, at = 0.01; n < flaps; n++, at += random.between(0.1, 0.19)) {
      const gain = random.between(0.5, 1) * (n === 0 ? 1 : 0.85)
      const length = random.between(0.12, 0.2)
      const low = sweep(pink(random, length), 'band', gliding([0, 380], [0.03, random.between(650, 950)], [length, 300]), 0.8)
      add(out, shape(low, gliding([0, 0], [0.018, 1], [0.05, 0.5], [length, 0])), at, gain)
      burst(out, random, at + 0.016, { hz: random.between(1700, 2600), q: 0.7, attack: 0.004, decay: 0.05, gain: 0.2 * gain })
    }
    scatter(
      random,
      0.02,
      0.75,
      (t) => 95 * Math.exp(-t / 0.4),
      (at) => burst(out, random, at, { hz: random.between(1800, 5200), q: 1, attack: 0.004, decay: 0.03, gain: 0.07 * random() }),
    )
    return finishEvent(out, cloth)
  },
} as const satisfies Sound
