import { add, shape, silence } from './dsp/buffer.ts'
import { drift } from './dsp/curves.ts'
import { bandPass, highPass, lowPass } from './dsp/filters.ts'
import { finishBed } from './dsp/finish.ts'
import { scatter } from './dsp/grains.ts'
import { strike } from './dsp/modes.ts'
import { pink, white } from './dsp/noise.ts'
import type { Sound } from './sound.ts'

/**
 * A lantern: warm air that hums in narrow bands, a flutter of its flame, specks of light far above. Bands of noise and
 * not tones, so that it never argues with the score's key.
 */
export const glow = {
  name: 'glow',
  words: ['glow', 'shimmer', 'lantern', 'candle'],
  kind: 'bed',
  onset: 0,
  level: -36,
  synthesise(random, seconds): Float32Array {
    const out = silence(seconds)
    for (const [hz, gain] of [
      [294, 0.6],
      [440, 0.8],
      [660, 0.75],
      [990, 0.55],
      [1480, 0.35],
    ] as const) {
      const sway = drift(random, seconds, 0.9)
      add(
        out,
        shape(bandPass(pink(random, seconds), hz * random.between(0.98, 1.02), 18), (t) => gain * (0.7 + 0.3 * sway(t))),
      )
    }
    const flutter = drift(random, seconds, 9)
    add(
      out,
      shape(lowPass(pink(random, seconds), 320), (t) => 0.05 * (1 + 0.5 * flutter(t))),
    )
    add(
      out,
      shape(lowPass(highPass(white(random, seconds), 5000), 10000), (t) => 0.012 * (1 + 0.6 * flutter(t))),
    )
    scatter(random, 0, seconds, 2.2, (at) =>
      strike(out, at, [{ hz: random.between(2600, 5200), decay: random.between(0.4, 0.9), gain: 1 }], random.between(0.01, 0.04)),
    )
    return finishBed(out, glow)
  },
} as const satisfies Sound
