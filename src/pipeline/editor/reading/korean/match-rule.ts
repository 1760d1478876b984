import { plural } from '../../../english.ts'
import type { Lexicon } from '../../../director/lexicon/lexicon.ts'
import type { Rule } from './rules.ts'
import { sayPart, type Said } from './say-part.ts'
import { TAIL, VERBS, type VerbName } from './verbs.ts'

/** Longer clauses are told and not commanded. */
const MOST_WORDS = 24

type Element =
  | { readonly kind: 'part'; readonly name: string; readonly mark: string; readonly optional: boolean }
  | { readonly kind: 'words'; readonly pattern: RegExp; readonly optional: boolean }

interface Filled {
  readonly parts: ReadonlyMap<string, Said>
  readonly sure: number
}

const elements = new Map<string, readonly Element[]>()

/**
 * The English of a clause that a rule fits, a sentence for each of several that it speaks of; null when it does not fit. Without `doubts`
 * only when every part of it is plain.
 */
export function matchRule(
  { korean, english }: Rule,
  words: readonly string[],
  lexicon: Lexicon,
  doubts: boolean,
): readonly string[] | null {
  if (words.length > MOST_WORDS) return null
  const pattern = elements.get(korean) ?? korean.split(' ').map(asElement)
  elements.set(korean, pattern)
  const filled = fill(pattern, words, lexicon, doubts)
  return filled === null ? null : write(english, filled.parts)
}

function asElement(source: string): Element {
  const optional = /[^)]\?$/.test(source)
  const bare = optional ? source.slice(0, -1) : source
  const part = /^\{(?<name>\w+)(?::(?<mark>.+))?\}$/.exec(bare)?.groups
  if (part !== undefined) return { kind: 'part', name: part['name']!, mark: part['mark'] ?? '', optional }
  const verb = /^\[(?<verb>\w+)\]$/.exec(bare)?.groups?.['verb'] as VerbName | undefined
  const body = verb === undefined ? bare.replaceAll('_', ' ') : `(?:${VERBS[verb]})${TAIL}`
  return { kind: 'words', pattern: new RegExp(`^(?:${body})$`), optional }
}

/** The surest way to deal the words out to the parts. From the end, where the verb is: it says soonest that a rule does not fit. */
function fill(pattern: readonly Element[], words: readonly string[], lexicon: Lexicon, doubts: boolean): Filled | null {
  const last = pattern.at(-1)
  if (last === undefined) return words.length === 0 ? { parts: new Map(), sure: 0 } : null
  const rest = pattern.slice(0, -1)
  let best: Filled | null = last.optional ? fill(rest, words, lexicon, doubts) : null
  const needed = rest.filter((element) => !element.optional).length
  for (let from = words.length - 1; from >= needed; from--) {
    const text = words.slice(from).join(' ')
    const said = last.kind === 'part' ? sayPart(last.name, last.mark, text, lexicon) : null
    if (last.kind === 'part' ? said === null || (said.doubtful && !doubts) : !last.pattern.test(text)) continue
    const before = fill(rest, words.slice(0, from), lexicon, doubts)
    if (before === null) continue
    const sure = before.sure + (said?.sure ?? 0) - (said?.doubtful === true ? 3 : 0)
    if (best !== null && best.sure >= sure) continue
    best = { parts: last.kind === 'part' ? new Map([...before.parts, [last.name, said!]]) : before.parts, sure }
  }
  return best
}

function write(english: string, parts: ReadonlyMap<string, Said>): readonly string[] {
  const several = [...parts].find(([, said]) => said.english.length > 1)
  const one = parts.get('count')?.english[0] === 'one'
  const times = several?.[1].english.length ?? 1
  return Array.from({ length: times }, (_, i) =>
    english
      .replace(/\{(\w+)(!?)\}/g, (_all, name: string, bare: string) => {
        const said = parts.get(name)
        return said === undefined ? '' : bare === '!' ? (one ? said.bare : plural(said.bare)) : (said.english[i] ?? said.english[0]!)
      })
      .replace(/\s+/g, ' ')
      .trim(),
  )
}
