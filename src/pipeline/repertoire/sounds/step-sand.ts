import { add, silence, shape } from './dsp/buffer.ts'
import { gliding } from './dsp/curves.ts'
import { sweep } from './dsp/filters.ts'
import { finishEvent } from './dsp/finish.ts'
import { burst, scatter } from './dsp/grains.ts'
import { strike } from './dsp/modes.ts'
import { white } from './dsp/noise.ts'
import type { Sound } from './sound.ts'

/** Sand that yields and slides: a dull thump, a hiss, a few grains. */
export const stepSand = {
  name: 'step-sand',
  words: [],
  kind: 'event',
  onset: 0.02,
  level: -31,
  synthesise(random): Float32Array {
    const out = silence(0.42)
    const toe = random.between(0.11, 0.15)
    for (const [at, gain] of [
      [0.015, 1],
      [toe, 0.75],
    ] as const) {
      strike(out, at, [{ hz: random.between(72, 92), decay: 0.07, gain: 0.14 }], gain)
      const hiss = sweep(white(random, 0.24), 'band', gliding([0, random.between(2600, 3400)], [0.2, 5200]), 0.8)
      add(out, shape(hiss, gliding([0, 0], [0.022, 1], [0.07, 0.5], [0.24, 0])), at, 0.3 * gain)
    }
    scatter(
      random,
      0.03,
      0.34,
      (t) => 240 * Math.exp(-t / 0.15),
      (at) => burst(out, random, at, { hz: random.between(4200, 9000), q: 2, attack: 0.0005, decay: 0.006, gain: 0.1 * random() }),
    )
    return finishEvent(out, stepSand)
  },
} as const satisfies Sound
