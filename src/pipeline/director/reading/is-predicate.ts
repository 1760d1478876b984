import { verbLemma, type Grammar } from './dictionary.ts'
import { isMarkOrNothing, type Draft } from './drafts.ts'
import { BE, DETERMINERS } from './grammar.ts'

/** Whether a word that could be a verb is one here: it agrees with the noun before it and something of a predicate follows. */
export function isPredicate(drafts: Draft[], i: number, grammar: Grammar, plural: boolean, closes: boolean): boolean {
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
  // "two fire trucks"
  if (before.kind === 'noun' && !many && inflected && isCounted(drafts, back)) return false
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
  return !/^(?:determiner|number)$/.test(beforeNouns(drafts, end)?.kind ?? '')
}

/** The nouns that end here are more than one. */
function isCounted(drafts: readonly Draft[], end: number): boolean {
  const first = beforeNouns(drafts, end)
  return (
    (first?.kind === 'number' && !/^(?:one|1)$/.test(first.lower)) || /^(?:these|those|both|several|many|few)$/.test(first?.lower ?? '')
  )
}

function beforeNouns(drafts: readonly Draft[], end: number): Draft | undefined {
  return drafts.slice(0, end + 1).findLast(({ kind }) => kind !== 'noun' && kind !== 'adjective')
}

/** "a cat and a dog run": several subjects take the plural verb. */
function joined(drafts: readonly Draft[], end: number): boolean {
  return drafts.slice(Math.max(0, end - 4), end).some((word) => word.lower === 'and')
}
