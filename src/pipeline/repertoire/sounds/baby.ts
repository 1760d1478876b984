import { add, silence } from './dsp/buffer.ts'
import { drift, gliding } from './dsp/curves.ts'
import { finishEvent } from './dsp/finish.ts'
import { burst } from './dsp/grains.ts'
import { voice } from './dsp/voice.ts'
import type { Sound } from './sound.ts'

/** A cry: two or three wails, each with a gasp before it. */
export const baby = {
  name: 'baby',
  words: ['wail'],
  kind: 'event',
  onset: 0.04,
  level: -24,
  synthesise(random): Float32Array {
    const count = random.integer(2, 3)
    const out = silence(0.2 + count * 0.85)
    const base = random.between(390, 470)
    const shake = drift(random, 3, 11)
    for (let n = 0, at = 0.02; n < count; n++, at += random.between(0.75, 0.85)) {
      const length = random.between(0.5, 0.62)
      add(
        out,
        voice(random, length, {
          pitch: (t) => base * gliding([0, 0.85], [0.1, 1.12], [length * 0.6, 1.05], [length, 0.8])(t) * (1 + 0.015 * shake(t + n)),
          gain: gliding([0, 0], [0.06, 0.9], [length * 0.5, 1], [length, 0]),
          formants: [
            { hz: 1050, width: 160, gain: 1 },
            { hz: 1900, width: 220, gain: 0.6 },
            { hz: 3300, width: 350, gain: 0.5 },
          ],
          breath: 0.15,
          rough: 0.14,
          bright: 2400,
        }),
        at,
      )
      if (n > 0) burst(out, random, at - 0.12, { hz: 2100, q: 1.2, attack: 0.05, decay: 0.06, gain: 0.03 })
    }
    return finishEvent(out, baby)
  },
} as const satisfies Sound
