import { add, shape, silence } from './dsp/buffer.ts'
import { drift, gliding, held } from './dsp/curves.ts'
import { bandPass, lowPass } from './dsp/filters.ts'
import { finishEvent } from './dsp/finish.ts'
import { pink } from './dsp/noise.ts'
import { tone } from './dsp/tones.ts'
import type { Sound } from './sound.ts'

/** A humpback's phrase: a moan, a cry that climbs, and their echoes along the deep. */
export const whale = {
  name: 'whale',
  words: ['whale', 'whale song'],
  kind: 'event',
  onset: 0.12,
  level: -24,
  synthesise(random): Float32Array {
    const out = silence(4.6)
    const low = random.between(150, 215)
    const waver = drift(random, 4, 3)
    const sing = (
      at: number,
      length: number,
      points: readonly (readonly [number, number])[],
      gain: number,
      partials: readonly number[],
    ): void => {
      const loud = held(length, length * 0.25, length * 0.4)
      const pitch = gliding(...points.map(([part, ratio]) => [part * length, ratio * low] as const))
      tone(
        out,
        at,
        length,
        (t) => pitch(t) * (1 + 0.012 * waver(t)),
        (t) => gain * loud(t),
        partials,
      )
      add(
        out,
        shape(bandPass(pink(random, length), low * 2.4, 2), (t) => 0.12 * gain * loud(t)),
        at,
      )
    }
    sing(
      0.05,
      random.between(1.2, 1.6),
      [
        [0, 1.1],
        [0.4, 1.5],
        [1, 0.9],
      ],
      0.7,
      [1, 0.5, 0.3, 0.2, 0.1, 0.05],
    )
    const cry = random.between(1.5, 1.8)
    sing(
      cry,
      random.between(1, 1.3),
      [
        [0, 2],
        [0.35, 2.4],
        [0.7, 4.6],
        [1, 3.8],
      ],
      0.55,
      [1, 0.25, 0.12, 0.04],
    )
    // The deep answers late and dull
    const dry = out.slice()
    for (const [delay, gain] of [
      [0.21, 0.34],
      [0.38, 0.26],
      [0.63, 0.2],
      [0.94, 0.14],
    ] as const)
      add(out, lowPass(dry, 1200), delay, gain)
    return finishEvent(out, whale)
  },
} as const satisfies Sound
