import { silence } from './dsp/buffer.ts'
import { finishBed } from './dsp/finish.ts'
import { burst } from './dsp/grains.ts'
import { strike } from './dsp/modes.ts'
import type { Sound } from './sound.ts'

/** Keys under quick fingers, in words with pauses. */
export const typing = {
  name: 'typing',
  words: ['typing', 'type', 'keyboard', 'typewriter'],
  kind: 'bed',
  onset: 0,
  level: -36,
  point: true,
  synthesise(random, seconds): Float32Array {
    const out = silence(seconds)
    for (let at = 0.05, left = random.integer(3, 8); at < seconds; left--) {
      const tune = random.between(0.85, 1.2)
      const force = random.between(0.5, 1)
      for (const [offset, gain] of [
        [0, 1],
        [random.between(0.05, 0.08), 0.35],
      ] as const) {
        burst(out, random, at + offset, { hz: 2700 * tune, q: 0.9, attack: 0.0005, decay: 0.014, gain: 0.5 * gain * force })
        strike(
          out,
          at + offset,
          [
            { hz: 210 * tune, decay: 0.04, gain: 0.3 },
            { hz: 640 * tune, decay: 0.025, gain: 0.25 },
            { hz: 1850 * tune, decay: 0.012, gain: 0.2 },
          ],
          gain * force,
        )
      }
      at += left > 0 ? random.between(0.07, 0.17) : random.between(0.28, 0.6)
      if (left <= 0) left = random.integer(3, 8)
    }
    return finishBed(out, typing)
  },
} as const satisfies Sound
