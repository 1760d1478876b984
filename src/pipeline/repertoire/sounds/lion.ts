import { add, saturate, silence } from './dsp/buffer.ts'
import { drift, gliding } from './dsp/curves.ts'
import { finishEvent } from './dsp/finish.ts'
import { voice } from './dsp/voice.ts'
import type { Sound } from './sound.ts'

/** A roar: a rough, wide throat whose folds do not keep time, opened and shut once, with a grunt after. */
export const lion = {
  name: 'lion',
  words: ['lion', 'roar', 'growl', 'tiger', 'monster', 'dragon'],
  kind: 'event',
  onset: 0.06,
  level: -19,
  synthesise(random): Float32Array {
    const length = random.between(1.3, 1.8)
    const base = random.between(88, 108)
    const wander = drift(random, 3, 12)
    const out = silence(length + 0.75)
    const roar = (at: number, seconds: number, gain: number): void => {
      const bend = gliding([0, 0.7], [seconds * 0.3, 1.45], [seconds * 0.6, 1.25], [seconds, 0.55])
      add(
        out,
        voice(random, seconds, {
          pitch: (t) => base * bend(t) * (1 + 0.07 * wander(t)),
          gain: gliding([0, 0], [seconds * 0.12, 0.8], [seconds * 0.4, 1], [seconds, 0]),
          formants: [
            { hz: gliding([0, 280], [seconds * 0.35, 620], [seconds, 300]), width: 180, gain: 1 },
            { hz: gliding([0, 800], [seconds * 0.35, 1180], [seconds, 760]), width: 240, gain: 0.75 },
            { hz: 2100, width: 450, gain: 0.4 },
            { hz: 3300, width: 700, gain: 0.2 },
          ],
          breath: 0.7,
          rough: 0.85,
          bright: 1500,
        }),
        at,
        gain,
      )
    }
    roar(0.02, length, 1)
    roar(length + 0.1, 0.42, 0.5)
    return finishEvent(saturate(out, 2.4), lion)
  },
} as const satisfies Sound
