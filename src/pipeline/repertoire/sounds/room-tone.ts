import { add, shape } from './dsp/buffer.ts'
import { drift } from './dsp/curves.ts'
import { bandPass, lowPass } from './dsp/filters.ts'
import { finishBed } from './dsp/finish.ts'
import { brown, pink } from './dsp/noise.ts'
import type { Sound } from './sound.ts'

/** A room in which nothing happens: the house below, the air in it. */
export const roomTone = {
  name: 'room-tone',
  words: ['room tone', 'silence'],
  kind: 'bed',
  onset: 0,
  level: -46,
  synthesise(random, seconds): Float32Array {
    const slow = drift(random, seconds, 0.5)
    const out = shape(lowPass(brown(random, seconds), 190), (t) => 0.3 * (1 + 0.1 * slow(t)))
    add(out, lowPass(pink(random, seconds), 900), 0, 0.32)
    add(out, bandPass(pink(random, seconds), 2600, 0.5), 0, 0.06)
    return finishBed(out, roomTone)
  },
} as const satisfies Sound
