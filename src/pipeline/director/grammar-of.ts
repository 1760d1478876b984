import type { Lexicon } from './lexicon/lexicon.ts'
import type { Grammar } from './reading/words.ts'

/** What the reader asks of the lexicon. */
export function grammarOf(lexicon: Lexicon): Grammar {
  return {
    lemma: (word, pos) => lexicon.lemma(word, pos),
    isKnown: (word, pos) => lexicon.isKnown(word, pos),
    isActor: (noun) => {
      if (lexicon.isPerson(noun) !== null) return true
      const depiction = lexicon.depict(noun)
      return depiction !== null && (depiction.living || /^(vehicle|boat|aircraft|floater|ball|flame)$/.test(depiction.body))
    },
    isThing: (noun) =>
      lexicon.isKnown(noun, 'noun') &&
      /^(building|thing|food|natural|clothing|place|time|animal|plant|weather|vehicle|person|instrument|stuff|film)$/.test(
        lexicon.sense(noun),
      ),
  }
}
