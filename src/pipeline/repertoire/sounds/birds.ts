import { silence } from './dsp/buffer.ts'
import { songs } from './dsp/chirps.ts'
import { lowPass } from './dsp/filters.ts'
import { finishBed } from './dsp/finish.ts'
import type { Sound } from './sound.ts'

/** Four or five birds in the trees, each of its kind and at its distance; they leave each other room. */
export const birds = {
  name: 'birds',
  words: ['bird', 'birdsong', 'chirp', 'tweet', 'songbird'],
  kind: 'bed',
  onset: 0,
  level: -32,
  synthesise(random, seconds): Float32Array {
    const out = silence(seconds)
    const first = random.integer(0, songs.length - 1)
    const count = random.integer(4, 5)
    for (let bird = 0; bird < count; bird++) {
      const song = songs[(first + bird) % songs.length]!
      const pitch = random.between(0.9, 1.12)
      const near = bird === 0 ? 1 : random.between(0.16, 0.6)
      // The nearest begins at once, so that even a second of it is a bird
      for (let at = bird === 0 ? random.between(0.05, 0.2) : random.between(0.2, 3.5); at < seconds;) {
        at += song(out, at, 0.4 * near * random.between(0.7, 1), pitch * random.between(0.98, 1.02), random)
        at += random.between(0.9, 3.6)
      }
    }
    return finishBed(lowPass(out, 9000), birds)
  },
} as const satisfies Sound
