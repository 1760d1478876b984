import { add, shape, silence } from './dsp/buffer.ts'
import { gliding } from './dsp/curves.ts'
import { bandPass } from './dsp/filters.ts'
import { finishEvent } from './dsp/finish.ts'
import { pink } from './dsp/noise.ts'
import { voice } from './dsp/voice.ts'
import type { Sound } from './sound.ts'

/** Breath drawn over a slack palate, and let go again. */
export const snore = {
  name: 'snore',
  words: ['snore'],
  kind: 'event',
  onset: 0.1,
  level: -33,
  synthesise(random): Float32Array {
    const out = silence(2.7)
    const rate = random.between(24, 31)
    add(
      out,
      voice(random, 1.1, {
        pitch: gliding([0, rate], [0.8, rate * 1.35], [1.1, rate]),
        gain: gliding([0, 0], [0.4, 0.7], [0.85, 1], [1.1, 0]),
        formants: [
          { hz: 260, width: 110, gain: 1 },
          { hz: 720, width: 180, gain: 0.6 },
          { hz: 1500, width: 400, gain: 0.25 },
        ],
        breath: 0.9,
        rough: 0.5,
        bright: 900,
      }),
      0.02,
    )
    add(out, shape(bandPass(pink(random, 1.1), 900, 0.8), gliding([0, 0], [0.25, 0.05], [1.1, 0])), 1.4)
    return finishEvent(out, snore)
  },
} as const satisfies Sound
