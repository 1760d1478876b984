import { add, shape, silence } from './dsp/buffer.ts'
import { gliding } from './dsp/curves.ts'
import { highPass } from './dsp/filters.ts'
import { finishEvent } from './dsp/finish.ts'
import { strike } from './dsp/modes.ts'
import { white } from './dsp/noise.ts'
import type { Sound } from './sound.ts'

/** A wand: glassy notes that run up a whole-tone scale (at home in no key, wrong in none), dust behind them. */
export const magic = {
  name: 'magic',
  words: ['magic', 'spell', 'sparkle', 'twinkle', 'enchant'],
  kind: 'event',
  onset: 0.01,
  level: -27,
  synthesise(random): Float32Array {
    const out = silence(1.9)
    const base = random.between(1050, 1300)
    const count = random.integer(13, 17)
    for (let n = 0; n < count; n++) {
      const at = 0.01 + 0.78 * (n / count) ** 0.85 + (n === 0 ? 0 : random.between(0, 0.012))
      const hz = base * 2 ** ((2 * n + (random() < 0.25 ? 2 : 0)) / 12)
      const force = 0.24 * random.between(0.6, 1) * (1 - 0.4 * (n / count))
      strike(
        out,
        at,
        [
          { hz, decay: random.between(0.35, 0.7), gain: 1 },
          { hz: hz * 2.76, decay: 0.18, gain: 0.3 },
          { hz: hz * 1.003, decay: 0.5, gain: 0.5 },
        ],
        force,
      )
    }
    add(out, shape(highPass(white(random, 1.5), 7500), gliding([0, 0], [0.3, 0.03], [0.8, 0.045], [1.5, 0])), 0.02)
    return finishEvent(out, magic)
  },
} as const satisfies Sound
