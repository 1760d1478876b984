import { add, shape, silence } from './dsp/buffer.ts'
import { bubble } from './dsp/bubble.ts'
import { drift } from './dsp/curves.ts'
import { bandPass, highPass, lowPass } from './dsp/filters.ts'
import { finishBed } from './dsp/finish.ts'
import { scatter } from './dsp/grains.ts'
import { pink } from './dsp/noise.ts'
import type { Sound } from './sound.ts'

/** A brook: many small bubbles and few large ones over the rush of the stream. */
export const water = {
  name: 'water',
  words: ['water', 'stream', 'brook', 'river', 'creek', 'waterfall', 'fountain'],
  kind: 'bed',
  onset: 0,
  level: -32,
  synthesise(random, seconds): Float32Array {
    const out = silence(seconds)
    const flow = drift(random, seconds, 1.3)
    scatter(
      random,
      0,
      seconds,
      (t) => 125 + 45 * flow(t),
      (at) => {
        const size = random() ** 1.4
        bubble(out, at, 0.0008 * 9 ** size, (0.24 - 0.15 * size) * random() ** 1.5, random() < 0.35 ? random.between(0.03, 0.12) : 0)
      },
    )
    const rush = shape(bandPass(pink(random, seconds), 750, 0.45), (t) => 0.13 + 0.04 * flow(t + 0.3))
    add(out, rush)
    add(out, lowPass(highPass(pink(random, seconds), 2500), 8000), 0, 0.06)
    return finishBed(out, water)
  },
} as const satisfies Sound
