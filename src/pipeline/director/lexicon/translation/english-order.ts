import type { TranslatedToken } from '../lexicon.ts'
import type { Language } from '../languages/language.ts'

/** Tokens → English that a reader of English can parse: adjectives before nouns, verbs as '-ing', relations before what they relate to. */
export function inEnglishOrder(tokens: readonly TranslatedToken[], language: Language): string {
  const spoken = inPlural(tokens.filter(({ english }) => english !== ''))
  const words =
    language.order === 'head-final'
      ? headFinal(spoken)
      : language.code.startsWith('zh')
        ? chinese(spoken)
        : europeanOrder(spoken, language.order === 'adjective-last')
  return words
    .filter((word) => word !== '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/ ,/g, ',')
    .replace(/\b(riding|wearing) (?:in|on) /g, '$1 ')
    .replace(/\ba (?=[aeio])/g, 'an ')
    .trim()
}

/** 'three cat' → 'three cats', also where the number stands after its noun. */
function inPlural(tokens: readonly TranslatedToken[]): TranslatedToken[] {
  const all = [...tokens]
  tokens.forEach((token, i) => {
    if (token.pos !== 'number' || /^(?:one|1|half)$/.test(token.english)) return
    let at = i + 1
    while (tokens[at]?.pos === 'adjective' || tokens[at]?.english === '-of') at++
    if (tokens[at]?.pos !== 'noun') at = i - 1
    const noun = tokens[at]
    if (noun?.pos === 'noun') all[at] = { ...noun, english: plural(noun.english) }
  })
  return all
}

export function plural(noun: string): string {
  if (/(?:sheep|fish|deer)$/.test(noun)) return noun
  if (/man$/.test(noun) && !/human$/.test(noun)) return noun.replace(/man$/, 'men')
  return noun === 'child'
    ? 'children'
    : noun === 'person'
      ? 'people'
      : noun === 'mouse'
        ? 'mice'
        : /(?:s|x|ch|sh)$/.test(noun)
          ? `${noun}es`
          : /[^aeiou]y$/.test(noun)
            ? `${noun.slice(0, -1)}ies`
            : `${noun}s`
}

function say({ english, pos }: TranslatedToken): string {
  return english.startsWith('-') ? '' : pos === 'verb' ? ingForm(english) : english
}

function europeanOrder(tokens: readonly TranslatedToken[], adjectiveLast: boolean): string[] {
  if (!adjectiveLast) return tokens.map(say)
  const words: string[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined) break
    if (token.pos !== 'noun' && token.pos !== 'unknown') {
      words.push(say(token))
      continue
    }
    let next = i + 1
    while (tokens[next]?.pos === 'adjective') next++
    words.push(...tokens.slice(i + 1, next).map(say), say(token))
    i = next - 1
  }
  return words
}

/** 公园里 → 'in park': a relation after its noun goes before the noun's phrase. */
function chinese(tokens: readonly TranslatedToken[]): string[] {
  const words: string[] = []
  let phraseStart = 0
  tokens.forEach((token, i) => {
    const before = tokens[i - 1]
    if (token.pos === 'relation' && before?.pos === 'noun') {
      words.splice(phraseStart, 0, token.english)
      phraseStart = words.length
      return
    }
    if (token.pos === 'verb' || token.pos === 'relation' || (token.pos === 'function' && token.english !== '-of'))
      phraseStart = words.length + (say(token) === '' ? 0 : 1)
    words.push(say(token))
  })
  return words
}

interface Argument {
  text: string
  role: string
}

/**
 * Korean and Japanese: '[snow falling village above drifting] red balloon' → 'red balloon drifting above snowy village'. A verb that stands right
 * before a noun phrase describes it, with the arguments that were waiting; the other verbs end a sentence.
 */
function headFinal(tokens: readonly TranslatedToken[]): string[] {
  const sentences: string[] = []
  let waiting: Argument[] = []
  let modifiers: string[] = []
  let clause = ''

  /** Objects, then bare nouns, then where, then when. */
  const afterVerb = (verb: string): string[] => {
    const through = /^(?:walking|running|flying|swimming|driving|sailing|drifting|floating)$/.test(verb)
    const rank = ({ role, text }: Argument): number => (isHour(text) ? 3 : role === '-o' ? 0 : role === '' ? 1 : 2)
    const said = ({ role, text }: Argument): string =>
      isHour(text)
        ? `${/night|dawn|dusk/.test(text) ? 'at' : 'in'} ${text}`
        : role === '-o' && through
          ? `through ${text}`
          : role.startsWith('-') || role === ''
            ? text
            : `${role} ${text}`
    return waiting
      .filter(({ role }) => role !== '-s' && role !== 'and' && role !== '-too')
      .toSorted((a, b) => rank(a) - rank(b))
      .map(said)
  }
  const clauseOf = (verb: string): string => {
    const subject = waiting.filter(({ role }) => role === '-s').map(({ text }) => text)
    const rest = afterVerb(verb)
    waiting = []
    return subject.length > 0 ? `with ${[...subject, verb, ...rest].join(' ')}` : [verb, ...rest].join(' ')
  }
  const sentenceOf = (verb: string): string => {
    const subjects = waiting.filter(({ role }) => role === '-s' || role === 'and').map(({ text }) => text)
    const bare = waiting.findIndex(({ role, text }) => role === '' && !isHour(text))
    const first = subjects.length > 0 ? subjects.join(' and ') : bare === -1 ? '' : (waiting.splice(bare, 1)[0]?.text ?? '')
    const rest = afterVerb(verb)
    waiting = []
    return [first, verb, ...rest].filter((part) => part !== '').join(' ')
  }

  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined) break
    const next = tokens[i + 1]
    const last = waiting.at(-1)
    if (token.pos === 'number' && last !== undefined && !isNominal(next))
      waiting[waiting.length - 1] = { ...last, text: `${token.english} ${last.text}` }
    else if (token.pos === 'adjective' || token.pos === 'number') modifiers.push(token.english)
    else if (token.pos === 'noun' || token.pos === 'unknown') {
      // '숲의 왕', or nouns in a row: the first describes the second
      if (next?.english === '-of' || (next?.pos === 'noun' && !isHour(token.english) && !isSubject(token))) {
        modifiers.push(OWN[token.english] ?? token.english)
        if (next.english === '-of') i++
        continue
      }
      let text = [...modifiers, token.english].join(' ')
      modifiers = []
      let role = isSubject(token) ? '-s' : ''
      while (tokens[i + 1]?.pos === 'relation' || (tokens[i + 1]?.pos === 'function' && tokens[i + 1]?.english !== '-x')) {
        i++
        const mark = tokens[i]?.english ?? ''
        if (mark === '-of' && role !== '') continue
        if (role === '' || role.startsWith('-') || tokens[i]?.pos === 'relation') role = mark === '-too' && role !== '' ? role : mark
      }
      const before = waiting.at(-1)
      const joined = before?.role === 'and'
      if (joined) text = `${before.text} and ${text}`
      // what is said of 'a bear and a fox' waits for the fox
      if (clause !== '' && role !== 'and') {
        text += ` ${clause}`
        clause = ''
      }
      if (joined) waiting[waiting.length - 1] = { text, role }
      else waiting.push({ text, role })
    } else if (token.pos === 'verb') {
      const verb = ingForm(token.english)
      const weather = /^(?:rain|snow)ing$/.test(verb) && isNominal(next)
      if (weather) modifiers.push(`${token.english}y`)
      else if (isNominal(next)) clause = clause === '' ? clauseOf(verb) : `${clause} ${clauseOf(verb)}`
      else sentences.push(sentenceOf(verb))
    }
  }
  if (waiting.length > 0 || modifiers.length > 0) sentences.push([sentenceOf(''), ...modifiers].filter((part) => part !== '').join(' '))
  return [sentences.join(', ')]
}

function isNominal(token: TranslatedToken | undefined): boolean {
  return token?.pos === 'noun' || token?.pos === 'adjective' || token?.pos === 'number' || token?.pos === 'unknown'
}

/** "Us family" is our family. */
const OWN: Readonly<Record<string, string>> = { me: 'my', us: 'our' }

/** A word for "I" that has its particle within it describes nobody. */
function isSubject({ english, source }: TranslatedToken): boolean {
  return english === 'me' && source.length > 1
}

function isHour(english: string): boolean {
  return ['night', 'day', 'dawn', 'dusk', 'spring', 'summer', 'autumn', 'winter'].includes(english)
}

/** 'run' → 'running', 'dance' → 'dancing'; of 'drift above' the first word. */
export function ingForm(verb: string): string {
  const [first = '', ...rest] = verb.split(' ')
  const form = /[^e]e$/.test(first)
    ? `${first.slice(0, -1)}ing`
    : /^[^aeiou]*[aeiou][bdgmnprt]$/.test(first)
      ? `${first}${first.at(-1)}ing`
      : `${first}ing`
  return [form, ...rest].join(' ')
}
