import type { Mood } from '../../storyboard/storyboard.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Ledger } from '../reading/ledger.ts'
import type { Word } from '../reading/words.ts'
import { MOODS } from '../tables/moods.ts'

const BY_HOUR: Readonly<Record<string, readonly [number, number]>> = {
  dawn: [0.15, -0.1],
  day: [0.1, 0],
  dusk: [0.1, -0.1],
  night: [-0.1, -0.15],
}
const BY_WEATHER: Readonly<Record<string, readonly [number, number]>> = {
  clear: [0.05, 0],
  cloudy: [-0.1, 0],
  rain: [-0.2, -0.05],
  storm: [-0.45, 0.4],
  snow: [0.05, -0.15],
  fog: [-0.2, -0.15],
  wind: [0, 0.15],
}

/** The film's mood from the feeling of its words, its hours and weathers, and how fast it goes. */
export function readMood(
  words: readonly Word[],
  settings: readonly { readonly hour: string; readonly weather: string }[],
  pace: number,
  lexicon: Lexicon,
  ledger: Ledger,
): Mood {
  let valence = 0
  let energy = 0
  let weight = 0
  const said: string[] = []
  for (const word of words) {
    if (word.kind === 'mark' || word.kind === 'determiner' || word.kind === 'preposition' || word.kind === 'auxiliary') continue
    const felt =
      MOODS.get(word.lower) ??
      MOODS.get(word.lemma) ??
      MOODS.get(word.lower.replace(/(?:ly|fully)$/, '')) ??
      relatedMood(word, lexicon, ledger)
    if (felt === undefined) continue
    valence += felt[0]
    energy += felt[1]
    weight++
    said.push(word.text)
    // a quality that is felt and not seen is in the music and the light
    if (word.kind === 'adjective' || word.kind === 'adverb') ledger.shown([word])
  }
  const share = weight === 0 ? 0 : 1 / Math.max(1, weight * 0.75)
  const hours = average(settings.map((each) => BY_HOUR[each.hour] ?? [0, 0]))
  const weathers = average(settings.map((each) => BY_WEATHER[each.weather] ?? [0, 0]))
  return {
    valence: limit(0.15 + valence * share + hours[0] + weathers[0], -1, 1),
    energy: limit(0.35 + energy * share * 0.6 + hours[1] + weathers[1] + (pace - 1) * 0.3, 0, 1),
    said: said.join(' ').slice(0, 2000),
  }
}

/** An adjective or adverb that is near to one with a known feeling. */
function relatedMood(word: Word, lexicon: Lexicon, ledger: Ledger): readonly [number, number] | undefined {
  if ((word.kind !== 'adjective' && word.kind !== 'adverb') || ledger.has(word)) return undefined
  return lexicon.nearest(word.lower, word.kind, MOODS)?.entry
}

function average(pairs: readonly (readonly [number, number])[]): [number, number] {
  const sum = pairs.reduce<[number, number]>((total, pair) => [total[0] + pair[0], total[1] + pair[1]], [0, 0])
  return [sum[0] / Math.max(1, pairs.length), sum[1] / Math.max(1, pairs.length)]
}

function limit(value: number, low: number, high: number): number {
  return Math.round(Math.min(high, Math.max(low, value)) * 100) / 100
}
