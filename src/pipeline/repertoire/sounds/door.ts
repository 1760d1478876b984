import { add, silence } from './dsp/buffer.ts'
import { gliding } from './dsp/curves.ts'
import { lowPass } from './dsp/filters.ts'
import { finishEvent } from './dsp/finish.ts'
import { burst } from './dsp/grains.ts'
import { strike } from './dsp/modes.ts'
import type { Sound } from './sound.ts'

/** A hinge that sticks and slips, ever faster and slower again; then wood meets its frame and the latch falls. */
export const door = {
  name: 'door',
  words: ['door', 'gate', 'hinge'],
  kind: 'event',
  onset: 0.03,
  level: -26,
  synthesise(random): Float32Array {
    const out = silence(1.35)
    const swing = random.between(0.6, 0.8)
    const top = random.between(85, 130)
    const rate = gliding([0, 45], [swing * 0.4, top], [swing * 0.75, top * 0.75], [swing, 38])
    const tune = random.between(0.9, 1.15)
    const creak = silence(1.35)
    for (let at = 0.03; at < swing; at += random.between(0.85, 1.15) / rate(at)) {
      const force = (0.5 + 0.5 * Math.sin((Math.PI * at) / swing)) * random.between(0.6, 1)
      const bend = 0.8 + rate(at) / 300
      strike(
        creak,
        at,
        [
          { hz: 520 * tune * bend, decay: 0.03, gain: 0.5 },
          { hz: 1180 * tune * bend, decay: 0.022, gain: 0.55 },
          { hz: 1950 * tune * bend, decay: 0.016, gain: 0.4 },
          { hz: 3100 * tune, decay: 0.01, gain: 0.2 },
        ],
        1.5 * force,
      )
    }
    add(out, creak)
    const shut = swing + 0.1
    strike(out, shut, [
      { hz: 78, decay: 0.2, gain: 0.62 },
      { hz: 142, decay: 0.14, gain: 0.4 },
      { hz: 265, decay: 0.08, gain: 0.25 },
    ])
    burst(out, random, shut, { hz: 500, q: 0.6, attack: 0.002, decay: 0.07, gain: 0.35 })
    for (const [offset, gain] of [
      [0.035, 0.5],
      [0.085, 0.8],
    ] as const) {
      strike(
        out,
        shut + offset,
        [
          { hz: 1750 * tune, decay: 0.03, gain: 0.3 },
          { hz: 3200 * tune, decay: 0.02, gain: 0.3 },
        ],
        gain,
      )
      burst(out, random, shut + offset, { hz: 3500, q: 0.9, attack: 0.0004, decay: 0.012, gain: 0.35 * gain })
    }
    return finishEvent(lowPass(out, 9000), door)
  },
} as const satisfies Sound
