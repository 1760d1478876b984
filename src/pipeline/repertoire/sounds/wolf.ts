import { add, silence } from './dsp/buffer.ts'
import { drift, gliding } from './dsp/curves.ts'
import { finishEvent } from './dsp/finish.ts'
import { voice } from './dsp/voice.ts'
import type { Sound } from './sound.ts'

/** A howl that climbs, stands, and sinks, with its break on the way up. */
export const wolf = {
  name: 'wolf',
  words: ['wolf', 'coyote', 'werewolf'],
  kind: 'event',
  onset: 0.1,
  level: -24,
  synthesise(random): Float32Array {
    const length = random.between(2.2, 2.9)
    const base = random.between(360, 430)
    const waver = drift(random, 3, 5)
    const bend = gliding([0, 0.62], [0.3, 0.95], [0.36, 1.18], [length * 0.4, 1.3], [length * 0.7, 1.22], [length, 0.72])
    const out = silence(length + 0.1)
    add(
      out,
      voice(random, length, {
        pitch: (t) => base * bend(t) * (1 + 0.01 * waver(t)),
        gain: gliding([0, 0], [0.25, 0.7], [length * 0.45, 1], [length * 0.75, 0.7], [length, 0]),
        formants: [
          { hz: gliding([0, 420], [0.5, 620], [length, 430]), width: 110, gain: 1 },
          { hz: 1050, width: 170, gain: 0.35 },
          { hz: 2500, width: 300, gain: 0.1 },
        ],
        breath: 0.1,
        rough: 0.06,
        bright: 900,
      }),
      0.02,
    )
    return finishEvent(out, wolf)
  },
} as const satisfies Sound
