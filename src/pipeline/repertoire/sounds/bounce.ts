import { silence } from './dsp/buffer.ts'
import { gliding, struck } from './dsp/curves.ts'
import { finishEvent } from './dsp/finish.ts'
import { burst } from './dsp/grains.ts'
import { strike } from './dsp/modes.ts'
import { tone } from './dsp/tones.ts'
import type { Sound } from './sound.ts'

/** A rubber ball on the floor: a slap, and the skin that rings while it is pressed flat and springs back. */
export const bounce = {
  name: 'bounce',
  words: ['bounce', 'ball', 'dribble'],
  kind: 'event',
  onset: 0.006,
  level: -24,
  synthesise(random): Float32Array {
    const out = silence(0.32)
    const base = random.between(130, 175)
    const loud = struck(0.003, 0.2)
    tone(out, 0.005, 0.26, gliding([0, base * 1.7], [0.02, base], [0.25, base * 0.92]), (t) => 0.9 * loud(t), [1, 0.4, 0.12])
    strike(out, 0.005, [
      { hz: base * 4.1, decay: 0.05, gain: 0.2 },
      { hz: base * 6.7, decay: 0.03, gain: 0.14 },
    ])
    burst(out, random, 0.005, { hz: 950, q: 0.7, attack: 0.001, decay: 0.03, gain: 0.42 })
    return finishEvent(out, bounce)
  },
} as const satisfies Sound
