import type { Lexicon, Quantity } from '../lexicon/lexicon.ts'
import { BE, LONG_PREPOSITIONS, NEEDS_OF, QUANTITIES } from './grammar.ts'
import type { Word } from './words.ts'

/** A noun phrase: something the prompt names. */
export interface Mention {
  readonly id: number
  /** Compound nouns and the head, in order ('coffee', 'bean'). */
  readonly nouns: readonly Word[]
  readonly adjectives: Word[]
  /** null: not said ('cats', 'the cat'). */
  readonly count: number | null
  readonly plural: boolean
  readonly definite: boolean
  /** 'it', 'they' …, when it is a pronoun. */
  readonly pronoun: string | null
  readonly owner: Mention | null
  readonly words: readonly Word[]
}

/** A piece of a sentence. */
export type Chunk =
  | { readonly type: 'np'; readonly mention: Mention }
  | { readonly type: 'verb'; readonly words: Word[]; readonly passive: boolean }
  | { readonly type: 'prep'; readonly how: string; readonly words: readonly Word[] }
  | { readonly type: 'adverb' | 'adjective'; readonly word: Word }
  | { readonly type: 'and' | 'comma' | 'stop' | 'be' | 'who' }

/** Words → noun phrases, verbs, prepositions and what joins them. */
export function chunk(words: readonly Word[], lexicon: Pick<Lexicon, 'quantity'>): Chunk[] {
  const chunks: Chunk[] = []
  let i = 0
  while (i < words.length) {
    const word = words[i]!
    const long = LONG_PREPOSITIONS.find(([phrase]) => startsWith(words, i, phrase))
    if (long !== undefined) {
      const size = long[0].split(' ').length
      chunks.push({ type: 'prep', how: long[1], words: words.slice(i, i + size) })
      i += size
    } else if (word.kind === 'mark') {
      chunks.push({ type: word.text === ',' ? 'comma' : 'stop' })
      i++
    } else if (word.kind === 'conjunction') {
      chunks.push({
        type:
          word.lower === 'and' ||
          word.lower === '&' ||
          word.lower === 'or' ||
          word.lower === 'then' ||
          (/^(while|when)$/.test(word.lower) && words[i + 1]?.form === 'gerund')
            ? 'and'
            : 'stop',
      })
      i++
    } else if (word.kind === 'pronoun' && /^(who|whom|which|that)$/.test(word.lower)) {
      chunks.push({ type: 'who' })
      i++
    } else if (word.kind === 'auxiliary' || word.kind === 'verb' || word.form === 'joined') {
      i = chunkVerb(words, i, chunks)
    } else if (word.kind === 'preposition') {
      chunks.push({ type: 'prep', how: word.lower, words: [word] })
      i++
    } else {
      i = chunkNoun(words, i, chunks, lexicon)
    }
  }
  return chunks
}

function startsWith(words: readonly Word[], i: number, phrase: string): boolean {
  const parts = phrase.split(' ')
  return parts.every((part, k) => words[i + k]?.lower === part)
}

function chunkVerb(words: readonly Word[], start: number, chunks: Chunk[]): number {
  let i = start
  let be = false
  const adverbs: Word[] = []
  while (words[i]?.kind === 'auxiliary' || (i > start && words[i]?.kind === 'adverb')) {
    if (words[i]!.kind === 'adverb') adverbs.push(words[i]!)
    else be ||= BE.has(words[i]!.lower)
    i++
  }
  const compound = words[i]?.form === 'joined' || (words[i]?.kind === 'noun' && be && words[i + 1]?.form === 'gerund') ? 1 : 0
  const verb = words[i + compound]
  if (verb?.kind !== 'verb') {
    const has = words.slice(start, i).some((word) => /^(has|have|had|having)$/.test(word.lower))
    chunks.push(has ? { type: 'prep', how: 'with', words: [] } : { type: 'be' })
    for (const word of adverbs) chunks.push({ type: 'adverb', word })
    return i
  }
  const said = [...words.slice(i, i + compound), verb]
  const bare =
    i === start &&
    words[i - 1]?.kind === 'noun' &&
    (words[i + 1] === undefined || words[i + 1]!.kind === 'preposition' || words[i + 1]!.kind === 'mark')
  chunks.push({ type: 'verb', words: said, passive: verb.form === 'past' && (be || (bare && /ed$|en$|wn$/.test(verb.lower))) })
  for (const word of adverbs) chunks.push({ type: 'adverb', word })
  return i + compound + 1
}

function chunkNoun(words: readonly Word[], start: number, chunks: Chunk[], lexicon: Pick<Lexicon, 'quantity'>): number {
  const first = words[start]!
  if (first.kind === 'pronoun') {
    if (!/^(there|here)$/.test(first.lower))
      chunks.push({
        type: 'np',
        mention: mentionOf(start, [], [], null, /^(they|them|we|us)$/.test(first.lower), true, [first], first.lower, null),
      })
    return start + 1
  }
  let i = start
  let definite = false
  while (words[i]?.kind === 'determiner') {
    definite ||= !/^(a|an|some|any|another|each|every|no)$/.test(words[i]!.lower)
    i++
  }
  const quantity = quantityAt(words, start, i, lexicon)
  let count: number | null = null
  if (quantity !== null && quantity.end > i) {
    count = quantity.count
    i = quantity.end
    while (words[i]?.kind === 'determiner') i++
  } else if (i > start && /^(a|an|another|one)$/.test(words[start]!.lower)) count = 1
  const adjectives: Word[] = []
  let owner: Mention | null = null
  for (;;) {
    const word = words[i]
    if (word === undefined) break
    if (word.kind === 'adjective' || word.kind === 'number') {
      adjectives.push(word)
      i++
      continue
    }
    if (word.kind === 'adverb' && /^(adjective|adverb)$/.test(words[i + 1]?.kind ?? '') && i > start) {
      i++
      continue
    }
    // "a big, red ball", "a black and white cat"
    if (
      adjectives.length > 0 &&
      (word.text === ',' || word.lower === 'and') &&
      words[i + 1]?.kind === 'adjective' &&
      nounWithin(words, i + 2, 3)
    ) {
      i++
      continue
    }
    break
  }
  const nouns: Word[] = []
  while (words[i]?.kind === 'noun' && words[i]!.form !== 'joined') {
    nouns.push(words[i]!)
    i++
    if (nouns.at(-1)!.owns) {
      owner = mentionOf(start, nouns.splice(0), adjectives.splice(0), count, false, true, words.slice(start, i), null, null)
      chunks.push({ type: 'np', mention: owner })
      count = null
      while (words[i]?.kind === 'adjective' || words[i]?.kind === 'number') adjectives.push(words[i++]!)
    }
  }
  if (nouns.length > 0) {
    const head = nouns.at(-1)!
    const from = owner === null ? start : head.index
    chunks.push({
      type: 'np',
      mention: mentionOf(
        head.index,
        nouns,
        adjectives,
        count,
        head.form === 'plural' || (count ?? 1) > 1,
        definite,
        owner === null ? words.slice(start, i) : [...adjectives, ...nouns],
        null,
        owner,
      ),
    })
    return Math.max(i, from > start ? i : start + 1)
  }
  for (const word of adjectives) chunks.push({ type: 'adjective', word })
  if (words[i]?.kind === 'adverb') chunks.push({ type: 'adverb', word: words[i++]! })
  return Math.max(i, start + 1)
}

function quantityAt(
  words: readonly Word[],
  start: number,
  afterDeterminers: number,
  lexicon: Pick<Lexicon, 'quantity'>,
): { count: number; end: number } | null {
  const word = words[afterDeterminers]
  if (word === undefined) return null
  if (words[afterDeterminers + 1]?.lower === 'of' && (word.lower in QUANTITIES || NEEDS_OF.has(word.lemma)))
    return { count: QUANTITIES[word.lower] ?? QUANTITIES[word.lemma] ?? 5, end: afterDeterminers + 2 }
  if (word.lower === 'couple' && word.kind === 'noun') return null
  if (word.kind === 'number') {
    const said = QUANTITIES[word.lower] ?? Number.parseInt(word.lower, 10)
    // a year or a size is no count: "a 1920s car", "3D model"
    if (/^\d+$/.test(word.lower) || word.lower in QUANTITIES)
      return Number.isFinite(said) && said >= 1 && said <= 1000 ? { count: Math.min(18, said), end: afterDeterminers + 1 } : null
    return null
  }
  const phrase: Quantity | null = lexicon.quantity(
    words
      .slice(start, start + 5)
      .map((each) => each.text)
      .join(' '),
  )
  return phrase !== null && phrase.words > afterDeterminers - start ? { count: phrase.count, end: start + phrase.words } : null
}

function nounWithin(words: readonly Word[], i: number, reach: number): boolean {
  for (let k = i; k < i + reach; k++) {
    if (words[k]?.kind === 'noun') return true
    if (words[k]?.kind !== 'adjective') return false
  }
  return false
}

function mentionOf(
  id: number,
  nouns: readonly Word[],
  adjectives: Word[],
  count: number | null,
  plural: boolean,
  definite: boolean,
  words: readonly Word[],
  pronoun: string | null,
  owner: Mention | null,
): Mention {
  return { id: words.at(-1)?.index ?? id, nouns, adjectives, count, plural, definite, pronoun, owner, words }
}
