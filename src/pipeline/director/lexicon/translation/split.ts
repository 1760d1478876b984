import type { TranslatedToken } from '../lexicon.ts'
import { fold, type Dictionary, type Entry } from './dictionary.ts'

interface Span {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Cuts a prompt into tokens, each with its English: the longest known phrase at every place. */
export function splitPrompt(prompt: string, dictionary: Dictionary): TranslatedToken[] {
  return dictionary.language.spaced ? splitSpaced(prompt, dictionary) : splitUnspaced(prompt, dictionary)
}

const MOST_WORDS = 5

function splitSpaced(prompt: string, dictionary: Dictionary): TranslatedToken[] {
  const spans = wordsOf(prompt)
  const tokens: TranslatedToken[] = []
  for (let i = 0; i < spans.length;) {
    let used = 0
    for (let count = Math.min(MOST_WORDS, spans.length - i); count >= 1 && used === 0; count--) {
      const first = spans[i]
      const last = spans[i + count - 1]
      if (first === undefined || last === undefined) break
      const source = prompt.slice(first.start, last.end)
      // words of one phrase have nothing but space between them
      if (count > 1 && /[.,;:!?()"]/.test(source)) continue
      const found = count > 1 ? phrase(fold(source).replace(/\s+/g, ' '), dictionary) : word(fold(source), dictionary)
      if (found === null) continue
      let at = first.start
      found.forEach(({ length, entry }, n) => {
        const end = n === found.length - 1 ? last.end : at + length
        tokens.push({ source: prompt.slice(at, end), start: at, end, ...entry })
        at = end
      })
      used = count
    }
    const span = spans[i]
    if (used === 0 && span !== undefined)
      tokens.push({
        source: span.text,
        start: span.start,
        end: span.end,
        english: /^[\p{Script=Latin}\d'-]+$/u.test(span.text) ? span.text : '',
        pos: /^\d+$/.test(span.text) ? 'number' : 'unknown',
      })
    i += Math.max(1, used)
  }
  return tokens
}

interface Piece {
  readonly length: number
  readonly entry: Entry
}

function phrase(text: string, dictionary: Dictionary): Piece[] | null {
  const entry = dictionary.exact(text)
  if (entry !== null) return [{ length: text.length, entry }]
  // 'stem*' of more than one word: '눈이 내리*'; and Korean particles after a phrase
  const stem = text.includes(' ') ? dictionary.byStem(text) : null
  if (stem !== null && stem.english !== '' && stemHasSpace(text, dictionary)) return [{ length: text.length, entry: stem }]
  return dictionary.language.code === 'ko' ? withParticle(text, dictionary, (rest) => dictionary.exact(rest)) : null
}

/** The rows' stems of several words match only text of as many words. */
function stemHasSpace(text: string, dictionary: Dictionary): boolean {
  const last = text.lastIndexOf(' ')
  return dictionary.byStem(text.slice(0, last)) === null
}

function word(text: string, dictionary: Dictionary): Piece[] | null {
  const isKorean = dictionary.language.code === 'ko'
  const whole =
    dictionary.named(text) ??
    (isKorean ? null : dictionary.byStem(text)) ??
    dictionary.inflectedRow(text) ??
    dictionary.exact(text) ??
    dictionary.inflected(text)
  if (whole !== null) return [{ length: text.length, entry: whole }]
  if (isKorean) {
    const marked = withParticle(text, dictionary, (rest) => dictionary.exact(rest) ?? dictionary.inflected(rest))
    if (marked !== null) return marked
    const stem = dictionary.byStem(text) ?? dictionary.byStem(uncontracted(text))
    if (stem !== null) return [{ length: text.length, entry: stem }]
  }
  return dictionary.language.compounds ? compound(text, dictionary) : null
}

/** Korean joins ㄴ, ㄹ, ㅂ and the past to a stem's last syllable: 달린다 → 달리, 떨어진 → 떨어지, 달렸다 → 달리. */
function uncontracted(text: string): string {
  const ending = /^(.*?)(.)(?:다|니다)?$/u.exec(text)
  const code = (ending?.[2] ?? '').codePointAt(0) ?? 0
  if (code < 0xac00 || code > 0xd7a3) return text
  const final = (code - 0xac00) % 28
  const open = code - final
  // ㅕ + ㅆ is the past of a stem in ㅣ
  if (final === 20) return `${ending?.[1] ?? ''}${String.fromCodePoint(((open - 0xac00) / 28) % 21 === 6 ? open + 14 * 28 : open)}`
  return [4, 8, 17].includes(final) ? `${ending?.[1] ?? ''}${String.fromCodePoint(open)}` : text
}

/** '마을을' → 마을 + 을; also two in a row: '숲속에서도'. */
function withParticle(text: string, dictionary: Dictionary, look: (rest: string) => Entry | null): Piece[] | null {
  for (const [particle, entry] of dictionary.particles) {
    if (!text.endsWith(particle) || text.length <= particle.length) continue
    const rest = text.slice(0, -particle.length)
    const found = look(rest)
    if (found !== null)
      return [
        { length: rest.length, entry: found },
        { length: particle.length, entry },
      ]
  }
  for (const [particle, entry] of dictionary.particles) {
    if (!text.endsWith(particle) || text.length <= particle.length + 1) continue
    const inner = withParticleOnce(text.slice(0, -particle.length), dictionary, look)
    if (inner !== null) return [...inner, { length: particle.length, entry }]
  }
  return null
}

function withParticleOnce(text: string, dictionary: Dictionary, look: (rest: string) => Entry | null): Piece[] | null {
  for (const [particle, entry] of dictionary.particles) {
    if (!text.endsWith(particle) || text.length <= particle.length) continue
    const found = look(text.slice(0, -particle.length))
    if (found !== null)
      return [
        { length: text.length - particle.length, entry: found },
        { length: particle.length, entry },
      ]
  }
  return null
}

/** 'Schneelandschaft' → Schnee + Landschaft; the linking s of German goes with the first part. */
function compound(text: string, dictionary: Dictionary): Piece[] | null {
  const least = dictionary.language.code === 'ko' ? 2 : 4
  for (let at = text.length - least; at >= Math.min(least, 3); at--) {
    const right = dictionary.exact(text.slice(at)) ?? dictionary.inflected(text.slice(at))
    if (right === null) continue
    const start = text.slice(0, at)
    const left = dictionary.exact(start) ?? dictionary.exact(start.replace(/(?:s|n|en|er)$/, '')) ?? dictionary.inflected(start)
    if (left !== null && left.pos !== 'function' && right.pos !== 'function')
      return [
        { length: at, entry: left },
        { length: text.length - at, entry: right },
      ]
  }
  return null
}

function splitUnspaced(prompt: string, dictionary: Dictionary): TranslatedToken[] {
  const tokens: TranslatedToken[] = []
  let unknownFrom = -1
  const flush = (end: number): void => {
    if (unknownFrom === -1) return
    for (const { 0: source, index } of prompt
      .slice(unknownFrom, end)
      .matchAll(/[\p{Script=Latin}\d]+|\p{Script=Katakana}+ー?|\p{Script=Han}+|[\p{L}\p{M}]+/gu)) {
      const start = unknownFrom + index
      // stray hiragana are endings
      const grammar = /^\p{Script=Hiragana}+$/u.test(source)
      tokens.push({
        source,
        start,
        end: start + source.length,
        english: /^[\p{Script=Latin}\d]+$/u.test(source) ? source : '',
        pos: grammar ? 'function' : /^\d+$/.test(source) ? 'number' : 'unknown',
      })
    }
    unknownFrom = -1
  }
  const folded = fold(prompt)
  for (let at = 0; at < folded.length;) {
    let length = 0
    let entry: Entry | null = null
    for (length = Math.min(dictionary.longest, folded.length - at); length >= 1; length--) {
      const piece = folded.slice(at, at + length)
      if (/^\s|\s$|[。、，,.!！?？]/.test(piece)) continue
      // one kana is never an emoji's name
      entry = dictionary.exact(piece)
      if (entry !== null) break
    }
    const stem = dictionary.stemAt(folded, at)
    if (stem !== null && stem.length > length) {
      entry = stem.entry
      length = stem.length + (/^(?:います|いました|いる|いた|た|ます)/.exec(folded.slice(at + stem.length))?.[0].length ?? 0)
    }
    if (entry === null) {
      if (unknownFrom === -1) unknownFrom = at
      at++
      continue
    }
    flush(at)
    tokens.push({ source: prompt.slice(at, at + length), start: at, end: at + length, ...entry })
    at += length
  }
  flush(folded.length)
  return tokens
}

/** Words with their places; French and Italian elisions stand apart ('l'homme' → l' + homme). */
function wordsOf(prompt: string): Span[] {
  return [...prompt.matchAll(/(?:qu|[ldsnjmtc]|dell|nell|sull|all|un)['’](?=\p{L})|[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*/giu)].map(
    ({ 0: text, index }) => ({ text, start: index, end: index + text.length }),
  )
}
