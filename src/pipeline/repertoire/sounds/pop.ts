import { silence } from './dsp/buffer.ts'
import { gliding, struck } from './dsp/curves.ts'
import { finishEvent } from './dsp/finish.ts'
import { burst } from './dsp/grains.ts'
import { tone } from './dsp/tones.ts'
import type { Sound } from './sound.ts'

/** A cork or a bubble: a puff, and a cavity that shrinks while it rings. */
export const pop = {
  name: 'pop',
  words: ['pop', 'cork', 'burst'],
  kind: 'event',
  onset: 0.004,
  level: -27,
  synthesise(random): Float32Array {
    const out = silence(0.2)
    const base = random.between(260, 420)
    const loud = struck(0.002, 0.09)
    tone(out, 0.004, 0.13, gliding([0, base], [0.03, base * 2.4], [0.1, base * 3]), (t) => 0.8 * loud(t), [1, 0.25, 0.08])
    burst(out, random, 0.004, { hz: 1500, q: 0.6, attack: 0.0006, decay: 0.016, gain: 0.5 })
    return finishEvent(out, pop)
  },
} as const satisfies Sound
