import { silence } from './dsp/buffer.ts'
import { finishEvent } from './dsp/finish.ts'
import { burst } from './dsp/grains.ts'
import { strike } from './dsp/modes.ts'
import type { Sound } from './sound.ts'

/** Lub, dub: two valves heard through a chest. */
export const heartbeat = {
  name: 'heartbeat',
  words: ['heartbeat', 'heart'],
  kind: 'event',
  onset: 0.012,
  level: -22,
  synthesise(random): Float32Array {
    const out = silence(0.6)
    for (const [at, hz, gain] of [
      [0.01, random.between(54, 60), 1],
      [random.between(0.26, 0.3), 72, 0.7],
    ] as const) {
      strike(
        out,
        at,
        [
          { hz, decay: 0.16, gain: 1 },
          { hz: hz * 1.9, decay: 0.1, gain: 0.5 },
          { hz: hz * 3.1, decay: 0.06, gain: 0.2 },
        ],
        gain,
      )
      burst(out, random, at, { hz: 150, q: 0.8, attack: 0.008, decay: 0.08, gain: 0.15 * gain })
    }
    return finishEvent(out, heartbeat)
  },
} as const satisfies Sound
