import { verbLemma, type Grammar } from './dictionary.ts'
import { draftsOf, isMark, isName, nameOf, unaccented, type Draft, type WordForm, type WordKind } from './drafts.ts'
import { isPredicate } from './is-predicate.ts'
import { joinVerb } from './join-verb.ts'
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS, QUANTITIES } from './grammar.ts'

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
  if (couldBeVerb && !opens && isPredicate(drafts, i, grammar, plural, closes)) return set('verb', 'present')
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

/** The next word can stand in a noun phrase. */
function nounish(word: Draft | undefined, after: Draft | undefined): boolean {
  if (word === undefined || isMark(word) || isFunction(word)) return false
  return !(word.voted.has('Adverb') && (after === undefined || isMark(after))) && !word.voted.has('Gerund')
}

function lemmaOf(draft: Draft, grammar: Grammar): string {
  if (draft.kind === 'verb') return verbLemma(draft.lower, grammar)
  if (draft.kind === 'noun') return grammar.lemma(draft.lower, 'noun')
  return draft.lower
}
