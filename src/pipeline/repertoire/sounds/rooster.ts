import { add, silence } from './dsp/buffer.ts'
import { gliding } from './dsp/curves.ts'
import { finishEvent } from './dsp/finish.ts'
import { voice } from './dsp/voice.ts'
import type { Sound } from './sound.ts'

/** Cock-a-doodle-doo: three short crows and a long one that breaks and falls. */
export const rooster = {
  name: 'rooster',
  words: ['rooster', 'chicken', 'cockerel', 'hen'],
  kind: 'event',
  onset: 0.03,
  level: -24,
  synthesise(random): Float32Array {
    const out = silence(2.1)
    const base = random.between(620, 720)
    const crow = (at: number, length: number, points: readonly (readonly [number, number])[], gain: number): void => {
      add(
        out,
        voice(random, length, {
          pitch: gliding(...points.map(([part, ratio]) => [part * length, base * ratio] as const)),
          gain: gliding([0, 0], [0.03, 0.9], [length * 0.6, 1], [length, 0]),
          formants: [
            { hz: 1150, width: 200, gain: 1 },
            { hz: 2300, width: 280, gain: 0.9 },
            { hz: 3700, width: 450, gain: 0.4 },
          ],
          breath: 0.14,
          rough: 0.22,
          bright: 3200,
        }),
        at,
        gain,
      )
    }
    crow(
      0.02,
      0.2,
      [
        [0, 0.7],
        [0.5, 0.95],
        [1, 0.85],
      ],
      0.7,
    )
    crow(
      0.27,
      0.14,
      [
        [0, 0.9],
        [1, 1.05],
      ],
      0.7,
    )
    crow(
      0.45,
      0.22,
      [
        [0, 1],
        [0.4, 1.3],
        [1, 1.2],
      ],
      0.85,
    )
    crow(
      0.72,
      random.between(0.85, 1.1),
      [
        [0, 1.1],
        [0.15, 1.42],
        [0.5, 1.35],
        [0.8, 1],
        [1, 0.62],
      ],
      1,
    )
    return finishEvent(out, rooster)
  },
} as const satisfies Sound
