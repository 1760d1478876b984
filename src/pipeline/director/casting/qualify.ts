import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Ledger } from '../reading/ledger.ts'
import type { Word } from '../reading/words.ts'
import { FEELINGS } from '../tables/moods.ts'
import { GLOWING, HAIR_COLOURS, HAIR_CUTS, OLD, SIZES, SKIN_WORDS, YOUNG } from '../tables/qualities.ts'
import type { Role } from './role.ts'

/** Gives a role what its adjectives (and the nouns that stand before its own, as in "glass dragon") say. Those left over stay for the mood. */
export function qualify(role: Role, words: readonly Word[], lexicon: Lexicon, ledger: Ledger): void {
  for (const [word, colour, used] of coloursOf(words, lexicon)) {
    if (role.person === null) role.colour = colour
    else if (role.person.being === 'human' && SKIN_WORDS[word.lower] !== undefined) role.skin = SKIN_WORDS[word.lower]!
    else role.skin = colour
    ledger.shown(used)
  }
  for (const word of words) {
    if (ledger.has(word)) continue
    const lower = word.lower
    const size = SIZES[lower]
    const material = lexicon.materialOf(lower)
    if (role.person !== null && personal(role, lower)) ledger.shown([word])
    else if (size !== undefined) {
      role.size *= size
      ledger.shown([word])
    } else if (material !== null && role.person === null) {
      role.material = material
      ledger.shown([word])
    } else if (GLOWING[lower] !== undefined) {
      role.glows = role.colour ?? GLOWING[lower]!
      ledger.shown([word])
    }
    const feeling = FEELINGS.get(lower) ?? FEELINGS.get(word.lemma)
    if (feeling !== undefined) {
      role.feeling ??= feeling
      if (role.person !== null) ledger.shown([word])
    }
  }
  if (role.glows !== null && role.colour !== null) role.glows = role.colour
}

/** Colours among the words: "dark blue" before "blue". */
export function coloursOf(words: readonly Word[], lexicon: Lexicon): [Word, string, readonly Word[]][] {
  const found: [Word, string, readonly Word[]][] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const next = words[i + 1]
    const two =
      next !== undefined && next.index === word.index + 1 && lexicon.colourOf(next.lower) !== null
        ? lexicon.colourOf(`${word.lower} ${next.lower}`)
        : null
    if (two !== null && !(lexicon.colourOf(word.lower) !== null && lexicon.colourOf(next!.lower) === two)) {
      found.push([next!, two, [word, next!]])
      i++
      continue
    }
    const one = lexicon.colourOf(word.lower)
    if (one !== null && lexicon.materialOf(word.lower) === null) found.push([word, one, [word]])
  }
  return found
}

function personal(role: Role, lower: string): boolean {
  const hair = lower.match(/^([a-z]+)-?haired$/)?.[1]
  if (hair !== undefined) return styleHair(role, hair)
  if (lower === 'bald' || lower === 'blonde' || lower === 'blond' || lower === 'brunette' || lower === 'redhead' || lower === 'curly')
    return styleHair(role, lower)
  if (lower === 'bearded') {
    role.hair.beard = true
    return true
  }
  if (OLD.has(lower)) role.age = 'elder'
  else if (YOUNG.has(lower)) role.age = role.person!.age === 'adult' && lower === 'toddler' ? 'child' : role.person!.age
  else if (SKIN_WORDS[lower] !== undefined) role.skin = SKIN_WORDS[lower]!
  else return false
  return true
}

/** Colour or cut of the hair. */
export function styleHair(role: Role, lower: string): boolean {
  const colour = HAIR_COLOURS[lower]
  const cut = HAIR_CUTS[lower]
  if (colour !== undefined) role.hair.colour = colour
  if (cut !== undefined) role.hair.cut = cut
  return colour !== undefined || cut !== undefined
}
