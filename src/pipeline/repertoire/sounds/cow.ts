import { add, silence } from './dsp/buffer.ts'
import { drift, gliding } from './dsp/curves.ts'
import { finishEvent } from './dsp/finish.ts'
import { voice } from './dsp/voice.ts'
import type { Sound } from './sound.ts'

/** A moo: hummed with the mouth shut, then opened and raised, then let go. */
export const cow = {
  name: 'cow',
  words: ['cow', 'moo', 'cattle', 'bull'],
  kind: 'event',
  onset: 0.06,
  level: -22,
  synthesise(random): Float32Array {
    const length = random.between(1.3, 1.9)
    const base = random.between(112, 140)
    const tremble = drift(random, 2, 6)
    const bend = gliding([0, 0.86], [length * 0.28, 1], [length * 0.55, 1.42], [length * 0.8, 1.36], [length, 0.95])
    const out = silence(length + 0.1)
    add(
      out,
      voice(random, length, {
        pitch: (t) => base * bend(t) * (1 + 0.012 * tremble(t)),
        gain: gliding([0, 0], [0.1, 0.6], [length * 0.5, 1], [length * 0.8, 0.8], [length, 0]),
        formants: [
          { hz: gliding([0, 240], [length * 0.25, 270], [length * 0.55, 560], [length, 330]), width: 110, gain: 1 },
          { hz: gliding([0, 620], [length * 0.25, 700], [length * 0.55, 1020], [length, 760]), width: 150, gain: 0.7 },
          { hz: 1900, width: 280, gain: 0.28 },
          { hz: 2900, width: 400, gain: 0.14 },
        ],
        breath: 0.16,
        rough: 0.2,
        bright: 1100,
      }),
      0.03,
    )
    return finishEvent(out, cow)
  },
} as const satisfies Sound
