import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Mention } from '../reading/scene.ts'
import type { Part, Role } from './role.ts'

/** Whom a pronoun or a definite phrase ("the dog", "the animal") speaks of among those already named; null: somebody new. */
export function refer(mention: Mention, roles: readonly Role[], before: readonly Part[], lexicon: Lexicon): readonly Role[] | null {
  const recent = [...roles].reverse().filter((role) => !role.dressing)
  if (mention.pronoun !== null) return pronoun(mention.pronoun, recent, before)
  const head = mention.nouns.at(-1)
  if (head === undefined) return null
  const same = recent.find(
    (role) =>
      role.noun === head.lemma ||
      role.noun.endsWith(` ${head.lemma}`) ||
      role.said.some(
        (word) => word.lemma === head.lemma && word.kind === 'noun' && word.index !== head.index && !clothes(role, word.lemma),
      ),
  )
  if (same !== undefined && (mention.definite || (mention.count === null && mention.plural))) return fits(mention, same) ? [same] : null
  if (!mention.definite || mention.nouns.length > 1) return null
  const kinds = new Map(recent.filter((role) => role.count > 1 === mention.plural).map((role) => [role.noun, role]))
  if (kinds.size === 0) return null
  const general = recent.find(
    (role) => kinds.has(role.noun) && lexicon.nearest(role.noun, 'noun', new Map([[head.lemma, true]]))?.led === head.lemma,
  )
  return general === undefined ? null : [general]
}

function fits(mention: Mention, role: Role): boolean {
  return mention.count === null || mention.count === role.count || (mention.definite && mention.count === 1)
}

function clothes(role: Role, lemma: string): boolean {
  return role.noun !== lemma && !role.noun.includes(lemma)
}

function pronoun(word: string, recent: readonly Role[], before: readonly Part[]): readonly Role[] | null {
  const found = (test: (role: Role) => boolean): readonly Role[] | null => {
    const role = recent.find(test)
    return role === undefined ? null : [role]
  }
  if (/^(he|him|himself|his)$/.test(word))
    return (
      found((role) => role.person !== null && role.person.gender !== 'woman' && role.count === 1) ??
      found((role) => role.person !== null || role.depiction?.living === true)
    )
  if (/^(she|her|herself)$/.test(word))
    return (
      found((role) => role.person !== null && role.person.gender !== 'man' && role.count === 1) ??
      found((role) => role.person !== null || role.depiction?.living === true)
    )
  if (/^(i|me|myself|we|us)$/.test(word)) return found((role) => role.said.some((each) => /^(i|me|myself|we|us)$/.test(each.lower)))
  const doer = before.find((part) => part.act !== null && part.role.person === null && part.role.count === 1)?.role
  if (/^(it|itself)$/.test(word) && doer !== undefined) return [doer]
  if (/^(it|itself)$/.test(word))
    return (
      found((role) => role.person === null && role.depiction?.living === true) ?? found((role) => role.person === null) ?? found(() => true)
    )
  if (/^(they|them|themselves)$/.test(word)) {
    const many = found((role) => role.count > 1)
    if (many !== null) return many
    const all = before.map((part) => part.role).filter((role) => role.person !== null || role.depiction?.living === true)
    return all.length > 0 ? all : found(() => true)
  }
  return null
}
