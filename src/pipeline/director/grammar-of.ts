import type { Lexicon } from './lexicon/lexicon.ts'
import { actions } from '../repertoire/actions/index.ts'
import { DEEDS } from './tables/deeds.ts'
import { COMPANIES, ENSEMBLES } from './tables/companies.ts'
import type { Grammar } from './reading/dictionary.ts'

/** What the reader asks of the lexicon. */
export function grammarOf(lexicon: Lexicon): Grammar {
  return {
    lemma: (word, pos) => lexicon.lemma(word, pos),
    isKnown: (word, pos) => lexicon.isKnown(word, pos),
    isActor: (noun) => {
      if (lexicon.isPerson(noun) !== null || noun in ENSEMBLES || noun in COMPANIES) return true
      const depiction = lexicon.depict(noun)
      return depiction !== null && (depiction.living || /^(vehicle|boat|aircraft|floater|ball|flame)$/.test(depiction.body))
    },
    isDeed: (verb) => verb in DEEDS || verb in actions,
    isThing: (noun) =>
      lexicon.isKnown(noun, 'noun') &&
      /^(building|thing|food|natural|clothing|place|time|animal|plant|weather|vehicle|person|instrument|stuff|film)$/.test(
        lexicon.sense(noun),
      ),
  }
}
