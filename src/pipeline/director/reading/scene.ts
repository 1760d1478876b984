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

/** Somebody does something. */
export interface Deed {
  readonly verb: Word
  readonly words: Word[]
  /** 'up' in 'climbs up'. */
  particle: string | null
  subjects: readonly Mention[]
  objects: Mention[]
  readonly adverbs: Word[]
  readonly passive: boolean
}

/** A preposition between things: `near` stands right before it, `deed` is what was being told. */
export interface Link {
  readonly how: string
  readonly words: readonly Word[]
  readonly near: Mention | null
  readonly main: Mention | null
  readonly deed: Deed | null
  readonly to: Mention
}

export interface Scene {
  readonly words: readonly Word[]
  readonly mentions: readonly Mention[]
  readonly deeds: readonly Deed[]
  readonly links: readonly Link[]
}

type Chunk =
  | { readonly type: 'np'; readonly mention: Mention }
  | { readonly type: 'verb'; readonly words: Word[]; readonly passive: boolean }
  | { readonly type: 'prep'; readonly how: string; readonly words: readonly Word[] }
  | { readonly type: 'adverb' | 'adjective'; readonly word: Word }
  | { readonly type: 'and' | 'comma' | 'stop' | 'be' | 'who' }

/**
 * Who is named, who does what to what, and what stands where: a sentence's words (those that `claimed` knows are left
 * out: they speak of the film) as mentions, deeds and links. `acts` says whether a mention can be the doer of a participle.
 */
export function readScene(words: readonly Word[], claimed: (word: Word) => boolean, lexicon: Pick<Lexicon, 'quantity'>, acts: (mention: Mention) => boolean): Scene {
  const chunks = chunk(words.filter((word) => !claimed(word)), lexicon)
  return { words, ...link(chunks, acts) }
}

function chunk(words: readonly Word[], lexicon: Pick<Lexicon, 'quantity'>): Chunk[] {
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
      chunks.push({ type: word.lower === 'and' || word.lower === '&' || word.lower === 'or' || word.lower === 'then' || (/^(while|when)$/.test(word.lower) && words[i + 1]?.form === 'gerund') ? 'and' : 'stop' })
      i++
    } else if (word.kind === 'pronoun' && /^(who|whom|which|that)$/.test(word.lower)) {
      chunks.push({ type: 'who' })
      i++
    } else if (word.kind === 'auxiliary' || word.kind === 'verb') {
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
  const compound = words[i]?.kind === 'noun' && be && words[i + 1]?.form === 'gerund' ? 1 : 0
  const verb = words[i + compound]
  if (verb?.kind !== 'verb') {
    const has = words.slice(start, i).some((word) => /^(has|have|had|having)$/.test(word.lower))
    chunks.push(has ? { type: 'prep', how: 'with', words: [] } : { type: 'be' })
    for (const word of adverbs) chunks.push({ type: 'adverb', word })
    return i
  }
  const said = [...words.slice(i, i + compound), verb]
  const bare = i === start && words[i - 1]?.kind === 'noun' && (words[i + 1] === undefined || words[i + 1]!.kind === 'preposition' || words[i + 1]!.kind === 'mark')
  chunks.push({ type: 'verb', words: said, passive: verb.form === 'past' && (be || (bare && /ed$|en$|wn$/.test(verb.lower))) })
  for (const word of adverbs) chunks.push({ type: 'adverb', word })
  return i + compound + 1
}

function chunkNoun(words: readonly Word[], start: number, chunks: Chunk[], lexicon: Pick<Lexicon, 'quantity'>): number {
  const first = words[start]!
  if (first.kind === 'pronoun') {
    if (!/^(there|here)$/.test(first.lower)) chunks.push({ type: 'np', mention: mentionOf(start, [], [], null, /^(they|them|we|us)$/.test(first.lower), true, [first], first.lower, null) })
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
    if (word.kind === 'adjective' || word.kind === 'number') { adjectives.push(word); i++; continue }
    if (word.kind === 'adverb' && /^(adjective|adverb)$/.test(words[i + 1]?.kind ?? '') && i > start) { i++; continue }
    // "a big, red ball", "a black and white cat"
    if (adjectives.length > 0 && (word.text === ',' || word.lower === 'and') && words[i + 1]?.kind === 'adjective' && nounWithin(words, i + 2, 3)) { i++; continue }
    break
  }
  const nouns: Word[] = []
  while (words[i]?.kind === 'noun') {
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
    chunks.push({ type: 'np', mention: mentionOf(head.index, nouns, adjectives, count, head.form === 'plural' || (count ?? 1) > 1, definite, owner === null ? words.slice(start, i) : [...adjectives, ...nouns], null, owner) })
    return Math.max(i, from > start ? i : start + 1)
  }
  for (const word of adjectives) chunks.push({ type: 'adjective', word })
  if (words[i]?.kind === 'adverb') chunks.push({ type: 'adverb', word: words[i++]! })
  return Math.max(i, start + 1)
}

function quantityAt(words: readonly Word[], start: number, afterDeterminers: number, lexicon: Pick<Lexicon, 'quantity'>): { count: number; end: number } | null {
  const word = words[afterDeterminers]
  if (word === undefined) return null
  if (words[afterDeterminers + 1]?.lower === 'of' && (word.lower in QUANTITIES || NEEDS_OF.has(word.lemma))) return { count: QUANTITIES[word.lower] ?? QUANTITIES[word.lemma] ?? 5, end: afterDeterminers + 2 }
  if (word.lower === 'couple' && word.kind === 'noun') return null
  if (word.kind === 'number') {
    const said = QUANTITIES[word.lower] ?? Number.parseInt(word.lower, 10)
    // a year or a size is no count: "a 1920s car", "3D model"
    if (/^\d+$/.test(word.lower) || word.lower in QUANTITIES) return Number.isFinite(said) && said >= 1 && said <= 1000 ? { count: Math.min(18, said), end: afterDeterminers + 1 } : null
    return null
  }
  const phrase: Quantity | null = lexicon.quantity(words.slice(start, start + 5).map((each) => each.text).join(' '))
  return phrase !== null && phrase.words > afterDeterminers - start ? { count: phrase.count, end: start + phrase.words } : null
}

function nounWithin(words: readonly Word[], i: number, reach: number): boolean {
  for (let k = i; k < i + reach; k++) {
    if (words[k]?.kind === 'noun') return true
    if (words[k]?.kind !== 'adjective') return false
  }
  return false
}

function mentionOf(id: number, nouns: readonly Word[], adjectives: Word[], count: number | null, plural: boolean, definite: boolean, words: readonly Word[], pronoun: string | null, owner: Mention | null): Mention {
  return { id: words.at(-1)?.index ?? id, nouns, adjectives, count, plural, definite, pronoun, owner, words }
}

/** Subjects, objects and prepositions, left to right. */
function link(chunks: readonly Chunk[], acts: (mention: Mention) => boolean): Omit<Scene, 'words'> {
  const mentions: Mention[] = []
  const deeds: Deed[] = []
  const links: Link[] = []
  /** The clause so far: its nominal list, the noun phrases before this point (nearest last), and the deed told. */
  let subjects: Mention[] = []
  let trail: Mention[] = []
  let deed: Deed | null = null
  let pending: Extract<Chunk, { type: 'prep' }> | null = null
  let joining = false
  let broken = false
  let last: 'subject' | 'object' | 'target' | 'none' = 'none'
  let lastHow: Extract<Chunk, { type: 'prep' }> | null = null
  const mainOf = (): Mention | null => deed?.subjects[0] ?? subjects[0] ?? null

  chunks.forEach((part, i) => {
    const next = chunks[i + 1]
    if (part.type === 'np') {
      const { mention } = part
      mentions.push(mention)
      const near = trail.at(-1) ?? null
      const opensClause = (next?.type === 'verb' && !isParticiple(next)) || next?.type === 'be'
      if (mention.nouns.at(-1)?.owns === true) { trail.push(mention); return }
      if (pending !== null) {
        links.push({ how: pending.how, words: pending.words, near, main: mainOf(), deed, to: mention })
        lastHow = pending
        last = 'target'
      } else if (((joining && (last !== 'target' || acts(mention))) || broken) && opensClause) {
        subjects = joining && last === 'subject' && deed === null ? [...subjects, mention] : [mention]
        deed = null
        trail = []
        last = 'subject'
      } else if (joining && last === 'object' && deed !== null) deed.objects.push(mention)
      else if (joining && last === 'target' && lastHow !== null) links.push({ how: lastHow.how, words: [], near: null, main: mainOf(), deed, to: mention })
      else if (deed !== null && deed.objects.length === 0 && !broken) {
        deed.objects.push(mention)
        last = 'object'
      } else if (subjects.length === 0 || (joining && last === 'subject')) {
        subjects.push(mention)
        last = 'subject'
      } else if (broken) {
        subjects = [mention]
        deed = null
        last = 'subject'
      } else last = 'none'
      trail.push(mention)
      pending = null
      joining = broken = false
    } else if (part.type === 'verb') {
      const participle = isParticiple(part)
      let doers: readonly Mention[] = subjects
      const before = chunks[i - 1]
      if (before?.type === 'who') doers = trail.slice(-1)
      else if (participle && !joining && !broken && before?.type === 'np') doers = doerAmong(trail, subjects, acts)
      else if (deed !== null && (joining || broken || before?.type === 'prep')) doers = deed.subjects
      deed = { verb: part.words.at(-1)!, words: part.words, particle: null, subjects: [...doers], objects: [], adverbs: [], passive: part.passive }
      deeds.push(deed)
      pending = null
      joining = broken = false
      last = 'none'
    } else if (part.type === 'prep') {
      if (deed !== null && deed.objects.length === 0 && chunks[i - 1]?.type === 'verb') deed.particle = part.how
      pending = part
      joining = false
      if (broken && deed === null) broken = false
    } else if (part.type === 'adverb') deed?.adverbs.push(part.word)
    else if (part.type === 'adjective') {
      const target = pending === null ? (deed === null ? subjects.at(-1) : (deed.objects.at(-1) ?? deed.subjects[0])) : (mainOf() ?? undefined)
      target?.adjectives.push(part.word)
      pending = null
    } else if (part.type === 'and') joining = true
    else if (part.type === 'comma') {
      broken = true
      pending = null
    } else if (part.type === 'stop') {
      subjects = []
      trail = []
      deed = null
      pending = null
      joining = broken = false
      last = 'none'
    }
  })
  return { mentions, deeds: deeds.map(activeVoice(links)), links }
}

function isParticiple(part: Extract<Chunk, { type: 'verb' }>): boolean {
  const verb = part.words.at(-1)!
  return verb.form === 'gerund' || verb.form === 'past'
}

/** Who does what a participle tells: the nearest that can act, with its partners when it is the clause's subject. */
function doerAmong(trail: readonly Mention[], subjects: readonly Mention[], acts: (mention: Mention) => boolean): readonly Mention[] {
  const doer = trail.findLast(acts) ?? subjects.at(-1) ?? trail.at(-1)
  if (doer === undefined) return []
  return subjects.includes(doer) ? subjects : [doer]
}

/** "A fish is eaten by a cat": the cat eats the fish. */
function activeVoice(links: readonly Link[]): (deed: Deed) => Deed {
  return (deed) => {
    const by = deed.passive ? links.find((each) => each.how === 'by' && each.deed === deed) : undefined
    return by === undefined ? deed : Object.assign(deed, { subjects: [by.to], objects: [...deed.subjects] })
  }
}
