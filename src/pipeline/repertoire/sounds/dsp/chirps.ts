import type { Random } from '../../../random.ts'
import { gliding, held } from './curves.ts'
import { tone } from './tones.ts'

/** A songbird's phrase: adds one at second `at` and returns its length in seconds. */
export type Song = (target: Float32Array, at: number, gain: number, pitch: number, random: Random) => number

/** A note of a syrinx: nearly a sine, from one pitch through a middle one to another. */
function note(target: Float32Array, at: number, seconds: number, gain: number, from: number, middle: number, to: number): void {
  const loud = held(seconds, seconds * 0.25, seconds * 0.5)
  tone(target, at, seconds, gliding([0, from], [seconds * 0.5, middle], [seconds, to]), (t) => gain * loud(t), [1, 0.06, 0.02])
}

/** Five ways to sing; `pitch` about 1 tunes one bird against another of its kind. */
export const songs: readonly Song[] = [
  // A robin: a run of short sweeps, no two alike
  (target, at, gain, pitch, random) => {
    let time = 0
    for (let n = random.integer(5, 10); n > 0; n--) {
      const hz = pitch * random.between(2600, 5200)
      const length = random.between(0.05, 0.13)
      note(target, at + time, length, gain, hz, hz * random.between(0.8, 1.3), hz * random.between(0.75, 1.1))
      time += length + random.between(0.01, 0.07)
    }
    return time
  },
  // A great tit: high, low, high, low
  (target, at, gain, pitch, random) => {
    let time = 0
    for (let n = random.integer(3, 5); n > 0; n--) {
      note(target, at + time, 0.1, gain, pitch * 4700, pitch * 4650, pitch * 4500)
      note(target, at + time + 0.15, 0.14, gain, pitch * 3500, pitch * 3450, pitch * 3400)
      time += 0.36
    }
    return time
  },
  // A blackbird: a few slow notes as of a flute, and a squeak
  (target, at, gain, pitch, random) => {
    let time = 0
    for (let n = random.integer(3, 5); n > 0; n--) {
      const hz = pitch * random.pick([1800, 2020, 2270, 2400, 2700])
      const length = random.between(0.14, 0.3)
      note(target, at + time, length, gain * 1.1, hz * 0.95, hz, hz * random.between(0.9, 1.12))
      time += length + 0.04
    }
    note(target, at + time, 0.09, gain * 0.4, pitch * 5600, pitch * 6800, pitch * 5200)
    return time + 0.1
  },
  // A wren: a trill
  (target, at, gain, pitch, random) => {
    const count = random.integer(9, 17)
    for (let n = 0; n < count; n++)
      note(target, at + n * 0.058, 0.042, gain * (0.6 + (0.4 * n) / count), pitch * 5900, pitch * 4900, pitch * 4300)
    return count * 0.058
  },
  // A sparrow: chirps
  (target, at, gain, pitch, random) => {
    let time = 0
    for (let n = random.integer(2, 4); n > 0; n--) {
      note(target, at + time, 0.07, gain, pitch * 3300, pitch * 4600, pitch * 2900)
      time += random.between(0.2, 0.34)
    }
    return time
  },
]
