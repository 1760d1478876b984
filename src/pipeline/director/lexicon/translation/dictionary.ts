import { createRequire } from 'node:module'
import type { TranslatedToken } from '../lexicon.ts'
import type { Language } from '../languages/language.ts'

export interface Entry {
  readonly english: string
  readonly pos: TranslatedToken['pos']
}

/** What a word or phrase of one language says in English. */
export interface Dictionary {
  readonly language: Language
  /** A row or an emoji's label, as written. */
  named(phrase: string): Entry | null
  /** The same, or an emoji's keyword. */
  exact(phrase: string): Entry | null
  /** By the beginning of the word, as the rows' `stem*` say. */
  byStem(word: string): Entry | null
  /** The longest `stem*` that stands at a place of an unspaced text, with its length. */
  stemAt(text: string, at: number): { readonly length: number; readonly entry: Entry } | null
  /** With its inflection taken off, among the rows. */
  inflectedRow(word: string): Entry | null
  /** With its inflection taken off, among the rows and emojibase. */
  inflected(word: string): Entry | null
  /** The rows that only mark grammar or relation, the longest first: what Korean hangs on its nouns. */
  readonly particles: readonly (readonly [string, Entry])[]
  /** The most characters of a known phrase. */
  readonly longest: number
}

interface Emoji {
  label: string
  hexcode: string
  tags?: string[]
  group?: number
}

const posOfLetter: Readonly<Record<string, TranslatedToken['pos']>> = {
  n: 'noun',
  v: 'verb',
  a: 'adjective',
  r: 'relation',
  d: 'number',
  f: 'function',
}
const require = createRequire(import.meta.url)
const opened = new Map<string, Dictionary>()
let englishTerms: Map<string, Set<string>> | null = null

/** Reads a language's rows and emojibase's file for it, once. */
export function openDictionary(language: Language): Dictionary {
  const known = opened.get(language.code)
  if (known !== undefined) return known
  const { exact: rows, stems } = readRows(language.rows)
  const foreign = termsOf(language.code)
  // '歩く女性' is a sentence and not a name
  if (!language.spaced) for (const term of foreign.keys()) if (beginsWithVerb(term, rows)) foreign.delete(term)
  const labels = new Map<string, string>()
  for (const emoji of emojis(language.code)) labels.set(fold(emoji.label), emoji.hexcode)
  const stemmed = new Map<string, string>()
  if (language.endings.length > 0)
    for (const term of foreign.keys())
      if (!term.includes(' '))
        for (const stem of stemsOf(term, language)) if (!stemmed.has(stem) && !isClipped(term, stem)) stemmed.set(stem, term)

  const aligned = new Map<string, Entry | null>()
  const align = (term: string): Entry | null => {
    const found = aligned.get(term)
    if (found !== undefined) return found
    const entry = alignTerm(term, foreign, labels)
    aligned.set(term, entry)
    return entry
  }
  const exact = (phrase: string): Entry | null => rows.get(phrase) ?? align(phrase)
  const inflectedRow = (word: string): Entry | null =>
    stemsOf(word, language)
      .map((form) => rows.get(form))
      .find((found) => found !== undefined) ?? null
  const dictionary: Dictionary = {
    language,
    named: (phrase) => rows.get(phrase) ?? (labels.has(phrase) ? align(phrase) : null),
    exact,
    stemAt(text, at) {
      const found = stems.find(([stem]) => text.startsWith(stem, at))
      return found === undefined ? null : { length: found[0].length, entry: found[1] }
    },
    byStem: (word) => stems.find(([stem]) => word.startsWith(stem))?.[1] ?? null,
    inflectedRow,
    inflected(word) {
      const row = inflectedRow(word)
      if (row !== null) return row
      for (const stem of stemsOf(word, language)) {
        const term = stemmed.get(stem)
        const entry = term === undefined ? null : exact(term)
        if (entry !== null) return entry
      }
      return null
    },
    particles: [...rows].filter(([, { pos }]) => pos === 'function' || pos === 'relation').toSorted((a, b) => b[0].length - a[0].length),
    longest: [...rows.keys(), ...foreign.keys()].reduce((most, term) => Math.max(most, term.length), 1),
  }
  opened.set(language.code, dictionary)
  return dictionary
}

/** The rows' exact forms alone: cheap, for telling languages apart. */
export function readRows(text: string): { exact: Map<string, Entry>; stems: [string, Entry][] } {
  const exact = new Map<string, Entry>()
  const stems: [string, Entry][] = []
  for (const line of text.trim().split('\n')) {
    const colon = line.indexOf(': ')
    if (colon === -1) continue
    const entry: Entry = { english: line.slice(2, colon), pos: posOfLetter[line[0] ?? ''] ?? 'function' }
    for (const word of line.slice(colon + 2).split(', ')) {
      const folded = fold(word)
      if (folded.endsWith('*')) stems.push([folded.slice(0, -1), entry])
      else if (!exact.has(folded)) exact.set(folded, entry)
    }
  }
  return { exact, stems: stems.toSorted((a, b) => b[0].length - a[0].length) }
}

export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('’', "'")
}

/**
 * The English of an emoji word: among the labels and keywords of the same emojis, the one that is used for most of the same ones
 * (the cosine of the two sets); a label that translates a label has a start.
 */
function alignTerm(term: string, foreign: ReadonlyMap<string, Set<string>>, labels: ReadonlyMap<string, string>): Entry | null {
  const uses = foreign.get(term)
  if (uses === undefined) return null
  englishTerms ??= termsOf('en')
  const labelled = labels.get(term)
  const shared = new Map<string, number>()
  for (const emoji of emojis('en')) {
    if (!uses.has(emoji.hexcode)) continue
    for (const word of wordsOf(emoji)) shared.set(word, (shared.get(word) ?? 0) + 1)
    if (emoji.hexcode === labelled) shared.set(fold(emoji.label), (shared.get(fold(emoji.label)) ?? 0) + 0.0001)
  }
  let best: string | null = null
  let bestScore = 0
  for (const [english, count] of shared) {
    const isLabel = count % 1 > 0
    const score =
      count ** 2 / (uses.size * (englishTerms.get(english)?.size ?? 1)) +
      (isLabel ? 0.6 : 0) -
      (english.includes(' ') && !isLabel ? 0.55 : 0)
    if (score > bestScore) [best, bestScore] = [english, score]
  }
  return best === null ? null : { english: best.replace(/^(?:person|man|woman): /, '').replace(special, ''), pos: 'noun' }
}

/** What the labels have and nobody says: a camel is a camel, with one hump or two. */
const special = /^(?:two-hump|spouting|japanese|deciduous|wrapped|red|honey)(?:[ ](?=camel|whale|castle|tree|gift|apple|heart))/

const emojiFiles = new Map<string, Emoji[]>()
function emojis(code: string): Emoji[] {
  const known = emojiFiles.get(code)
  if (known !== undefined) return known
  const all = require(`emojibase-data/${code}/compact.json`) as Emoji[]
  // flags and signs are no words for pictures
  const used = all.filter((emoji) => emoji.group !== undefined && emoji.group !== 2 && emoji.group < 8)
  emojiFiles.set(code, used)
  return used
}

function termsOf(code: string): Map<string, Set<string>> {
  const terms = new Map<string, Set<string>>()
  for (const emoji of emojis(code)) {
    for (const word of wordsOf(emoji)) {
      const uses = terms.get(word)
      if (uses === undefined) terms.set(word, new Set([emoji.hexcode]))
      else uses.add(emoji.hexcode)
    }
  }
  return terms
}

function wordsOf({ label, tags = [], group }: Emoji): Set<string> {
  // faces are tagged with every colour and mood: their names will do
  return new Set([label, ...(group === 0 ? [] : tags)].map(fold))
}

function beginsWithVerb(term: string, rows: ReadonlyMap<string, Entry>): boolean {
  for (let length = 2; length < term.length; length++) if (rows.get(term.slice(0, length))?.pos === 'verb') return true
  return false
}

/** 'Dach' is not what is left of 'Dachs': only vowels and longer endings come off a dictionary's words. */
function isClipped(term: string, stem: string): boolean {
  return term.length - stem.length === 1 && /[^aeiouyаеёиоуыюяьй]$/.test(term)
}

function stemsOf(word: string, { endings, code }: Language): string[] {
  const least = code === 'ko' ? 1 : 3
  return [
    word,
    ...endings
      .filter((ending) => word.endsWith(ending) && word.length - ending.length >= least)
      .map((ending) => word.slice(0, -ending.length)),
  ]
}
