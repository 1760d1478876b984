import { draftsOf, isName, nameOf, unaccented, type Draft, type WordForm, type WordKind } from './drafts.ts'
import { joinVerb } from './join-verb.ts'
import { AUXILIARIES, BE, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS, QUANTITIES } from './grammar.ts'

/** One word of the prompt, or a mark between words. */
export interface Word {
  /** Its place among the words of the whole prompt. */
  readonly index: number
  readonly text: string
  readonly lower: string
  readonly lemma: string
  readonly kind: WordKind
  readonly form: WordForm
  readonly proper: boolean
  /** A person's name, and whose it usually is. */
  readonly name: 'woman' | 'man' | 'person' | null
  /** "the dog's": it owns what follows. */
  readonly owns: boolean
}

/** What the reader must know about words; the lexicon answers. */
export interface Grammar {
  lemma(word: string, pos: 'noun' | 'verb' | 'adjective' | 'adverb'): string
  /** Whether a dictionary has the word in this part of speech. */
  isKnown(word: string, pos: 'noun' | 'verb' | 'adjective' | 'adverb'): boolean
  /** Whether a noun can be a doer: somebody, an animal, something that goes by itself. */
  isActor(noun: string): boolean
  /** Whether the theatre can do the verb. */
  isDeed(verb: string): boolean
  /** Whether the noun first means something to be seen (a building), not a doing (skating). */
  isThing(noun: string): boolean
}

/**
 * The words of a sentence with their parts of speech. compromise votes; grammar that captions need outvotes it (a
 * caption seldom has a finite verb: "a girl riding a horse"). `from` is the index of the first word.
 */
export function readWords(sentence: string, grammar: Grammar, from = 0): Word[] {
  const drafts = draftsOf(sentence)
  for (const draft of drafts) draft.lower = unaccented(draft.lower, (noun) => grammar.isKnown(grammar.lemma(noun, 'noun'), 'noun'))
  for (let i = 0; i < drafts.length; i++) settle(drafts, i, grammar)
  for (let i = 1; i + 1 < drafts.length; i++)
    joinVerb(drafts, i, (first, second) => grammar.isDeed(`${first} ${verbLemma(second, grammar)}`))
  return drafts.map((draft, i) => ({
    index: from + i,
    text: draft.text,
    lower: draft.lower,
    lemma: lemmaOf(draft, grammar),
    kind: draft.kind,
    form: draft.form,
    proper: draft.proper,
    owns: draft.owns,
    name: nameOf(draft),
  }))
}

function settle(drafts: Draft[], i: number, grammar: Grammar): void {
  const draft = drafts[i]!
  const before = drafts[i - 1]
  const next = drafts[i + 1]
  const set = (kind: WordKind, form: Word['form'] = 'plain'): void => {
    draft.kind = kind
    draft.form = form
  }
  const { lower, voted } = draft
  if (/^[,.;:!?()…]$/.test(draft.text)) return set('mark')
  if (/^\d/.test(lower) || (lower in QUANTITIES && voted.has('Value'))) return set('number')
  if (lower === 'her' || lower === 'that' || lower === 'his')
    return set(next !== undefined && nounish(next, drafts[i + 2]) ? 'determiner' : 'pronoun')
  if (AUXILIARIES.has(lower)) return set('auxiliary')
  if (lower === 'like' && (before === undefined || before.kind !== 'noun' || next?.voted.has('Infinitive') !== true))
    return set('preposition')
  if (lower === 'past' && before?.kind === 'determiner') return set('noun')
  if (PREPOSITIONS.has(lower) && !(lower === 'down' && before?.kind === 'determiner')) return set('preposition')
  if (CONJUNCTIONS.has(lower)) return set('conjunction')
  if (DETERMINERS.has(lower)) return set('determiner')
  if (PRONOUNS.has(lower) && lower !== 'one') return set('pronoun')
  if (
    lower in QUANTITIES &&
    lower.length > 2 &&
    grammar.lemma(lower, 'noun') === lower &&
    /^(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|few|numerous|multiple|various|countless)$/.test(lower)
  )
    return set('number')
  if (/ly$/.test(lower) && voted.has('Adverb')) return set('adverb')
  const opens =
    before !== undefined && (before.kind === 'determiner' || before.kind === 'adjective' || before.kind === 'number' || before.owns)
  const closes = next === undefined || isMark(next) || isFunction(next)
  if (/ing$/.test(lower) && lower.length > 4 && grammar.lemma(lower, 'verb') !== lower)
    return settleGerund(drafts, i, grammar, opens, closes, set)
  if (isPast(draft, grammar)) {
    if (before?.kind === 'auxiliary' || (before?.kind === 'adverb' && drafts[i - 2]?.kind === 'auxiliary')) return set('verb', 'past')
    if (!closes && nounish(next, drafts[i + 2]) && (opens || before?.kind !== 'noun')) return set('adjective', 'past')
    if (before?.kind === 'noun' || before?.kind === 'pronoun' || before?.kind === 'conjunction' || before?.kind === 'adverb')
      return set('verb', 'past')
    return set(opens ? 'adjective' : 'verb', 'past')
  }
  const plural = voted.has('Plural') || (/[^s]s$/.test(lower) && grammar.lemma(lower, 'noun') !== lower)
  const couldBeVerb = voted.has('Verb') || grammar.isKnown(grammar.lemma(lower, 'verb'), 'verb')
  if (opens && (closes || (next !== undefined && next.voted.has('Verb') && !next.voted.has('Gerund')))) {
    if (before?.kind === 'adjective' && voted.has('Adverb')) return set('adverb')
    if (voted.has('Adjective') && next !== undefined && /^(and|or|,)$/.test(next.lower) && drafts[i + 2]?.voted.has('Adjective') === true)
      return set('adjective')
    return set('noun', plural ? 'plural' : 'plain')
  }
  if (couldBeVerb && !opens && finite(drafts, i, grammar, plural, closes)) return set('verb', 'present')
  if (voted.has('Adverb')) return set('adverb')
  if (isName(draft) && draft.proper) return set('noun')
  if (voted.has('Adjective') || (voted.has('Verb') && !closes && grammar.isKnown(lower, 'adjective'))) return set('adjective')
  if (!closes && !voted.has('Noun') && grammar.isKnown(lower, 'adjective')) return set('adjective')
  set('noun', plural ? 'plural' : 'plain')
}

/** "a dog running", "is roller skating", "running water", "an oil painting". */
function settleGerund(
  drafts: Draft[],
  i: number,
  grammar: Grammar,
  opens: boolean,
  closes: boolean,
  set: (kind: WordKind, form?: Word['form']) => void,
): void {
  const before = drafts[i - 1]
  const next = drafts[i + 1]
  const lower = drafts[i]!.lower
  if (before?.kind === 'auxiliary' || before?.kind === 'pronoun' || (before?.kind === 'adverb' && drafts[i - 2]?.kind === 'auxiliary'))
    return set('verb', 'gerund')
  if (before?.kind === 'noun' && drafts[i - 2]?.kind === 'auxiliary') return set('verb', 'gerund')
  const takesObject = next !== undefined && (DETERMINERS.has(next.lower) || next.lower in QUANTITIES || PRONOUNS.has(next.lower))
  if (takesObject && !opens) return set('verb', 'gerund')
  if (opens && !closes && nounish(next, drafts[i + 2])) return set('adjective', 'gerund')
  // "with falling leaves"
  if (
    before !== undefined &&
    /^(?:with|in|on|under|over|through|near|among|beside|behind)$/.test(before.lower) &&
    !closes &&
    nounish(next, drafts[i + 2])
  )
    return set('adjective', 'gerund')
  if (opens) return set(grammar.isThing(lower) || closes ? 'noun' : 'verb', 'plain')
  if (
    grammar.isThing(lower) &&
    !(
      before?.kind === 'noun' &&
      (before.form === 'plural' ||
        isName(before) ||
        ((!closes || PREPOSITIONS.has(next?.lower ?? '')) && grammar.isActor(grammar.lemma(before.lower, 'noun'))))
    )
  )
    return set('noun')
  if (before === undefined && next !== undefined && !closes) return set('adjective', 'gerund')
  set('verb', 'gerund')
}

/** Whether a word that could be a verb is one here: it agrees with the noun before it and something of a predicate follows. */
function finite(drafts: Draft[], i: number, grammar: Grammar, plural: boolean, closes: boolean): boolean {
  const draft = drafts[i]!
  let back = i - 1
  while (drafts[back]?.kind === 'adverb') back--
  const before = drafts[back]
  if (before === undefined) return draft.voted.has('Infinitive') && drafts[i + 1] !== undefined && DETERMINERS.has(drafts[i + 1]!.lower)
  if (before.lower === 'to' || (before.kind === 'auxiliary' && !BE.has(before.lower)))
    return !plural && grammar.isKnown(draft.lower, 'verb')
  if (before.kind === 'auxiliary') return false
  const inflected = /s$/.test(draft.lower) && grammar.lemma(draft.lower, 'verb') !== draft.lower
  const subject =
    before.kind === 'noun' ||
    before.kind === 'pronoun' ||
    (before.kind === 'conjunction' &&
      /^(and|but|then|while)$/.test(before.lower) &&
      drafts.slice(0, back).some((word) => word.kind === 'verb'))
  if (!subject) return false
  const many = before.kind === 'noun' && before.form === 'plural'
  // "a man and a woman drink tea"
  if (
    !many &&
    !inflected &&
    !closes &&
    before.kind === 'noun' &&
    joined(drafts, back) &&
    grammar.isDeed(draft.lower) &&
    grammar.isActor(grammar.lemma(before.lower, 'noun')) &&
    !drafts.slice(0, i).some((word) => word.kind === 'verb')
  )
    return true
  // "birds flies": who writes so means the verb, for a plural seldom stands before another noun
  if (
    many &&
    inflected &&
    grammar.isKnown(grammar.lemma(draft.lower, 'verb'), 'verb') &&
    grammar.isActor(grammar.lemma(before.lower, 'noun')) &&
    !drafts.slice(0, i).some((word) => word.kind === 'verb')
  )
    return true
  if (many === inflected && before.kind === 'noun' && !draft.voted.has('PastTense') && !joined(drafts, back)) return false
  const verb = grammar.isKnown(grammar.lemma(draft.lower, 'verb'), 'verb')
  if (before.kind === 'pronoun' && inflected && verb) return true
  if (
    closes &&
    !inflected &&
    verb &&
    (many || joined(drafts, back)) &&
    before.kind === 'noun' &&
    grammar.isActor(grammar.lemma(before.lower, 'noun')) &&
    !drafts.slice(0, i).some((word) => word.kind === 'verb')
  )
    return true
  // "rice terraces", "mountain peaks": a thing after a thing is no predicate
  if (
    inflected &&
    before.kind === 'noun' &&
    !isMarkOrNothing(drafts[i + 1]) &&
    isBare(drafts, back) &&
    grammar.isThing(grammar.lemma(draft.lower, 'noun')) &&
    !grammar.isActor(grammar.lemma(before.lower, 'noun'))
  )
    return false
  if (draft.voted.has('Verb')) return before.kind !== 'noun' || inflected || many || joined(drafts, back)
  // compromise said noun: believe it unless a predicate plainly follows and no verb came before
  const doer = before.kind === 'noun' && inflected && !many && !isBare(drafts, back) && grammar.isActor(grammar.lemma(before.lower, 'noun'))
  // "while a cat sleeps", "a robot waters flowers"
  if (doer && grammar.isDeed(verbLemma(draft.lower, grammar))) return true
  if (
    doer &&
    !closes &&
    grammar.isKnown(grammar.lemma(draft.lower, 'verb'), 'verb') &&
    !grammar.isThing(grammar.lemma(draft.lower, 'noun'))
  )
    return true
  return (
    inflected &&
    !many &&
    closes &&
    before.kind === 'noun' &&
    !drafts.slice(0, i).some((word) => word.kind === 'verb') &&
    (!isMarkOrNothing(drafts[i + 1]) || (!isBare(drafts, back) && grammar.isActor(grammar.lemma(before.lower, 'noun'))))
  )
}

/** No article, number or owner stands before the nouns that end here. */
function isBare(drafts: readonly Draft[], end: number): boolean {
  let i = end
  while (drafts[i]?.kind === 'noun' || drafts[i]?.kind === 'adjective') i--
  return drafts[i]?.kind !== 'determiner' && drafts[i]?.kind !== 'number'
}

/** "a cat and a dog run": several subjects take the plural verb. */
function joined(drafts: readonly Draft[], end: number): boolean {
  return drafts.slice(Math.max(0, end - 4), end).some((word) => word.lower === 'and')
}

function isPast(draft: Draft, grammar: Grammar): boolean {
  if (draft.voted.has('Adjective') && !/ed$/.test(draft.lower)) return false
  const base = grammar.lemma(draft.lower, 'verb')
  return (
    base !== draft.lower &&
    !/s$|ing$/.test(draft.lower) &&
    (/ed$|en$/.test(draft.lower) || draft.voted.has('PastTense') || draft.voted.has('Participle')) &&
    (draft.voted.has('Verb') || /ed$/.test(draft.lower))
  )
}

function isFunction(word: Draft): boolean {
  return (
    PREPOSITIONS.has(word.lower) ||
    CONJUNCTIONS.has(word.lower) ||
    AUXILIARIES.has(word.lower) ||
    DETERMINERS.has(word.lower) ||
    (PRONOUNS.has(word.lower) && word.lower !== 'one')
  )
}

function isMark(word: Draft): boolean {
  return /^[,.;:!?()…]$/.test(word.text)
}

function isMarkOrNothing(word: Draft | undefined): boolean {
  return word === undefined || isMark(word)
}

/** The next word can stand in a noun phrase. */
function nounish(word: Draft | undefined, after: Draft | undefined): boolean {
  if (word === undefined || isMark(word) || isFunction(word)) return false
  return !(word.voted.has('Adverb') && (after === undefined || isMark(after))) && !word.voted.has('Gerund')
}

/** "Singing" is of sing, not of singe. */
function verbLemma(lower: string, grammar: Grammar): string {
  const stem = lower.replace(/(?:ing|ed)$/, '')
  const lemma = grammar.lemma(lower, 'verb')
  return stem !== lower && lemma === `${stem}e` && /[^aeiou]{2}$/.test(stem) && grammar.isKnown(stem, 'verb') ? stem : lemma
}

function lemmaOf(draft: Draft, grammar: Grammar): string {
  if (draft.kind === 'verb') return verbLemma(draft.lower, grammar)
  if (draft.kind === 'noun') return grammar.lemma(draft.lower, 'noun')
  return draft.lower
}
