import { readFilmTalk } from '../../director/reading/film-words.ts'
import type { Lexicon } from '../../director/lexicon/lexicon.ts'
import { PACES } from '../../director/tables/qualities.ts'
import type { Figure } from '../../storyboard/storyboard.ts'
import { isForm } from './do-anew.ts'
import { bare } from './name-anew.ts'
import type { Token } from './tokens.ts'

/** From here on somebody is told to be slow, or quick. */
const [SLOW, QUICK] = [0.75, 1.3]
/** Tokens between an adverb and its verb, at most. */
const NEAR = 3

/** The sentence with a figure's new pace in the place of the words for the old one. `all`: everybody goes so. */
export function paceAnew(tokens: readonly Token[], was: Figure, is: Figure, all: boolean, lexicon: Lexicon): readonly Token[] {
  const isDeed = ({ word }: Token): boolean => word.kind === 'verb' && bare(is.action.said).some((said) => isForm(word, said, lexicon))
  const at = tokens.findIndex(isDeed)
  const film = new Set(
    readFilmTalk(
      tokens.map(({ word }) => word),
      lexicon,
    ).pace?.words.map((word) => word.index),
  )
  const isPace = ({ word }: Token, i: number): boolean =>
    (all && film.has(word.index)) || (word.kind === 'adverb' && word.lower in PACES && (all || (at >= 0 && Math.abs(i - at) <= NEAR)))
  const dropped = tokens.filter(isPace)
  const kept = tokens.filter((token, i) => !isPace(token, i) && !leadsIn(tokens, i, isPace))
  const quicker = is.action.pace > was.action.pace
  const told = quicker ? is.action.pace >= QUICK : is.action.pace <= SLOW
  // "Faster" of what went slowly is at its usual pace first.
  if (!told || (dropped.some(({ word }) => (PACES[word.lower] ?? 1) < 1) && quicker && is.action.pace < 1.6 * QUICK)) return kept
  const verb = kept.findIndex(isDeed)
  if (verb < 0) return kept
  const token = kept[verb]!
  const adverb: Token = { ...token, text: quicker ? 'quickly' : 'slowly', word: { ...token.word, kind: 'adverb' } }
  return [...kept.slice(0, verb), adverb, { ...token, gap: ' ' }, ...kept.slice(verb + 1)]
}

/** "In super" before "slow motion". */
function leadsIn(tokens: readonly Token[], i: number, isPace: (token: Token, i: number) => boolean): boolean {
  const next = tokens.findIndex((_, k) => k > i && !/^(?:super|very|extreme|extremely|ultra|so|in|a)$/.test(tokens[k]!.word.lower))
  return (
    /^(?:super|very|extreme|extremely|ultra|so|in)$/.test(tokens[i]!.word.lower) && next > 0 && isPace(tokens[next]!, next) && next - i <= 3
  )
}
