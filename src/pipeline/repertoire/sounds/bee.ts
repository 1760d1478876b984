import { silence } from './dsp/buffer.ts'
import { drift } from './dsp/curves.ts'
import { lowPass } from './dsp/filters.ts'
import { finishBed } from './dsp/finish.ts'
import { tone } from './dsp/tones.ts'
import type { Sound } from './sound.ts'

/** A bee about the flowers: wings at 230 beats a second that come near, turn and go. */
export const bee = {
  name: 'bee',
  words: ['bee', 'buzz', 'wasp', 'mosquito'],
  kind: 'bed',
  onset: 0,
  level: -34,
  point: true,
  synthesise(random, seconds): Float32Array {
    const out = silence(seconds)
    const turn = drift(random, seconds, 1.6)
    const shiver = drift(random, seconds, 13)
    const base = random.between(205, 245)
    const near = (t: number): number => 0.25 + 0.75 * Math.max(0, 0.5 + 0.6 * turn(t * 0.8 + 1))
    tone(
      out,
      0,
      seconds,
      (t) => base * (1 + 0.05 * turn(t) + 0.014 * shiver(t)),
      (t) => 0.25 * near(t) * (1 + 0.15 * shiver(t + 0.4)),
      [1, 0.75, 0.6, 0.42, 0.34, 0.26, 0.2, 0.14, 0.1, 0.07, 0.05, 0.04],
    )
    return finishBed(lowPass(out, 3200), bee)
  },
} as const satisfies Sound
