import type { Lexicon } from '../../../director/lexicon/lexicon.ts'
import { matchRule } from './match-rule.ts'
import { RULES } from './rules.ts'
import { sayCount, sayNth } from './say-noun.ts'
import { SET_PHRASES } from './set-phrases.ts'
import { splitClauses } from './split-clauses.ts'

const QUOTED =
  /"([^"\n]{1,200})"|“([^”\n]{1,200})”|‘([^’\n]{1,200})’|「([^」\n]{1,200})」|『([^』\n]{1,200})』|(?<=^|[\s(])'([^'\n]{1,200})'/g
const HANGUL = /\p{Script=Hangul}/u
const phrases = SET_PHRASES.map(([korean, english]) => [new RegExp(`^(?:${korean})$`), english] as const)
const SCOPE =
  /(?<=^|\s)(?<nth>첫|두|세|네|마지막|[1-4])\s?(?:번째|번)?\s?(?:장면|샷|컷|씬|클립)(?:에서(?:는|만)?|에|에는|에만|은|는|만|의|을|를)\s+/

/**
 * A Korean instruction as an English reader of instructions takes it; null when it is not Korean, or when nothing of it is said as
 * instructions are: then it tells what is to be seen.
 */
export function fromKorean(instruction: string, lexicon: Lexicon): string | null {
  const text = instruction.normalize('NFC')
  const quotes: string[] = []
  const unquoted = text.replace(QUOTED, (_, ...groups: (string | undefined)[]) => {
    quotes.push(groups.slice(0, 6).find((group) => group !== undefined) ?? '')
    return `«${quotes.length - 1}»`
  })
  // An English instruction with Korean words for the screen is English.
  if (!HANGUL.test(unquoted)) return HANGUL.test(text) && !/[^\x00-\x7f«»“”‘’]/.test(unquoted) ? text : null
  const clauses = splitClauses(unquoted).map((clause) => ({ clause, english: sayClause(clause, lexicon) }))
  if (clauses.every(({ english }) => english === null)) return null
  return clauses
    .flatMap(({ clause, english }) => english ?? [told(clause, lexicon)])
    .map((sentence) => sentence.replace(/«(\d+)»/g, (_, at: string) => `"${quotes[Number(at)] ?? ''}"`))
    .join('. ')
}

/** One clause → its English, a sentence for each of several things that it names. */
function sayClause(clause: string, lexicon: Lexicon): readonly string[] | null {
  const set = setPhrase(clause, lexicon)
  if (set !== null) return [set]
  const scope = SCOPE.exec(clause)
  const nth = scope?.groups?.['nth']
  if (scope !== null && nth !== undefined) {
    const bare = (clause.slice(0, scope.index) + clause.slice(scope.index + scope[0].length)).trim()
    const ordinal = ordinalOf(nth)
    const english = ordinal === null ? null : sayClause(bare, lexicon)
    if (english !== null) return english.map((sentence) => `${sentence} in the ${ordinal} shot`)
  }
  const words = clause.split(' ')
  for (const doubts of [false, true]) {
    for (const rule of RULES) {
      const english = matchRule(rule, words, lexicon, doubts)
      if (english !== null) return english
    }
  }
  return null
}

function setPhrase(clause: string, lexicon: Lexicon): string | null {
  for (const [pattern, english] of phrases) {
    const match = pattern.exec(clause)
    if (match === null) continue
    let complete = true
    const filled = english.replace(/([#@$~])(\d)/g, (_, kind: string, at: string) => {
      const caught = match[Number(at)] ?? ''
      const said = kind === '#' ? sayCount(caught) : kind === '@' ? ordinalOf(caught) : kind === '~' ? told(caught, lexicon) : caught
      complete &&= said !== null
      return said ?? ''
    })
    if (complete) return filled
  }
  return null
}

/** '두', '두 번째', '2' → 'second'. */
function ordinalOf(korean: string): string | null {
  return sayNth(korean) ?? sayNth(`${korean}${/^\d+$/.test(korean) ? '번' : ' 번째'}`)
}

/** What no rule knows is told as it stands; a word that has no English, so that the answer can name it. */
function told(clause: string, lexicon: Lexicon): string {
  const { text } = lexicon.translate(clause)
  return text === '' ? clause : text
}
