import { add, saturate, silence } from './dsp/buffer.ts'
import { gliding } from './dsp/curves.ts'
import { finishEvent } from './dsp/finish.ts'
import { voice } from './dsp/voice.ts'
import type { Sound } from './sound.ts'

/** A whinny: a cry that leaps up, shakes its way down, and ends as a nicker in the nose. */
export const horse = {
  name: 'horse',
  words: ['horse', 'whinny', 'neigh', 'pony'],
  kind: 'event',
  onset: 0.04,
  level: -22,
  synthesise(random): Float32Array {
    const length = random.between(1.35, 1.7)
    const top = random.between(980, 1200)
    const shake = random.between(11, 14)
    const fall = gliding([0, 0.55], [0.12, 0.92], [0.3, 1], [length * 0.6, 0.62], [length, 0.3])
    const depth = gliding([0, 0], [0.22, 0.15], [0.5, 1], [length, 1])
    const wave = (t: number): number => Math.sin(2 * Math.PI * shake * (1 - 0.12 * (t / length)) * t)
    const loud = gliding([0, 0], [0.07, 0.8], [0.3, 1], [length * 0.7, 0.6], [length, 0])
    const out = silence(length + 0.15)
    add(
      out,
      voice(random, length, {
        pitch: (t) => top * fall(t) * (1 + 0.1 * depth(t) * wave(t)),
        gain: (t) => loud(t) * (1 - 0.42 * depth(t) * (0.5 - 0.5 * wave(t + 0.012))),
        formants: [
          { hz: gliding([0, 800], [0.3, 1150], [length, 600]), width: 220, gain: 1 },
          { hz: 2200, width: 350, gain: 0.7 },
          { hz: 3500, width: 450, gain: 0.45 },
          { hz: 5200, width: 900, gain: 0.15 },
        ],
        breath: 0.3,
        rough: 0.24,
        bright: 2400,
      }),
      0.02,
    )
    // The nicker: the nose flutters
    add(
      out,
      voice(random, 0.5, {
        pitch: gliding([0, 130], [0.5, 90]),
        gain: (t) => 0.5 * Math.sin(Math.PI * Math.min(1, t / 0.5)) * (0.6 + 0.4 * Math.sin(2 * Math.PI * 16 * t)),
        formants: [
          { hz: 480, width: 150, gain: 1 },
          { hz: 1100, width: 250, gain: 0.5 },
        ],
        breath: 0.6,
        rough: 0.5,
        bright: 900,
      }),
      length - 0.36,
    )
    return finishEvent(saturate(out, 1.1), horse)
  },
} as const satisfies Sound
