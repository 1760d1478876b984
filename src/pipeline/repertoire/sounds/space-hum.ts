import { add, shape, silence } from './dsp/buffer.ts'
import { drift } from './dsp/curves.ts'
import { bandPass, lowPass, sweep } from './dsp/filters.ts'
import { finishBed } from './dsp/finish.ts'
import { brown, pink } from './dsp/noise.ts'
import { tone } from './dsp/tones.ts'
import type { Sound } from './sound.ts'

/** What the dark would sound like from inside a hull: a deep hum that beats, slow bands of far radio, no air. */
export const spaceHum = {
  name: 'space-hum',
  words: ['space', 'cosmos', 'outer space'],
  kind: 'bed',
  onset: 0,
  level: -34,
  synthesise(random, seconds): Float32Array {
    const out = silence(seconds)
    const slow = drift(random, seconds, 0.35)
    const base = random.between(46, 52)
    for (const ratio of [1, 1.008, 2.003])
      tone(
        out,
        0,
        seconds,
        () => base * ratio,
        (t) => (ratio > 2 ? 0.1 : 0.14) * (1 + 0.25 * slow(t * ratio)),
        [1, 0.4, 0.18, 0.08],
      )
    add(out, lowPass(brown(random, seconds), 170), 0, 0.2)
    for (const [hz, gain] of [
      [310, 0.6],
      [780, 0.4],
      [1900, 0.2],
    ] as const) {
      const wander = drift(random, seconds, 0.5)
      add(
        out,
        shape(
          sweep(pink(random, seconds), 'band', (t) => hz * (1 + 0.18 * wander(t)), 14),
          (t) => gain * Math.max(0.1, 0.6 + 0.6 * wander(t + 1)),
        ),
      )
    }
    add(out, bandPass(pink(random, seconds), 5200, 2), 0, 0.012)
    return finishBed(out, spaceHum)
  },
} as const satisfies Sound
