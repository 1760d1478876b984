import { add, shape, silence } from './dsp/buffer.ts'
import { drift } from './dsp/curves.ts'
import { bandPass } from './dsp/filters.ts'
import { finishBed } from './dsp/finish.ts'
import { white } from './dsp/noise.ts'
import { tone } from './dsp/tones.ts'
import type { Sound } from './sound.ts'

/** Field crickets: chirps of three or four wing strokes near 4.6 kHz, two or three a second each, over a far meadow of them. */
export const insects = {
  name: 'insects',
  words: ['insect', 'cricket', 'cicada', 'grasshopper'],
  kind: 'bed',
  onset: 0,
  level: -36,
  synthesise(random, seconds): Float32Array {
    const out = silence(seconds)
    for (let cricket = 0; cricket < 5; cricket++) {
      const hz = random.between(4150, 5000)
      const pace = random.between(0.36, 0.6)
      const near = cricket === 0 ? 1 : random.between(0.12, 0.45)
      const strokes = random.integer(3, 4)
      for (let at = random.between(0.03, pace); at < seconds; at += pace * random.between(0.96, 1.04)) {
        for (let stroke = 0; stroke < strokes; stroke++) {
          const length = 0.019
          tone(
            out,
            at + stroke * 0.033,
            length,
            (t) => hz * (1.01 - t),
            (t) => 0.3 * near * (0.55 + 0.15 * stroke) * Math.sin((Math.PI * t) / length) ** 2,
            [1, 0.08],
          )
        }
      }
    }
    const shimmer = drift(random, seconds, 1.1)
    const trill = shape(
      bandPass(white(random, seconds), random.between(3300, 3800), 14),
      (t) => 0.11 * (1 + 0.35 * shimmer(t)) * (0.6 + 0.4 * Math.sin(2 * Math.PI * 38 * t)),
    )
    return finishBed(add(out, trill), insects)
  },
} as const satisfies Sound
