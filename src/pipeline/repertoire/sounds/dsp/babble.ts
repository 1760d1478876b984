import type { Random } from '../../../random.ts'
import { SAMPLE_RATE } from '../sound.ts'
import { silence } from './buffer.ts'
import { drift } from './curves.ts'
import { lowPass } from './filters.ts'
import { voice, vowel } from './voice.ts'

/** A murmur has nothing above 5 kHz: made at a quarter of the rate it costs a quarter. */
const FACTOR = 4

/** One speaker without words: syllables of wandering vowels at four or five a second, in phrases with pauses. About −1 … 1. */
export function babble(random: Random, seconds: number): Float32Array {
  const woman = random() < 0.5
  const base = woman ? random.between(170, 230) : random.between(95, 135)
  const size = woman ? 1.16 : 1
  const phrase: { at: number; length: number; loud: number; vowel: ReturnType<typeof vowel> }[] = []
  for (let at = -random.between(0, 0.6); at < seconds;) {
    const length = random.between(0.12, 0.28)
    phrase.push({ at, length, loud: random.between(0.5, 1), vowel: vowel(random.pick(['a', 'e', 'i', 'o', 'u', 'ə', 'ə'] as const), size) })
    at += length * random.between(0.85, 1.05) + (random() < 0.16 ? random.between(0.25, 0.8) : 0)
  }
  const tune = drift(random, seconds, 2.2)
  let index = 0
  const syllable = (t: number): (typeof phrase)[number] => {
    while (index + 1 < phrase.length && phrase[index + 1]!.at <= t) index++
    if (index > 0 && phrase[index]!.at > t) index = 0
    return phrase[index]!
  }
  const formants = [0, 1, 2].map((n) => {
    let hz = 500 * (n + 1)
    // A tongue takes time
    return { hz: (t: number): number => (hz += 0.04 * (syllable(t).vowel[n]!.hz - hz)), width: 90 + 40 * n, gain: [1, 0.55, 0.25][n]! }
  })
  const rough = voice(
    random,
    seconds,
    {
      pitch: (t) => base * (1 + 0.16 * tune(t)),
      gain: (t) => {
        const { at, length, loud } = syllable(t)
        const part = (t - at) / length
        return part < 0 || part > 1 ? 0 : loud * Math.sin(Math.PI * part) ** 0.6
      },
      formants,
      breath: 0.25,
      rough: 0.1,
      bright: 700,
    },
    SAMPLE_RATE / FACTOR,
  )
  const out = silence(seconds)
  for (let i = 0; i < out.length; i++) {
    const place = i / FACTOR
    const at = Math.min(rough.length - 1, Math.floor(place))
    const next = Math.min(rough.length - 1, at + 1)
    out[i] = rough[at]! + (rough[next]! - rough[at]!) * (place - at)
  }
  return lowPass(out, 4200)
}
