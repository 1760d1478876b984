import { add, saturate, silence } from './dsp/buffer.ts'
import { drift, gliding } from './dsp/curves.ts'
import { finishEvent } from './dsp/finish.ts'
import { voice } from './dsp/voice.ts'
import type { Sound } from './sound.ts'

/** A trumpet: brassy, torn, up and held with a tremble. */
export const elephant = {
  name: 'elephant',
  words: ['elephant', 'trumpeting', 'mammoth', 'dinosaur'],
  kind: 'event',
  onset: 0.05,
  level: -21,
  synthesise(random): Float32Array {
    const length = random.between(0.95, 1.35)
    const base = random.between(330, 400)
    const shiver = drift(random, 2, 24)
    const bend = gliding([0, 0.75], [0.12, 1.25], [length * 0.5, 1.55], [length * 0.8, 1.35], [length, 0.8])
    const out = silence(length + 0.1)
    add(
      out,
      voice(random, length, {
        pitch: (t) => base * bend(t) * (1 + 0.035 * shiver(t)),
        gain: gliding([0, 0], [0.06, 0.9], [length * 0.5, 1], [length, 0]),
        formants: [
          { hz: 620, width: 200, gain: 0.8 },
          { hz: 1400, width: 260, gain: 1 },
          { hz: 2500, width: 350, gain: 0.8 },
          { hz: 3900, width: 600, gain: 0.4 },
        ],
        breath: 0.5,
        rough: 0.4,
        bright: 3200,
      }),
      0.02,
    )
    return finishEvent(saturate(out, 2.2), elephant)
  },
} as const satisfies Sound
