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

/** "Singing" is of sing, not of singe. */
export function verbLemma(lower: string, grammar: Grammar): string {
  const stem = lower.replace(/(?:ing|ed)$/, '')
  const lemma = grammar.lemma(lower, 'verb')
  return stem !== lower && lemma === `${stem}e` && /[^aeiou]{2}$/.test(stem) && grammar.isKnown(stem, 'verb') ? stem : lemma
}
