import { silence } from './dsp/buffer.ts'
import { finishBed } from './dsp/finish.ts'
import { burst } from './dsp/grains.ts'
import { strike } from './dsp/modes.ts'
import type { Sound } from './sound.ts'

/** Tick, tock: an escapement in a wooden case, two a second. */
export const clock = {
  name: 'clock',
  words: ['clock', 'tick', 'timepiece', 'pendulum'],
  kind: 'bed',
  onset: 0,
  level: -41,
  point: true,
  synthesise(random, seconds): Float32Array {
    const out = silence(seconds)
    const tune = random.between(0.9, 1.1)
    for (let n = 0, at = 0.08; at < seconds; n++, at += 0.5) {
      const high = n % 2 === 0
      const pitch = tune * (high ? 1 : 0.78)
      for (const [offset, gain] of [
        [0, 0.35],
        [0.011, 1],
      ] as const) {
        const force = gain * random.between(0.9, 1.1)
        strike(
          out,
          at + offset,
          [
            { hz: 2650 * pitch, decay: 0.022, gain: 0.5 },
            { hz: 4300 * pitch, decay: 0.014, gain: 0.35 },
            { hz: 980 * pitch, decay: 0.035, gain: 0.3 },
            { hz: 360, decay: 0.05, gain: 0.2 },
          ],
          force,
        )
        burst(out, random, at + offset, { hz: 5200, q: 0.8, attack: 0.0003, decay: 0.006, gain: 0.4 * force })
      }
    }
    return finishBed(out, clock)
  },
} as const satisfies Sound
