import { silence } from './dsp/buffer.ts'
import { finishEvent } from './dsp/finish.ts'
import { burst, scatter } from './dsp/grains.ts'
import { strike } from './dsp/modes.ts'
import type { Sound } from './sound.ts'

/** A pane that breaks: the blow, then shards that ring as they fall, the small ones last. */
export const shatter = {
  name: 'shatter',
  words: ['shatter', 'smash'],
  kind: 'event',
  onset: 0.004,
  level: -24,
  synthesise(random): Float32Array {
    const out = silence(1.5)
    burst(out, random, 0.004, { hz: 3400, q: 0.45, attack: 0.0005, decay: 0.09, gain: 0.9 })
    strike(out, 0.004, [
      { hz: random.between(240, 330), decay: 0.05, gain: 0.4 },
      { hz: random.between(900, 1300), decay: 0.06, gain: 0.3 },
    ])
    const shard = (at: number, force: number): void => {
      const base = random.between(1900, 5200)
      const ring = random.between(0.06, 0.3)
      strike(
        out,
        at,
        [1, 2.32, 3.1, 4.25].map((ratio, n) => ({
          hz: base * ratio * random.between(0.97, 1.03),
          decay: ring / (n + 1),
          gain: 0.4 / (n + 1),
        })),
        force,
      )
      burst(out, random, at, { hz: base * 1.5, q: 1, attack: 0.0003, decay: 0.01, gain: 0.3 * force })
    }
    for (let n = 0; n < 7; n++) shard(0.004 + random() * 0.03, random.between(0.4, 0.9))
    scatter(
      random,
      0.05,
      1.2,
      (t) => 55 * Math.exp(-t / 0.33),
      (at) => shard(at, random.between(0.08, 0.5) * Math.exp(-at / 0.6)),
    )
    return finishEvent(out, shatter)
  },
} as const satisfies Sound
