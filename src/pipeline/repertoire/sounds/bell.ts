import { silence } from './dsp/buffer.ts'
import { finishEvent } from './dsp/finish.ts'
import { burst } from './dsp/grains.ts'
import { strike } from './dsp/modes.ts'
import type { Sound } from './sound.ts'

/** Partials of a minor-third church bell against its strike note: hum, prime, tierce, quint, nominal and above. */
const partials = [
  [0.5, 4.2, 0.55],
  [1, 2.6, 0.6],
  [1.19, 2.2, 0.75],
  [1.5, 1.2, 0.25],
  [2, 1.7, 0.9],
  [2.51, 0.9, 0.3],
  [2.66, 0.8, 0.3],
  [3.01, 0.8, 0.4],
  [4.1, 0.5, 0.3],
  [5.35, 0.3, 0.22],
  [6.6, 0.2, 0.16],
] as const

export const bell = {
  name: 'bell',
  words: ['bell', 'toll', 'church bell'],
  kind: 'event',
  onset: 0.004,
  level: -22,
  synthesise(random): Float32Array {
    const out = silence(4)
    const note = random.between(0.97, 1.03) * 440
    for (const [ratio, decay, gain] of partials) {
      // No bell is round: each partial is a pair that beats
      const split = random.between(0.2, 0.9)
      strike(out, 0.004, [
        { hz: note * ratio, decay, gain: 0.6 * gain },
        { hz: note * ratio + split, decay: decay * 0.9, gain: 0.4 * gain },
      ])
    }
    burst(out, random, 0.004, { hz: 3200, q: 0.7, attack: 0.0006, decay: 0.03, gain: 0.5 })
    return finishEvent(out, bell)
  },
} as const satisfies Sound
