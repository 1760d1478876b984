import { add, silence } from './dsp/buffer.ts'
import { gliding } from './dsp/curves.ts'
import { finishEvent } from './dsp/finish.ts'
import { voice } from './dsp/voice.ts'
import type { Sound } from './sound.ts'

/** A bleat: a nasal "baa" that flutters eight times a second. */
export const sheep = {
  name: 'sheep',
  words: ['sheep', 'bleat', 'goat', 'lamb'],
  kind: 'event',
  onset: 0.04,
  level: -24,
  synthesise(random): Float32Array {
    const length = random.between(0.65, 1.05)
    const base = random.between(230, 340)
    const flutter = random.between(7.2, 9.4)
    const wave = (t: number): number => Math.sin(2 * Math.PI * flutter * t)
    const loud = gliding([0, 0], [0.05, 1], [length * 0.7, 0.75], [length, 0])
    const bend = gliding([0, 0.9], [0.1, 1.06], [length, 0.88])
    const out = silence(length + 0.1)
    add(
      out,
      voice(random, length, {
        pitch: (t) => base * bend(t) * (1 + 0.035 * wave(t)),
        gain: (t) => loud(t) * (0.68 + 0.32 * wave(t + 0.02)),
        formants: [
          { hz: gliding([0, 420], [0.09, 760], [length, 700]), width: 130, gain: 1 },
          { hz: gliding([0, 1250], [0.09, 1750], [length, 1600]), width: 190, gain: 0.85 },
          { hz: 2700, width: 300, gain: 0.5 },
          { hz: 3900, width: 500, gain: 0.2 },
        ],
        breath: 0.16,
        rough: 0.2,
        bright: 2000,
      }),
      0.02,
    )
    return finishEvent(out, sheep)
  },
} as const satisfies Sound
