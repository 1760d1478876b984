import { add, saturate, shape, silence } from './dsp/buffer.ts'
import { drift } from './dsp/curves.ts'
import { bandPass, lowPass, peaking } from './dsp/filters.ts'
import { finishBed } from './dsp/finish.ts'
import { brown, pink } from './dsp/noise.ts'
import { tone } from './dsp/tones.ts'
import type { Sound } from './sound.ts'

/** A four-cylinder engine at an easy pace: orders of the crankshaft, the second (the firing) strongest; intake and tyres. */
export const engine = {
  name: 'engine',
  words: ['engine', 'motor', 'car', 'truck', 'motorcycle', 'bus', 'van', 'tractor'],
  kind: 'bed',
  onset: 0,
  level: -26,
  point: true,
  synthesise(random, seconds): Float32Array {
    const out = silence(seconds)
    const turns = random.between(27, 34)
    const load = drift(random, seconds, 0.8)
    const shiver = drift(random, seconds, 14)
    const pitch = (t: number): number => 0.5 * turns * (1 + 0.05 * load(t) + 0.008 * shiver(t))
    // Half orders of the crank: a cycle takes two turns
    const orders = [
      0.12, 0.25, 0.16, 1, 0.14, 0.3, 0.12, 0.6, 0.1, 0.18, 0.08, 0.38, 0.07, 0.1, 0.05, 0.22, 0.04, 0.06, 0.03, 0.12, 0.03, 0.04, 0.02,
      0.07,
    ]
    tone(out, 0, seconds, pitch, (t) => 0.5 * (1 + 0.12 * load(t) + 0.1 * shiver(t + 0.5)), orders)
    saturate(out, 1.6)
    peaking(out, 240, 1.2, 5)
    const intake = bandPass(pink(random, seconds), 520, 0.7)
    let phase = 0
    for (let i = 0; i < intake.length; i++) {
      if (i % 32 === 0) phase += (32 / 48000) * 4 * pitch(i / 48000)
      intake[i]! *= 0.5 + 0.5 * Math.sin(2 * Math.PI * phase)
    }
    add(out, intake, 0, 0.5)
    add(
      out,
      shape(lowPass(pink(random, seconds), 1500), () => 0.16),
    )
    add(out, lowPass(brown(random, seconds), 90), 0, 0.15)
    return finishBed(lowPass(out, 4200), engine)
  },
} as const satisfies Sound
