import { isCompany, withCount } from '../../director/describing/name-figure.ts'
import { indefinite, isUncounted, numberWord, plural } from '../../english.ts'
import type { Figure, Storyboard } from '../../storyboard/storyboard.ts'
import { agreeing, inPlace, type Token } from './tokens.ts'

type Led = Storyboard['led']

const CONTENT = /^(?:noun|verb|adjective)$/

/** Tokens from … up to `to`. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Where a sentence speaks of a figure: its noun, or the word that was led to it, with the words of its phrase around. */
export function spanOf(tokens: readonly Token[], { noun, said }: Figure, led: Led): Span | null {
  const phrase = new Set(bare(said))
  const names = [noun, ...led.filter(({ shown }) => shown === noun).map((row) => row.said)].map((name) => bare(name).at(-1) ?? '')
  const own = (i: number): boolean => {
    const word = tokens[i]?.word
    return word !== undefined && word.kind !== 'mark' && (phrase.has(word.lower) || phrase.has(tokens[i]!.text.toLowerCase()))
  }
  const isNamed = (i: number): boolean => own(i) && names.some((name) => name === tokens[i]!.word.lower || name === tokens[i]!.word.lemma)
  const isNoun = (i: number): boolean => own(i) && /^(?:noun|pronoun)$/.test(tokens[i]!.word.kind)
  const all = tokens.map((_, i) => i)
  const head = all.find(isNamed) ?? all.find(isNoun)
  if (head === undefined) return null
  let [from, to] = [head, head + 1]
  while (own(from - 1)) from--
  while (own(to) && tokens[to]!.word.kind === 'noun') to++
  if (/^(?:determiner|number)$/.test(tokens[from - 1]?.word.kind ?? '')) from--
  return { from, to }
}

/** A group in its sentence as it is called and counted now; null where it is spoken of in some other way than by its name. */
export function nameAnew(
  tokens: readonly Token[],
  { was, is }: { readonly was: readonly Figure[]; readonly is: readonly Figure[] },
  led: Led,
): readonly Token[] | null {
  const [old, now] = [was[0]!, is[0]!]
  const span = spanOf(tokens, old, led)
  // Spoken of as 'she', or not at all.
  if (span === null) return tokens.some(({ word }) => CONTENT.test(word.kind) && bare(old.said).includes(word.lower)) ? null : tokens
  const phrase = phraseOf(tokens.slice(span.from, span.to), old, now, is.length)
  const named = inPlace(tokens, span.from, span.to, phrase)
  const many = (figures: readonly Figure[]): boolean => figures.length > 1 && !isCompany(figures[0]!)
  const agreed = many(was) === many(is) ? named : agreeing(named, span.from + 1, many(is))
  if (old.noun === now.noun) return agreed
  // "A dog …, and the dog …": further on it is called so, too.
  return agreed.map((token, i) =>
    i > span.from && token.word.kind === 'noun' && token.word.lemma === old.noun
      ? { ...token, text: token.word.form === 'plural' ? plural(now.noun) : now.noun }
      : token,
  )
}

function phraseOf(old: readonly Token[], before: Figure, now: Figure, count: number): string {
  const first = old[0]!
  const number = old.findIndex(({ word }) => word.kind === 'number')
  if (before.said === now.said && before.noun === now.noun)
    return count > 1 && number >= 0 ? old.map(({ text }, i) => (i === number ? numberWord(count) : text)).join(' ') : withCount(now, count)
  const words = now.said.split(/\s+/).filter((word) => word !== '')
  const last = words.at(-1)?.toLowerCase() ?? ''
  const head = now.noun.split(' ').at(-1)!
  const whole = words.length > 0 && (last.startsWith(head.slice(0, Math.max(3, head.length - 2))) || last === plural(head))
  if (!whole) return withCount(now, count)
  const leads = LEADING.test(words[0]!)
  const rest = (leads && /^(?:an?|the)$/i.test(words[0]!) ? words.slice(1) : words).join(' ')
  if (leads && !/^(?:an?|the)$/i.test(words[0]!)) return rest
  if (first.word.kind === 'determiner' && !/^an?$/i.test(first.text)) return `${first.text.toLowerCase()} ${rest}`
  if (count > 1) return /^\p{Lu}/u.test(rest) || !isPlural(last, head) ? withCount(now, count) : `${numberWord(count)} ${rest}`
  return /^\p{Lu}/u.test(rest) || isPlural(last, head) ? rest : indefinite(rest)
}

const LEADING = /^(?:an?|the|my|your|his|her|its|our|their|some|several|many|few|one|two|three|four|five|six|seven|eight|nine|ten|\d+)$/i

function isPlural(last: string, head: string): boolean {
  return !isUncounted(head) && last === plural(head) && last !== head
}

export function bare(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []
}
