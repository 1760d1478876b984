import { add, shape, silence } from './dsp/buffer.ts'
import { babble } from './dsp/babble.ts'
import { drift } from './dsp/curves.ts'
import { bandPass } from './dsp/filters.ts'
import { finishBed } from './dsp/finish.ts'
import { pink } from './dsp/noise.ts'
import type { Sound } from './sound.ts'

/** Ten people who talk of something else, and the room full of those behind them. */
export const crowd = {
  name: 'crowd',
  words: ['crowd', 'people', 'audience', 'murmur', 'chatter', 'party'],
  kind: 'bed',
  onset: 0,
  level: -30,
  synthesise(random, seconds): Float32Array {
    const out = silence(seconds)
    for (let n = 0; n < 10; n++) add(out, babble(random, seconds), 0, random.between(0.35, 1))
    const far = drift(random, seconds, 5)
    add(
      out,
      shape(bandPass(pink(random, seconds), 480, 0.6), (t) => 0.05 * (1 + 0.4 * far(t))),
    )
    return finishBed(out, crowd)
  },
} as const satisfies Sound
