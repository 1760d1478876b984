import { indefinite, plural } from '../../../english.ts'
import type { Lexicon, TranslatedToken } from '../../../director/lexicon/lexicon.ts'
import { MASS } from '../../../director/tables/masses.ts'
import { COUNTERS, FILM_WORDS, NUMBERS, ORDINALS, SIDES } from './film-words.ts'

/** What some Korean words name, in English. */
export interface Noun {
  /** Without an article: 'two red birds'. */
  readonly bare: string
  /** As something that is spoken of already: 'the two red birds', 'him', 'the background'. */
  readonly definite: string
  /** As something new: 'a red bird', 'two red birds', 'night'. */
  readonly indefinite: string
  /** `adjective`: it qualifies only ('빨간색'). */
  readonly kind: 'noun' | 'adjective'
  /** A part of the film: 'the background'. */
  readonly isFilm: boolean
  /** A word is not known, or there are two nouns of which one is an object or a subject. */
  readonly doubtful: boolean
}

const named = new Map(FILM_WORDS.flatMap(([english, korean]) => korean.split('|').map((word) => [word, english] as const)))
const numbers = new Map(NUMBERS.flatMap(([english, korean]) => korean.split('|').map((word) => [word, english] as const)))
const ordinals = new Map(ORDINALS.flatMap(([english, korean]) => korean.split('|').map((word) => [word, english] as const)))
const longestFirst = (words: Iterable<string>): string => [...words].toSorted((a, b) => b.length - a.length).join('|')
const NUMBER = longestFirst(numbers.keys())
const COUNTED = new RegExp(`^(?:(?<before>.+?)\\s+)?(?<number>${NUMBER})\\s?(?:${COUNTERS})(?:의)?(?:\\s+(?<after>.+))?$`)
const COUNT = new RegExp(`^(?<number>${NUMBER})\\s?(?:${COUNTERS})?$`)
const NTH = new RegExp(`^(?<nth>${longestFirst(ordinals.keys())})\\s+(?<rest>.+)$`)
const SIDED = new RegExp(
  `^(?<side>${SIDES.slice(0, 6)
    .map((row) => row[2])
    .join('|')})(?:의|에|에 있는|에 서 있는)?\\s+(?<rest>\\S.*)$`,
)
const SHOT = /^(?:장면|샷|컷|씬|신|클립)$/
const THIS = /^(?:그|이|저|그런|이런|저기|요)\s+(?=\S)/
const OWN: readonly (readonly [string, RegExp])[] = [
  ['his', /^(?:그|그 남자|그 소년)의\s+/],
  ['her', /^(?:그녀|그 여자|그 소녀)의\s+/],
  ['their', /^(?:그들|얘네|걔네)의\s+/],
]
/** What grades is no noun's. */
const DEGREE = /(?:^|\s)(?:더|덜|조금|약간|살짝|훨씬|많이|많|조금만|조금 더)(?:$|\s)/
/** What is somebody's even where '-의' is left out. */
const OWNED =
  /^(?<owner>\S+)\s+(?<thing>머리|머리카락|머리색|수염|모자|코트|외투|재킷|옷|드레스|원피스|치마|바지|신발|장화|부츠|장갑|목도리|안경|선글라스|망토|셔츠|왕관)$/
const STYLE = /^(?<of>.+?)\s?(?:스타일|풍|화풍|그림체|필터|효과|느낌|분위기|버전|톤|무드)$/
const AND = /(?<=\S)(?:이랑|와|과|랑|하고)\s+|\s+(?:그리고|및)\s+|\s*,\s*/g

/** English of a noun phrase without its particle; null when it is none. */
export function sayNoun(korean: string, lexicon: Lexicon): Noun | null {
  if (DEGREE.test(korean)) return null
  const text = korean.replace(THIS, '').trim() || korean
  const film = named.get(korean) ?? named.get(text)
  if (film !== undefined) return asNamed(film, film.replace(/^the /, ''))
  const possessive = OWN.find(([, pattern]) => pattern.test(text))
  if (possessive !== undefined) {
    const own = sayNoun(text.replace(possessive[1], ''), lexicon)
    return own === null ? null : { ...own, definite: `${possessive[0]} ${own.bare}` }
  }
  const nth = NTH.exec(text)?.groups
  if (nth !== undefined)
    return calledBy(
      SHOT.test(nth['rest']!) ? asNamed('the shot', 'shot') : sayNoun(nth['rest']!, lexicon),
      (bare) => `the ${ordinals.get(nth['nth']!)} ${bare}`,
    )
  const sided = SIDED.exec(text)?.groups
  if (sided !== undefined) {
    const side = SIDES.find(([, , words]) => words.split('|').includes(sided['side']!))!
    const rest = sayNoun(sided['rest']!, lexicon)
    if (rest !== null && side[0] !== '') return calledBy(rest, (bare) => `the ${bare} ${side[0]}`)
  }
  const all = /^(?:모든|온|전체)\s+(.+)$/.exec(text)?.[1]
  if (all !== undefined) return calledBy(sayNoun(all, lexicon), (bare) => `all the ${plural(bare)}`)
  return counted(text, lexicon) ?? styled(text, lexicon) ?? owned(text, lexicon) ?? translated(text, lexicon)
}

/** The parts of '강아지와 고양이': each for itself when all are nouns; else the whole. */
export function conjuncts(korean: string, lexicon: Lexicon): readonly string[] {
  const parts = korean.split(AND).map((part) => part.trim())
  return parts.length > 1 && parts.every((part) => part !== '' && sayNoun(part, lexicon)?.doubtful === false) ? parts : [korean]
}

/** '세', '세 마리', '3' → 'three'. */
export function sayCount(korean: string): string | null {
  const number = COUNT.exec(korean)?.groups?.['number']
  const before = NUMBERS.find(([, , seconds]) => seconds !== '' && seconds === korean)?.[0]
  if (before !== undefined) return before
  return number !== undefined ? (numbers.get(number) ?? null) : /^\d+(?:\.\d+)?$/.test(korean) ? korean : null
}

/** '두 번째' → 'second'. */
export function sayNth(korean: string): string | null {
  return ordinals.get(korean) ?? null
}

function asNamed(english: string, bare: string): Noun {
  return { bare, definite: english, indefinite: english, kind: 'noun', isFilm: true, doubtful: false }
}

function calledBy(noun: Noun | null, definite: (bare: string) => string): Noun | null {
  return noun === null ? null : { ...noun, definite: definite(noun.bare), indefinite: definite(noun.bare) }
}

/** '빨간 새 두 마리', '두 마리의 새'. */
function counted(text: string, lexicon: Lexicon): Noun | null {
  const groups = COUNTED.exec(text)?.groups
  if (groups === undefined) return null
  const noun = sayNoun([groups['before'], groups['after']].filter((part) => part !== undefined).join(' '), lexicon)
  const number = numbers.get(groups['number']!)!
  if (noun === null || noun.kind !== 'noun') return null
  const bare = `${number} ${number === 'one' ? noun.bare : plural(noun.bare)}`
  return { ...noun, bare, definite: `the ${bare}`, indefinite: bare }
}

/** '수채화 스타일', '무서운 느낌'. */
function styled(text: string, lexicon: Lexicon): Noun | null {
  const of = STYLE.exec(text)?.groups?.['of']
  const noun = of === undefined ? null : translated(of.replace(/^(?:(?:좀|조금|훨씬|약간) )?더 /, ''), lexicon)
  if (noun === null || noun.doubtful) return null
  const english = noun.kind === 'adjective' ? noun.bare : `${noun.bare} style`
  return { bare: english, definite: `the ${english}`, indefinite: english, kind: noun.kind, isFilm: false, doubtful: false }
}

/** '강아지의 모자', '여자 머리'. */
function owned(text: string, lexicon: Lexicon): Noun | null {
  const match = (/^(?<owner>.+)의\s+(?<thing>.+)$/.exec(text) ?? OWNED.exec(text))?.groups
  if (match === undefined) return null
  const [owner, thing] = [sayNoun(match['owner']!, lexicon), sayNoun(match['thing']!.replace(/^머리(?:카락|색)?$/, '머리카락'), lexicon)]
  if (owner === null || thing === null || owner.doubtful || owner.kind !== 'noun') return null
  return { ...thing, definite: `${owner.definite}'s ${thing.bare}` }
}

function translated(text: string, lexicon: Lexicon): Noun | null {
  const bare = text.replace(/\s+(?:것|거|걸)$/, '')
  if (/^(?:것|거|걸)$/.test(bare)) return null
  if (/^[\x20-\x7e]+$/.test(bare)) return english(bare, lexicon)
  const { text: said, tokens, unknown } = lexicon.translate(bare)
  const last = tokens.at(-1)
  if (last === undefined || last.pos === 'function' || last.pos === 'relation' || last.pos === 'verb' || last.pos === 'adverb') return null
  const many = /들$/.test(bare) && said === lexicon.translate(bare.slice(0, -1)).text
  // A word that is not known is told as it stands, so that the answer can name it. An hour is named without its '-at'.
  const word = said === '' || last.pos === 'unknown' ? bare : said.replace(/^(?:in|at) (?=\w+$)/, '')
  return {
    ...english(many ? plural(word) : word, lexicon),
    kind: last.pos === 'adjective' ? 'adjective' : 'noun',
    doubtful: unknown.length > 0 || said === '' || isTwo(tokens),
  }
}

/** '여자가 피아노', '쓴 강아지': somebody and something, or a doing without what it is done to. */
function isTwo(tokens: readonly TranslatedToken[]): boolean {
  const mark = tokens.findLastIndex(({ pos, source }) => pos === 'function' && /^[이가을를은는]$/.test(source))
  if (mark >= 0 && !tokens.slice(mark).some(({ pos }) => pos === 'verb' || pos === 'adjective')) return true
  return tokens[0]?.pos === 'verb' && /^(?:wear|hold|ride|eat|drink|read|drive)$/.test(tokens[0].english)
}

function english(bare: string, lexicon: Lexicon): Noun {
  const head = bare.split(/ (?:in|on|at|with|over|under|beside|behind|to|through|[a-z]+ing) /)[0]!
  const noun = head.split(' ').at(-1)!
  const isPicture = (lexicon.isPerson(noun) !== null || lexicon.depict(noun) !== null) && lexicon.materialOf(noun) === null
  const counts = isPicture && lexicon.quantity(head) === null && !MASS.test(noun) && plural(noun) !== noun && !/[^s]s$/.test(noun)
  return { bare, definite: `the ${bare}`, indefinite: counts ? indefinite(bare) : bare, kind: 'noun', isFilm: false, doubtful: false }
}
