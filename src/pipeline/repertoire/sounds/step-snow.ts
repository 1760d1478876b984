import { silence } from './dsp/buffer.ts'
import { finishEvent } from './dsp/finish.ts'
import { burst, scatter } from './dsp/grains.ts'
import { strike } from './dsp/modes.ts'
import type { Sound } from './sound.ts'

/** Snow that gives way: grains break ever faster until they are packed, and creak against each other. */
export const stepSnow = {
  name: 'step-snow',
  words: [],
  kind: 'event',
  onset: 0.03,
  level: -28,
  synthesise(random): Float32Array {
    const out = silence(0.5)
    const creak = random.between(850, 1250)
    const press = (from: number, length: number, gain: number): void => {
      scatter(random, from, from + length, 520, (at) => {
        const part = (at - from) / length
        const hump = Math.sin(Math.PI * Math.min(1, part * 1.15)) ** 0.7
        const low = random() < 0.5
        burst(out, random, at, {
          hz: low ? creak * (0.8 + 0.5 * part) * random.between(0.9, 1.1) : random.between(1800, 5200),
          q: low ? 4 : 1.6,
          attack: 0.0008,
          decay: random.between(0.006, 0.018),
          gain: gain * hump * 0.42 * random() ** 2,
        })
      })
      strike(out, from + 0.01, [{ hz: 95, decay: 0.07, gain: 0.12 }], gain)
    }
    press(0.02, random.between(0.15, 0.19), 1)
    press(random.between(0.2, 0.23), random.between(0.12, 0.16), 0.7)
    return finishEvent(out, stepSnow)
  },
} as const satisfies Sound
