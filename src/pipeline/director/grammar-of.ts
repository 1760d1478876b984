import type { Lexicon } from './lexicon/lexicon.ts'
import type { Grammar } from './reading/words.ts'

/** What the reader asks of the lexicon. */
export function grammarOf(lexicon: Lexicon): Grammar {
  return {
    lemma: (word, pos) => lexicon.lemma(word, pos),
    isKnown: (word, pos) => lexicon.isKnown(word, pos),
    isThing: (noun) => lexicon.isKnown(noun, 'noun') && /^(building|thing|food|natural|clothing|place|time|animal|plant|weather|vehicle|person|instrument|stuff|film)$/.test(lexicon.sense(noun)),
  }
}
