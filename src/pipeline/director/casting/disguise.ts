import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Mention } from '../reading/scene.ts'
import type { Cast, Production } from './cast.ts'
import { outfitOf } from './dress.ts'
import { propRole } from './new-role.ts'
import type { Role } from './role.ts'

/** "As a superhero": a part that somebody plays. */
export function isPart(mention: Mention, lexicon: Lexicon): boolean {
  const noun = mention.nouns.at(-1)
  return noun !== undefined && lexicon.isPerson(noun.lemma)?.profession != null
}

/** An animal gets of an outfit what can be put on it. */
export function disguise(role: Role, trade: string, production: Production, cast: Cast): boolean {
  for (const [cut] of outfitOf(trade, production.lexicon) ?? []) {
    const worn = /^(?:mask|crown|.*hat|helmet|cap|glasses|sunglasses|scarf|tie)$/.test(cut)
      ? propRole([cut.replace('-', ' ')], 1, production)
      : null
    if (worn === null) continue
    cast.parts.push({ role: worn, act: null, relation: { how: 'worn-by', to: role } })
    return true
  }
  return false
}
