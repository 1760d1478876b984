import { silence } from './dsp/buffer.ts'
import { bubble } from './dsp/bubble.ts'
import { finishEvent } from './dsp/finish.ts'
import { burst, scatter } from './dsp/grains.ts'
import type { Sound } from './sound.ts'

/** A foot into shallow water: a slap, a gulp of air, drops that fall back. */
export const stepWater = {
  name: 'step-water',
  words: ['wade', 'puddle'],
  kind: 'event',
  onset: 0.01,
  level: -26,
  synthesise(random): Float32Array {
    const out = silence(0.62)
    burst(out, random, 0.01, { hz: 900, q: 0.6, attack: 0.003, decay: 0.09, gain: 0.5 })
    burst(out, random, 0.02, { hz: random.between(2400, 3400), q: 0.7, attack: 0.012, decay: 0.22, gain: 0.45 })
    bubble(out, random.between(0.05, 0.08), random.between(0.005, 0.008), 0.2, 0.12)
    scatter(
      random,
      0.03,
      0.5,
      (t) => 130 * Math.exp(-t / 0.14),
      (at) => bubble(out, at, random.between(0.0011, 0.0042), 0.24 * random() * Math.exp(-at / 0.3), random() < 0.4 ? 0.12 : 0.02),
    )
    scatter(
      random,
      0.08,
      0.5,
      (t) => 60 * Math.exp(-t / 0.2),
      (at) => burst(out, random, at, { hz: random.between(3000, 7000), q: 2, attack: 0.0006, decay: 0.009, gain: 0.12 * random() }),
    )
    return finishEvent(out, stepWater)
  },
} as const satisfies Sound
