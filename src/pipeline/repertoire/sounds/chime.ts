import { silence } from './dsp/buffer.ts'
import { finishEvent } from './dsp/finish.ts'
import { burst } from './dsp/grains.ts'
import { strike } from './dsp/modes.ts'
import type { Sound } from './sound.ts'

/** Wind chimes: tubes free at both ends ring at 1, 2.76, 5.40 and 8.93 times their pitch. */
export const chime = {
  name: 'chime',
  words: ['chime', 'wind chime', 'ding', 'tinkle'],
  kind: 'event',
  onset: 0.004,
  level: -28,
  synthesise(random): Float32Array {
    const out = silence(2.6)
    const base = random.between(880, 1040)
    const tubes = [1, 1.122, 1.26, 1.498, 1.682, 2]
    let at = 0.004
    for (let n = random.integer(3, 6); n > 0; n--, at += random.between(0.06, 0.22)) {
      const hz = base * random.pick(tubes)
      const force = 0.4 * random.between(0.5, 1)
      strike(
        out,
        at,
        [
          { hz, decay: 2, gain: 1 },
          { hz: hz * 1.0015, decay: 1.7, gain: 0.5 },
          { hz: hz * 2.756, decay: 0.9, gain: 0.5 },
          { hz: hz * 5.404, decay: 0.35, gain: 0.22 },
          { hz: hz * 8.933, decay: 0.15, gain: 0.1 },
        ],
        force,
      )
      burst(out, random, at, { hz: 5200, q: 0.8, attack: 0.0004, decay: 0.006, gain: 0.3 * force })
    }
    return finishEvent(out, chime)
  },
} as const satisfies Sound
