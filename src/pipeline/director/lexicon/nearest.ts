import { ancestries } from './hypernyms.ts'
import type { Nearest, PartOfSpeech } from './lexicon.ts'
import { spellings } from './pictures/picture-index.ts'
import type { Senses } from './senses.ts'
import type { WordNet } from './wordnet/wordnet.ts'

/** How far a word may be led by what it is a kind of: further than this says little. */
const farthest: Readonly<Record<PartOfSpeech, number>> = { noun: 4, verb: 3, adjective: 2, adverb: 1 }
/** So general that everything is a kind of it. */
const tooGeneral = new Set(
  'entity object thing whole artifact structure area location region place way instrumentality act action activity event move travel go change make create get have be do act move displace cause connect touch state cognition communicate think perceive interact feel'.split(
    ' ',
  ),
)

/** Memo of one word against one map of candidates: maps are built once by their owners. */
const memo = new WeakMap<ReadonlyMap<string, unknown>, Map<string, Nearest<unknown> | null>>()

export function openNearest(
  wordnet: WordNet,
  senses: Senses,
): <T>(word: string, pos: PartOfSpeech, candidates: ReadonlyMap<string, T>) => Nearest<T> | null {
  const ancestryOf = ancestries(wordnet)

  const find = <T>(word: string, pos: PartOfSpeech, candidates: ReadonlyMap<string, T>): Nearest<T> | null => {
    const lower = word.toLowerCase().trim()
    const lemma = wordnet.lemma(lower, pos)
    for (const form of new Set([lower, lemma, ...spellings(lemma)])) {
      const entry = candidates.get(form)
      if (entry !== undefined) return { entry, led: null }
    }
    const meanings = spellings(lemma).flatMap((form) => wordnet.senses(form, pos))
    const weights = pos === 'noun' ? new Map(senses.of(lemma, []).map((sense) => [sense.synset.id, sense.weight])) : null
    const total = meanings.reduce((sum, { count }, order) => sum + count + 2 / (order + 1), 0)
    let best: Nearest<T> | null = null
    let bestValue = 0
    meanings.slice(0, 8).forEach(({ synset, count }, order) => {
      const weight = weights?.get(synset.id) ?? (count + 2 / (order + 1)) / total
      if (weight < 0.08) return
      const steps =
        pos === 'adjective'
          ? [{ synset, distance: 0 }, ...wordnet.related(synset, '&').map((similar) => ({ synset: similar, distance: 1 }))]
          : ancestryOf(synset)
      for (const { synset: kind, distance } of steps) {
        if (distance > farthest[pos]) break
        for (const name of kind.words) {
          const key = name.toLowerCase()
          const entry = candidates.get(key)
          if (entry === undefined || (distance > 0 && tooGeneral.has(key)) || !isMeant(key, pos, kind.id)) continue
          const value = weight * 0.75 ** distance
          if (value > bestValue) [best, bestValue] = [{ entry, led: key }, value]
        }
      }
    })
    return best ?? (pos === 'noun' || pos === 'verb' ? null : derived(lemma, pos, candidates))
  }

  /** The candidate's own first meanings hold the synset: 'bank' is not led to 'bar' through a rare one. */
  const isMeant = (key: string, pos: PartOfSpeech, id: string): boolean =>
    wordnet
      .senses(key, pos)
      .slice(0, pos === 'verb' ? 5 : 3)
      .some((sense) => sense.synset.id === id)

  /** 'snowy' → snow, 'joyful' → joy: what an adjective or adverb is derived from. */
  const derived = <T>(lemma: string, pos: PartOfSpeech, candidates: ReadonlyMap<string, T>): Nearest<T> | null => {
    for (const { synset } of wordnet.senses(lemma, pos).slice(0, 3)) {
      const roots = [
        ...wordnet.related(synset, '+'),
        ...synset.pointers.filter(({ kind }) => kind === '\\').map(({ to }) => wordnet.synset(to)),
      ]
      for (const root of roots) {
        for (const name of root.words) {
          const entry = candidates.get(name.toLowerCase())
          if (entry !== undefined) return { entry, led: name.toLowerCase() }
        }
      }
    }
    return null
  }

  return <T>(word: string, pos: PartOfSpeech, candidates: ReadonlyMap<string, T>) => {
    const known = memo.get(candidates) ?? new Map<string, Nearest<unknown> | null>()
    memo.set(candidates, known)
    const key = `${pos}|${word}`
    if (!known.has(key)) known.set(key, find(word, pos, candidates))
    return (known.get(key) ?? null) as Nearest<T> | null
  }
}
