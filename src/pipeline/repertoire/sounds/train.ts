import { add, shape } from './dsp/buffer.ts'
import { drift, gliding } from './dsp/curves.ts'
import { bandPass, lowPass } from './dsp/filters.ts'
import { finishBed } from './dsp/finish.ts'
import { burst } from './dsp/grains.ts'
import { strike } from './dsp/modes.ts'
import { brown, pink } from './dsp/noise.ts'
import { tone } from './dsp/tones.ts'
import type { Sound } from './sound.ts'

/** Wheels over rail joints, two axles to a bogie; the rumble of the cars; on some takes a whistle. */
export const train = {
  name: 'train',
  words: ['train', 'railway', 'locomotive', 'tram', 'subway'],
  kind: 'bed',
  onset: 0,
  level: -24,
  point: true,
  synthesise(random, seconds): Float32Array {
    const sway = drift(random, seconds, 1.4)
    const out = shape(lowPass(brown(random, seconds), 170), (t) => 0.3 * (1 + 0.25 * sway(t)))
    add(
      out,
      shape(bandPass(pink(random, seconds), 650, 0.5), (t) => 0.16 * (1 + 0.2 * sway(t + 1))),
    )
    const beat = random.between(0.58, 0.68)
    for (let at = random.between(0.04, 0.2), car = 0; at < seconds; at += beat, car++) {
      for (const [offset, gain] of [
        [0, 1],
        [0.115, 0.8],
        [0.3, 0.45],
        [0.415, 0.36],
      ] as const) {
        const force = gain * random.between(0.85, 1.1)
        strike(
          out,
          at + offset,
          [
            { hz: 74, decay: 0.14, gain: 0.55 },
            { hz: 148, decay: 0.09, gain: 0.4 },
            { hz: 410, decay: 0.06, gain: 0.4 },
            { hz: 1270, decay: 0.06, gain: 0.2 },
            { hz: 2140, decay: 0.05, gain: 0.06 },
          ],
          force,
        )
        burst(out, random, at + offset, { hz: 1100, q: 0.7, attack: 0.001, decay: 0.05, gain: 0.55 * force })
      }
    }
    if (seconds >= 2 && random() < 0.5) whistle(out, Math.min(0.6, seconds * 0.15), Math.min(1.5, seconds * 0.45))
    return finishBed(out, train)

    function whistle(target: Float32Array, at: number, length: number): void {
      const gain = gliding([0, 0], [0.1, 0.1], [length - 0.25, 0.09], [length, 0])
      for (const hz of [466, 554, 698, 831])
        tone(target, at, length, gliding([0, hz * 0.94], [0.14, hz], [length - 0.2, hz], [length, hz * 0.95]), gain, [1, 0.35, 0.2, 0.08])
      add(
        target,
        shape(bandPass(pink(random, length), 1800, 0.8), (t) => 2.2 * gain(t)),
        at,
      )
    }
  },
} as const satisfies Sound
