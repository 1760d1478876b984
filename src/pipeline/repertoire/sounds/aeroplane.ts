import { add, shape, silence } from './dsp/buffer.ts'
import { drift } from './dsp/curves.ts'
import { lowPass, sweep } from './dsp/filters.ts'
import { finishBed } from './dsp/finish.ts'
import { brown, pink } from './dsp/noise.ts'
import { tone } from './dsp/tones.ts'
import type { Sound } from './sound.ts'

/** Two propellers that beat against each other, the rush of air, a thin whine. */
export const aeroplane = {
  name: 'aeroplane',
  words: ['aeroplane', 'airplane', 'plane', 'jet', 'aircraft', 'helicopter', 'drone'],
  kind: 'bed',
  onset: 0,
  level: -26,
  point: true,
  synthesise(random, seconds): Float32Array {
    const out = silence(seconds)
    const base = random.between(74, 88)
    const wander = drift(random, seconds, 0.6)
    const blades = [1, 0.75, 0.5, 0.42, 0.28, 0.22, 0.16, 0.12, 0.09, 0.07, 0.05, 0.04]
    tone(
      out,
      0,
      seconds,
      (t) => base * (1 + 0.006 * wander(t)),
      () => 0.26,
      blades,
    )
    tone(
      out,
      0,
      seconds,
      (t) => base * 1.011 * (1 + 0.006 * wander(t + 3)),
      () => 0.22,
      blades,
    )
    const air = sweep(pink(random, seconds), 'low', (t) => 1100 + 450 * wander(t), 0.6)
    add(
      out,
      shape(air, (t) => 0.42 * (1 + 0.12 * wander(t + 1))),
    )
    add(out, lowPass(brown(random, seconds), 120), 0, 0.3)
    tone(
      out,
      0,
      seconds,
      (t) => 2150 + 40 * wander(t),
      (t) => 0.008 * (1 + 0.4 * wander(t + 2)),
      [1, 0.3],
    )
    return finishBed(out, aeroplane)
  },
} as const satisfies Sound
