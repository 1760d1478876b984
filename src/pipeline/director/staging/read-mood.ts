import type { Figure, Mood, Shot } from '../../storyboard/storyboard.ts'
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

const BY_PLACE: Readonly<Record<string, readonly [number, number]>> = {
  beach: [0.2, 0.05],
  garden: [0.2, -0.1],
  park: [0.15, 0],
  city: [0, 0.12],
  forest: [0.05, -0.1],
  jungle: [0.05, 0.1],
  cave: [-0.3, 0],
  space: [-0.05, -0.1],
  moon: [-0.05, -0.1],
  underwater: [0, -0.15],
  desert: [-0.05, 0.02],
  stage: [0.15, 0.15],
  snowfield: [0, -0.1],
  market: [0.1, 0.15],
  cafe: [0.1, -0.08],
  room: [0.05, -0.1],
  farm: [0.15, -0.05],
  sea: [0.05, 0.05],
  lagoon: [0.1, -0.12],
  lake: [0.1, -0.12],
  road: [0, 0.1],
}
const BY_PARTICLE: Readonly<Record<string, readonly [number, number]>> = {
  confetti: [0.4, 0.3],
  fireflies: [0.1, -0.12],
  petals: [0.1, -0.08],
  sparks: [0, 0.12],
  stars: [0.12, 0],
  smoke: [-0.12, 0],
}
const BY_ACTION: Readonly<Record<string, readonly [number, number]>> = {
  dance: [0.3, 0.35],
  run: [0.05, 0.3],
  jump: [0.2, 0.3],
  fight: [-0.35, 0.45],
  chase: [0, 0.4],
  fly: [0.1, 0.12],
  ride: [0.1, 0.18],
  drive: [0.05, 0.18],
  swim: [0.05, 0],
  sail: [0.05, -0.05],
  float: [0.1, -0.2],
  sleep: [0.15, -0.4],
  sit: [0, -0.15],
  read: [0.1, -0.25],
  pray: [-0.05, -0.25],
  hug: [0.35, -0.1],
  sing: [0.2, 0.12],
  play: [0.2, 0.12],
  wave: [0.2, 0.08],
  eat: [0.1, 0],
  drink: [0.1, -0.08],
  cook: [0.15, 0.05],
  fall: [-0.15, 0.2],
  spin: [0.1, 0.2],
}

/** The film's mood from the feeling of its words, its hours and weathers, and how fast it goes. */
export function readMood(words: readonly Word[], shots: readonly Shot[], pace: number, lexicon: Lexicon, ledger: Ledger): Mood {
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
  const seen = [
    average(shots.map(({ setting }) => BY_HOUR[setting.hour] ?? [0, 0])),
    average(shots.map(({ setting }) => BY_WEATHER[setting.weather] ?? [0, 0])),
    average(shots.map(({ setting }) => BY_PLACE[setting.place] ?? [0, 0])),
    average(shots.map(({ figures }) => average(figures.filter(isTold).map((figure) => half(BY_ACTION[figure.action.name]))))),
    ...shots[0]!.particles.map(({ name }) => BY_PARTICLE[name] ?? ([0, 0] as const)),
  ].reduce<[number, number]>((sum, each) => [sum[0] + each[0], sum[1] + each[1]], [0, 0])
  return {
    valence: limit(0.1 + valence * share + seen[0], -1, 1),
    energy: limit(0.33 + energy * share * 0.6 + seen[1] + (pace - 1) * 0.3, 0, 1),
    said: said.join(' ').slice(0, 2000),
  }
}

/** An adjective or adverb that is near to one with a known feeling. */
function relatedMood(word: Word, lexicon: Lexicon, ledger: Ledger): readonly [number, number] | undefined {
  if ((word.kind !== 'adjective' && word.kind !== 'adverb') || ledger.has(word)) return undefined
  return lexicon.nearest(word.lower, word.kind, MOODS)?.entry
}

/** The verb's own word has been counted, when it has a feeling. */
function half(felt: readonly [number, number] = [0, 0]): [number, number] {
  return [felt[0] * 0.6, felt[1] * 0.6]
}

/** Who tells the film's mood by what is done. */
function isTold(figure: Figure): boolean {
  return figure.role === 'lead' || (figure.role === 'support' && figure.action.said !== '')
}

function average(pairs: readonly (readonly [number, number])[]): [number, number] {
  const sum = pairs.reduce<[number, number]>((total, pair) => [total[0] + pair[0], total[1] + pair[1]], [0, 0])
  return [sum[0] / Math.max(1, pairs.length), sum[1] / Math.max(1, pairs.length)]
}

function limit(value: number, low: number, high: number): number {
  return Math.round(Math.min(high, Math.max(low, value)) * 100) / 100
}
