import { add, shape, silence } from './dsp/buffer.ts'
import { gliding } from './dsp/curves.ts'
import { sweep } from './dsp/filters.ts'
import { finishEvent } from './dsp/finish.ts'
import { burst, scatter } from './dsp/grains.ts'
import { pink } from './dsp/noise.ts'
import type { Sound } from './sound.ts'

/** One beat of a wing: air pushed down, feathers that rustle as it turns up again. */
export const flap = {
  name: 'flap',
  words: ['flap', 'wing', 'flutter'],
  kind: 'event',
  onset: 0.03,
  level: -32,
  synthesise(random): Float32Array {
    const out = silence(0.32)
    const length = random.between(0.13, 0.17)
    const push = sweep(pink(random, length), 'band', gliding([0, 240], [0.04, random.between(480, 640)], [length, 200]), 0.8)
    add(out, shape(push, gliding([0, 0], [0.045, 1], [length, 0])), 0.005, 1.1)
    burst(out, random, 0.03, { hz: 1500, q: 0.8, attack: 0.015, decay: 0.06, gain: 0.12 })
    scatter(random, 0.04, 0.24, 120, (at) =>
      burst(out, random, at, { hz: random.between(2200, 5600), q: 1.2, attack: 0.003, decay: 0.018, gain: 0.06 * random() }),
    )
    return finishEvent(out, flap)
  },
} as const satisfies Sound
