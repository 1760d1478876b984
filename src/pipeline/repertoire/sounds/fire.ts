import { add, shape, silence } from './dsp/buffer.ts'
import { drift } from './dsp/curves.ts'
import { highPass, lowPass } from './dsp/filters.ts'
import { finishBed } from './dsp/finish.ts'
import { burst, scatter } from './dsp/grains.ts'
import { brown, white } from './dsp/noise.ts'
import type { Sound } from './sound.ts'

/** A wood fire after Andy Farnell's parts: lapping, hissing, crackling; here and there a log that pops. */
export const fire = {
  name: 'fire',
  words: ['fire', 'campfire', 'bonfire', 'flame', 'fireplace', 'torch'],
  kind: 'bed',
  onset: 0,
  level: -28,
  synthesise(random, seconds): Float32Array {
    const lap = drift(random, seconds, 7)
    const breath = drift(random, seconds, 1)
    const out = shape(lowPass(brown(random, seconds), 210), (t) => 0.34 * (0.6 + 0.3 * lap(t) + 0.2 * breath(t)))
    add(
      out,
      shape(lowPass(highPass(white(random, seconds), 1800), 9000), (t) => 0.028 * (1 + 0.5 * breath(t)) * (1 + 0.6 * lap(t + 0.4))),
    )
    const crackle = silence(seconds)
    // Crackles come in flurries
    scatter(
      random,
      0,
      seconds,
      (t) => 13 * Math.max(0.15, 0.8 + 1.4 * breath(t * 0.7 + 0.2)),
      (at) => {
        const size = random() ** 3
        const flurry = random() < 0.25 ? random.integer(2, 5) : 1
        for (let n = 0; n < flurry; n++) {
          burst(crackle, random, at + n * random.between(0.006, 0.03), {
            hz: random.between(1100, 6200) * (1 - 0.5 * size),
            q: random.between(0.8, 2.6),
            attack: 0.0003,
            decay: 0.003 + 0.02 * size,
            gain: 0.16 + 0.9 * size,
          })
        }
      },
    )
    scatter(random, 0.2, seconds, 0.5, (at) =>
      burst(crackle, random, at, { hz: random.between(350, 800), q: 1.6, attack: 0.0008, decay: 0.05, gain: 0.9 }),
    )
    return finishBed(add(out, crackle, 0, 0.85), fire)
  },
} as const satisfies Sound
