import { add, shape, silence } from './dsp/buffer.ts'
import { drift } from './dsp/curves.ts'
import { bandPass } from './dsp/filters.ts'
import { finishBed } from './dsp/finish.ts'
import { burst } from './dsp/grains.ts'
import { pink } from './dsp/noise.ts'
import type { Sound } from './sound.ts'

/** Thirty-six pairs of hands, each with its own pace and its own palm; more of them far off. */
export const applause = {
  name: 'applause',
  words: ['applause', 'applaud', 'clap'],
  kind: 'bed',
  onset: 0,
  level: -26,
  synthesise(random, seconds): Float32Array {
    const out = silence(seconds)
    for (let person = 0; person < 36; person++) {
      const pace = random.between(2.9, 4.8)
      const palm = random.between(750, 2400)
      const near = random.between(0.15, 1) ** 1.5
      for (let at = random() / pace; at < seconds; at += random.between(0.9, 1.1) / pace) {
        const force = near * random.between(0.6, 1)
        burst(out, random, at, { hz: palm * random.between(0.92, 1.08), q: 1.4, attack: 0.0005, decay: 0.022, gain: force })
        burst(out, random, at + random.between(0.008, 0.02), { hz: palm * 0.8, q: 0.6, attack: 0.002, decay: 0.05, gain: 0.16 * force })
      }
    }
    const swell = drift(random, seconds, 1)
    add(
      out,
      shape(bandPass(pink(random, seconds), 1500, 0.5), (t) => 0.14 * (1 + 0.2 * swell(t))),
    )
    return finishBed(out, applause)
  },
} as const satisfies Sound
