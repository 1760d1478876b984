import { add, silence } from './dsp/buffer.ts'
import { gliding } from './dsp/curves.ts'
import { finishEvent } from './dsp/finish.ts'
import { voice } from './dsp/voice.ts'
import type { Sound } from './sound.ts'

/** "Ribbit" of a tree frog: two trains of pulses, the second higher, through an air sac. */
export const frog = {
  name: 'frog',
  words: ['frog', 'croak', 'toad'],
  kind: 'event',
  onset: 0.02,
  level: -25,
  synthesise(random): Float32Array {
    const calls = random.integer(1, 2)
    const size = random.between(0.85, 1.15)
    const out = silence(0.2 + calls * 0.5)
    const croak = (at: number, length: number, from: number, to: number, gain: number): void => {
      add(
        out,
        voice(random, length, {
          pitch: gliding([0, from], [length, to]),
          gain: gliding([0, 0], [0.018, 0.7], [length * 0.7, 1], [length, 0]),
          formants: [
            { hz: gliding([0, 620 * size], [length, 980 * size]), width: 130, gain: 1 },
            { hz: gliding([0, 1650 * size], [length, 2350 * size]), width: 200, gain: 0.9 },
            { hz: 3300 * size, width: 500, gain: 0.2 },
          ],
          breath: 0.05,
          rough: 0.15,
          bright: 4000,
        }),
        at,
        gain,
      )
    }
    for (let n = 0, at = 0.01; n < calls; n++, at += 0.48) {
      croak(at, 0.12, 62, 78, 0.75)
      croak(at + 0.155, random.between(0.13, 0.17), 84, 118, 1)
    }
    return finishEvent(out, frog)
  },
} as const satisfies Sound
