import { silence, add } from './dsp/buffer.ts'
import { drift, gliding } from './dsp/curves.ts'
import { finishEvent } from './dsp/finish.ts'
import { voice } from './dsp/voice.ts'
import type { Sound } from './sound.ts'

/** A meow: the mouth opens from m through i to a and closes to u, the pitch rises and sags. */
export const cat = {
  name: 'cat',
  words: ['cat', 'meow', 'kitten', 'miaow'],
  kind: 'event',
  onset: 0.05,
  level: -24,
  synthesise(random): Float32Array {
    const length = random.between(0.6, 0.95)
    const base = random.between(430, 560)
    const tremble = drift(random, 1.2, 9)
    const bend = gliding([0, 0.84], [length * 0.3, 1.25], [length * 0.6, 1.16], [length, 0.72])
    const out = silence(length + 0.1)
    add(
      out,
      voice(random, length, {
        pitch: (t) => base * bend(t) * (1 + 0.012 * tremble(t)),
        gain: gliding([0, 0], [0.07, 0.55], [length * 0.32, 1], [length * 0.7, 0.6], [length, 0]),
        formants: [
          { hz: gliding([0, 420], [length * 0.2, 700], [length * 0.45, 1150], [length, 560]), width: 150, gain: 1 },
          { hz: gliding([0, 1900], [length * 0.2, 2700], [length * 0.5, 1900], [length, 1050]), width: 230, gain: 0.75 },
          { hz: 3600, width: 420, gain: 0.35 },
          { hz: 5200, width: 700, gain: 0.14 },
        ],
        breath: 0.12,
        rough: 0.07,
        bright: 2600,
      }),
      0.03,
    )
    return finishEvent(out, cat)
  },
} as const satisfies Sound
