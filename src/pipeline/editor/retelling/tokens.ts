import { grammarOf } from '../../director/grammar-of.ts'
import type { Lexicon } from '../../director/lexicon/lexicon.ts'
import { readWords, type Word } from '../../director/reading/words.ts'
import { third } from '../../director/describing/english.ts'
import { capital, indefinite } from '../../english.ts'

/** A word of a sentence as it is written, with what stands before it, and what the director reads in it. */
export interface Token {
  readonly gap: string
  readonly text: string
  readonly word: Word
}

export function tokensOf(text: string, lexicon: Lexicon): readonly Token[] {
  let end = 0
  return readWords(text, grammarOf(lexicon)).map((word) => {
    const at = text.toLowerCase().indexOf(word.text.toLowerCase(), end)
    if (at < 0) return { gap: ' ', text: word.text, word }
    // "The dog's": the mark of what it owns belongs to the word.
    const whole = /^['’]s\b/.exec(text.slice(at + word.text.length))?.[0] ?? ''
    const token = { gap: text.slice(end, at), text: text.slice(at, at + word.text.length) + whole, word }
    end = at + token.text.length
    return token
  })
}

/** The tokens as a sentence: articles fit what follows them now, nothing hangs at its ends. */
export function written(tokens: readonly Token[]): string {
  return tokens
    .map(({ gap, text }, i) => (i > 0 && gap === '' && /^\p{L}/u.test(text) ? ` ${text}` : gap + text))
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/\s+(?=[,.;:!?])/g, '')
    .replace(/^(?:[\s,;:.!?—-]|(?:and|while|as|but)\b)+/i, '')
    .replace(/(?:[\s,;:—-]|\b(?:and|while|as|but|with))+([.!?]?)$/i, '$1')
    .replace(/,+(?=[,.])/g, '')
    .replace(/\b(an?) (?=([\p{L}-]+))/giu, (_, article: string, next: string) => {
      const right = indefinite(next).split(' ')[0]!
      return `${/^A/.test(article) ? capital(right) : right} `
    })
}

/** Words in the place of tokens: all of the new ones are what the first one was. */
export function inPlace(tokens: readonly Token[], from: number, to: number, text: string): readonly Token[] {
  const first = tokens[from]!
  const cased = /^\p{Lu}/u.test(first.text) && from === 0 ? capital(text) : text
  return [...tokens.slice(0, from), { ...first, text: cased }, ...tokens.slice(to)]
}

/** Of the verb that follows a subject, the form for one or for several. */
export function agreeing(tokens: readonly Token[], at: number, many: boolean): readonly Token[] {
  const i = tokens.findIndex(({ word }, k) => k >= at && word.kind !== 'adverb' && !/^(?:who|that|which)$/.test(word.lower))
  const token = tokens[i]
  if (token === undefined) return tokens
  const { lower, kind, form, lemma } = token.word
  const pair = AUXILIARIES.find((each) => each.includes(lower))
  const finite = kind === 'verb' && form === 'present'
  if (pair === undefined && !finite) return tokens
  return tokens.with(i, { ...token, text: pair === undefined ? (many ? lemma : third(lemma)) : pair[many ? 1 : 0]! })
}

const AUXILIARIES: readonly (readonly [string, string])[] = [
  ['is', 'are'],
  ['was', 'were'],
  ['has', 'have'],
  ['does', 'do'],
]

/** A verb in the form that another has: "walks" of "dancing" is "dances". */
export function inFormOf({ word }: Token, lemma: string, gerund: string): string {
  if (word.form === 'gerund') return gerund
  return word.lower === word.lemma ? lemma : third(lemma)
}
