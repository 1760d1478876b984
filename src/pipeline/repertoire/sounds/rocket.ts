import { add, saturate, shape, silence } from './dsp/buffer.ts'
import { drift } from './dsp/curves.ts'
import { lowPass, sweep } from './dsp/filters.ts'
import { finishBed } from './dsp/finish.ts'
import { burst, scatter } from './dsp/grains.ts'
import { brown, pink } from './dsp/noise.ts'
import type { Sound } from './sound.ts'

/** A jet faster than sound: a roar with its weight below 200 Hz, and the crackle of its shocks. */
export const rocket = {
  name: 'rocket',
  words: ['rocket', 'spaceship', 'spacecraft', 'shuttle', 'liftoff', 'launch'],
  kind: 'bed',
  onset: 0,
  level: -20,
  point: true,
  synthesise(random, seconds): Float32Array {
    const surge = drift(random, seconds, 2)
    const shudder = drift(random, seconds, 17)
    const out = shape(
      sweep(pink(random, seconds), 'low', (t) => 900 + 350 * surge(t), 0.6),
      (t) => 0.9 * (1 + 0.2 * shudder(t)),
    )
    add(
      out,
      shape(lowPass(brown(random, seconds), 140), (t) => 1.5 * (1 + 0.25 * surge(t + 1))),
    )
    const crackle = silence(seconds)
    scatter(random, 0, seconds, 85, (at) =>
      burst(crackle, random, at, {
        hz: random.between(500, 2600),
        q: 0.6,
        attack: 0.0006,
        decay: random.between(0.006, 0.025),
        gain: 0.8 * random() ** 2,
      }),
    )
    return finishBed(saturate(add(out, crackle, 0, 0.8), 1.1), rocket)
  },
} as const satisfies Sound
