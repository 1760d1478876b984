import { infinitive } from '../../director/describing/english.ts'
import type { Lexicon } from '../../director/lexicon/lexicon.ts'
import type { Word } from '../../director/reading/words.ts'
import type { Figure, Storyboard } from '../../storyboard/storyboard.ts'
import { gerundOf } from '../reading/gerund.ts'
import { bare, spanOf } from './name-anew.ts'
import { inFormOf, type Token } from './tokens.ts'

interface Reading {
  readonly led: Storyboard['led']
  readonly lexicon: Lexicon
}

/**
 * The sentence with what a figure does now in the place of what it did; null where that was done to something ("eats an apple"), or stands in
 * no verb of its own.
 */
export function doAnew(tokens: readonly Token[], was: Figure, is: Figure, { led, lexicon }: Reading): readonly Token[] | null {
  const gerund = is.action.said === '' ? null : gerundOf(is.action.said, { lexicon })
  const span = spanOf(tokens, was, led)
  if (gerund === null || span === null) return null
  const doing = bare(was.action.said)
  const at = tokens.findIndex(({ word }) => word.kind === 'verb' && doing[0] !== undefined && isForm(word, doing[0], lexicon))
  if (doing.length === 0) {
    // Who did nothing that the film knew of may have done what it did not know.
    if (tokens.some(({ word }) => word.kind === 'verb' || word.kind === 'auxiliary')) return null
    const head = tokens[span.to - 1]!
    return [...tokens.slice(0, span.to), { ...head, gap: ' ', text: gerund }, ...tokens.slice(span.to)]
  }
  if (at < 0 || doing.length > 1 || !isDone(tokens[at + 1])) return null
  const [verb = '', ...rest] = gerund.split(' ')
  const text = [inFormOf(tokens[at]!, infinitive(verb), verb), ...rest].join(' ')
  return tokens.with(at, { ...tokens[at]!, text })
}

/** A word and another of the same verb: 'waves', 'wave'. */
export function isForm({ lower, lemma }: Word, said: string, lexicon: Lexicon): boolean {
  return lower === said || lemma === lexicon.lemma(said, 'verb')
}

/** What comes next is no object. */
function isDone(next: Token | undefined): boolean {
  return next === undefined || /^(?:preposition|conjunction|mark|adverb)$/.test(next.word.kind)
}
