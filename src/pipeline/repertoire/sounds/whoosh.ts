import { add, shape, silence } from './dsp/buffer.ts'
import { gliding } from './dsp/curves.ts'
import { sweep } from './dsp/filters.ts'
import { finishEvent } from './dsp/finish.ts'
import { pink } from './dsp/noise.ts'
import type { Sound } from './sound.ts'

/** Something that passes close: a band of air that swells, peaks and drops as it goes. */
export const whoosh = {
  name: 'whoosh',
  words: ['whoosh', 'swish', 'swing', 'swoop'],
  kind: 'event',
  onset: 0.08,
  level: -26,
  synthesise(random): Float32Array {
    const length = random.between(0.42, 0.62)
    const top = random.between(1500, 2400)
    const out = silence(length)
    const loud = gliding([0, 0], [length * 0.42, 1], [length * 0.58, 0.62], [length, 0])
    add(
      out,
      shape(
        sweep(pink(random, length), 'band', gliding([0, top * 0.3], [length * 0.45, top], [length, top * 0.26]), 1.6),
        (t) => loud(t) ** 1.7,
      ),
    )
    add(
      out,
      shape(sweep(pink(random, length), 'band', gliding([0, 220], [length * 0.45, 520], [length, 160]), 1), (t) => 0.5 * loud(t) ** 2),
    )
    return finishEvent(out, whoosh)
  },
} as const satisfies Sound
