import { add, shape } from './dsp/buffer.ts'
import { drift } from './dsp/curves.ts'
import { lowPass, sweep } from './dsp/filters.ts'
import { finishBed } from './dsp/finish.ts'
import { brown, pink } from './dsp/noise.ts'
import type { Sound } from './sound.ts'

/** Gusts: a band of noise that climbs as it swells, a thin whistle at their height, the push on the ear below. */
export const wind = {
  name: 'wind',
  words: ['wind', 'breeze', 'gale', 'gust'],
  kind: 'bed',
  onset: 0,
  level: -30,
  synthesise(random, seconds): Float32Array {
    const slow = drift(random, seconds, 0.45)
    const quick = drift(random, seconds, 2.2)
    const gust = (t: number): number => Math.min(1, Math.max(0.12, 0.55 + 0.42 * slow(t) + 0.14 * quick(t)))
    const body = shape(
      sweep(pink(random, seconds), 'band', (t) => 260 + 420 * gust(t), 0.9),
      (t) => 1.1 * gust(t) ** 1.3,
    )
    const leaves = shape(
      sweep(pink(random, seconds), 'band', (t) => 1900 + 1300 * gust(t), 0.7),
      (t) => 0.22 * gust(t + 0.15) ** 2,
    )
    const pitch = random.between(620, 900)
    const whistle = shape(
      sweep(pink(random, seconds), 'band', (t) => pitch * (0.85 + 0.4 * gust(t) + 0.03 * quick(t)), 16),
      (t) => 1.2 * Math.max(0, gust(t) - 0.45) ** 1.5,
    )
    const push = shape(lowPass(brown(random, seconds), 110), (t) => 0.25 * gust(t))
    return finishBed(add(add(add(body, leaves), whistle), push), wind)
  },
} as const satisfies Sound
