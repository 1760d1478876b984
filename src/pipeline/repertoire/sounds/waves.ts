import { add, shape } from './dsp/buffer.ts'
import { drift } from './dsp/curves.ts'
import { highPass, lowPass, sweep } from './dsp/filters.ts'
import { finishBed } from './dsp/finish.ts'
import { brown, pink, white } from './dsp/noise.ts'
import type { Sound } from './sound.ts'

/** Surf: slow swells that darken and brighten, and foam that hisses away after each. */
export const waves = {
  name: 'waves',
  words: ['wave', 'surf', 'sea', 'ocean', 'tide', 'shore'],
  kind: 'bed',
  onset: 0,
  level: -29,
  synthesise(random, seconds): Float32Array {
    const period = random.between(5.5, 7.5)
    const start = random.between(0.3, 0.6)
    const wander = drift(random, seconds, 0.4)
    // A swell gathers slowly and breaks fast
    const swell = (t: number): number => {
      const turn = (((t / period + start + 0.06 * wander(t)) % 1) + 1) % 1
      return turn < 0.62
        ? (0.5 - 0.5 * Math.cos((Math.PI * turn) / 0.62)) ** 2
        : (0.5 + 0.5 * Math.cos((Math.PI * (turn - 0.62)) / 0.38)) ** 1.3
    }
    const roar = shape(
      sweep(pink(random, seconds), 'low', (t) => 420 + 1500 * swell(t) ** 1.5, 0.7),
      (t) => 0.22 + 0.85 * swell(t),
    )
    const deep = shape(lowPass(brown(random, seconds), 180), (t) => 0.12 + 0.25 * swell(t + 0.2))
    const grain = drift(random, seconds, 26)
    const foam = shape(
      lowPass(highPass(white(random, seconds), 2200), 9500),
      (t) => (0.04 + 0.3 * swell(t - 0.9) ** 1.2) * (1 + 0.35 * grain(t)),
    )
    return finishBed(add(add(roar, deep), foam), waves)
  },
} as const satisfies Sound
