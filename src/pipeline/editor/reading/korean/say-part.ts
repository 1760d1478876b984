import type { Lexicon } from '../../../director/lexicon/lexicon.ts'
import { COLOURS, LOUDNESS, RELATIONS, SIDES, SOUNDS, WAYS } from './film-words.ts'
import { sayDeed } from './say-deed.ts'
import { conjuncts, sayCount, sayNoun, type Noun } from './say-noun.ts'

/** A part of a clause in English: one text, or one for each of several that it names. */
export interface Said {
  readonly english: readonly string[]
  /** The same without an article. */
  readonly bare: string
  /** How sure it is that the part ends here. */
  readonly sure: number
  /** It is hardly meant: a word is not known, or the part holds what are two. */
  readonly doubtful: boolean
}

/** The particles that a part ends with, by the name that the rules have for them. Those of the first row may be missing. */
const MARKS: Readonly<Record<string, RegExp>> = {
  을: /(?:을|를|은|는|이|가|도|만|까지|부터)$/,
  이: /(?:이|가|을|를|은|는|도|만|에게|한테)$/,
  로: /(?:으로|로|으론|론)$/,
  에게: /(?:에게|한테|께|더러|에|에다|에다가|(?:의)?\s?(?:머리|목|몸|손|발|등|얼굴|귀|코|허리)에(?:다|다가)?)$/,
  한테: /(?:에게|한테|께|에게만|한테만|에게도|한테도)$/,
  에: /(?:에다가|에다|에서|에도|에는|에|쪽으로)$/,
  에서: /(?:에서|에서는)$/,
  만: /만$/,
  게: /(?:게|도록)$/,
  는: /는$/,
  처럼: /(?:처럼|같이|같은|같게)$/,
}
const MAY_BE_MISSING = new Set(['을', '이'])
const DEGREE =
  /^(?:(?<much>훨씬|아주|매우|엄청|많이|완전|굉장히|무척|확|팍)|(?<bit>조금|약간|살짝|좀|쪼금|조금만|약간만|살짝만))?\s*(?<more>더|더욱|더더)?(?<less>덜)?\s*/
const OPPOSITES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['bigger', 'smaller'],
    ['brighter', 'darker'],
    ['faster', 'slower'],
    ['longer', 'shorter'],
    ['closer', 'further away'],
    ['higher', 'lower'],
    ['louder', 'quieter'],
    ['older', 'younger'],
  ].flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]),
)

type Sayer = (text: string, mark: string, lexicon: Lexicon) => Said | null
const SAYERS: Readonly<Record<string, Sayer>> = {
  what: (text, _, lexicon) =>
    several(text.replace(LOOKS, '') || text, lexicon, ({ definite, kind }) =>
      kind === 'noun' || /(?:색|것|거)$/.test(text) ? definite : null,
    ),
  whom: (text, _, lexicon) =>
    text === '' ? one('the main character', 0) : several(text, lexicon, ({ definite, kind }) => (kind === 'noun' ? definite : null)),
  thing: (text, _, lexicon) => joined(text, lexicon, ({ indefinite, kind }) => (kind === 'noun' ? indefinite : null)),
  to: (text, _, lexicon) => joined(text, lexicon, ({ indefinite, isFilm }) => (isFilm ? null : indefinite)),
  /** What is lit as a whole. */
  stage: (text, _, lexicon) =>
    /^the (?:background|light|time of day|sky)$/.test(sayNoun(text, lexicon)?.definite ?? '') ? one('it', 1) : null,
  light: (text) => (/(?:brighter|darker)$/.test(graded(text, WAYS)?.english[0] ?? '') ? graded(text, WAYS) : null),
  /** '눈이 내리는 밤' */
  weather: (text, _, lexicon) =>
    /^(?:비|눈)(?:가|이)? ?(?:오|내리|쏟아지)는 \S/.test(text) ? joined(text, lexicon, ({ indefinite }) => indefinite) : null,
  place: (text, _, lexicon) => joined(text, lexicon, ({ bare, kind }) => (kind === 'noun' ? bare : null)),
  colour: (text) => colour(text.replace(COLOUR_WORD, ''), COLOUR_WORD.test(text)),
  /** What colour it was. */
  shade: (text) => colour(text.replace(COLOUR_WORD, ''), COLOUR_WORD.test(text)),
  way,
  loud: (text) => graded(text, LOUDNESS),
  degree: (text) =>
    /^(?:훨씬|많이|아주)(?: 더)?$/.test(text)
      ? one('much', 0)
      : /^(?:조금|약간|살짝|좀)(?:만)?(?: 더)?$/.test(text)
        ? one('a bit', 0)
        : text === '더'
          ? one('', 0)
          : null,
  deed: (text, mark, lexicon) => said(sayDeed(text, mark, lexicon)),
  count: (text) => said(sayCount(text)),
  side,
  step: (text) =>
    /^(?:a bit |much )?(?:closer|further|higher|lower)/.test(graded(text, WAYS)?.english[0] ?? '') ? graded(text, WAYS) : null,
  where: (text, mark, lexicon) => where(text, mark, lexicon),
  spot: (text) => said(SPOTS.find(([, korean]) => korean.split('|').includes(text))?.[0] ?? null),
  music: (text, _, lexicon) => (sayNoun(text, lexicon)?.definite === 'the music' ? one('the music', 1) : null),
  title: (text, _, lexicon) => (sayNoun(text, lexicon)?.definite === 'the title' ? one('the title', 1) : null),
  tune,
  sound,
}
const COLOUR_WORD = /(?:빛|색상?|색깔|컬러)$/
/** '강아지 털', '강아지의 색깔': what looks so or so is the dog. */
const LOOKS = /(?<=\S)(?:의\s?|\s)(?:털|털색|색|색깔|색상|컬러|몸|몸통|크기|사이즈|덩치|키|수|숫자|개수)$/
const SPOTS = [
  ['at the top', '위|맨 위|위쪽|상단|화면 위|화면 상단|맨위'],
  ['at the bottom', '아래|맨 아래|아래쪽|하단|밑|화면 아래|화면 하단'],
  ['in the middle', '가운데|중앙|한가운데|화면 가운데|화면 중앙'],
  ['', '화면|영상|여기|자막|제목|화면 자막'],
] as const

/** What a part of a clause says as what its name asks for (see `SAYERS`); null when it cannot be that. */
export function sayPart(name: string, mark: string, text: string, lexicon: Lexicon): Said | null {
  if (name === 'words') return words(text, mark)
  const sayer = SAYERS[name]
  if (sayer === undefined) return null
  const particle = mark === '' ? null : (MARKS[mark]?.exec(text)?.[0] ?? null)
  const whole = mark === '' || MAY_BE_MISSING.has(mark) ? sayer(text, mark, lexicon) : null
  if (whole !== null && !whole.doubtful) return whole
  if (particle === null) return whole
  const stripped = sayer(text.slice(0, -particle.length).trim(), mark, lexicon)
  if (stripped === null) return whole
  return { ...stripped, sure: stripped.sure + (/[을를]$/.test(particle) ? 2 : 1) }
}

function one(english: string, sure: number, bare = english): Said {
  return { english: [english], bare, sure, doubtful: false }
}

function said(english: string | null): Said | null {
  return english === null ? null : one(english, 0)
}

/** Each of several for itself: 'the dog', 'the cat'. */
function several(text: string, lexicon: Lexicon, form: (noun: Noun) => string | null): Said | null {
  const nouns = conjuncts(text, lexicon).map((part) => sayNoun(part, lexicon))
  const english = nouns.map((noun) => (noun === null ? null : form(noun)))
  const [first] = nouns
  if (first === null || first === undefined || english.includes(null)) return null
  return { english: english as string[], bare: first.bare, sure: 0, doubtful: nouns.some((noun) => noun!.doubtful) }
}

/** All in one phrase: 'two birds and a tree'. */
function joined(text: string, lexicon: Lexicon, form: (noun: Noun) => string | null): Said | null {
  const each = several(text, lexicon, form)
  return each === null ? null : { ...each, english: [each.english.join(' and ')] }
}

function colour(text: string, isNamed: boolean): Said | null {
  const shade = /^(?:(?<dark>진한|짙은|어두운)|(?<light>연한|밝은|옅은))\s/.exec(text)
  const bare = text.slice(shade?.[0].length ?? 0)
  if (bare === '') return null
  const is = (words: string): boolean => words.split('|').includes(bare)
  const english = COLOURS.find(([, alone, before]) => is(alone) || (isNamed && is(before)))?.[0]
  if (english === undefined) return null
  return one(shade === null ? english : `${shade.groups?.['dark'] === undefined ? 'light' : 'dark'} ${english}`, 1)
}

/** '훨씬 더 크게' → 'much bigger', '빨갛게' → 'red'. */
function way(text: string): Said | null {
  return graded(text, WAYS) ?? (/[갛랗얗맣렇](?:게|도록)$/.test(text) ? colour(text.replace(/(?:게|도록)$/, ''), false) : null)
}

function graded(text: string, table: readonly (readonly [string, string])[]): Said | null {
  const degree = DEGREE.exec(text)!
  const bare = text.slice(degree[0].length)
  const english = table.find(([, stems]) =>
    stems
      .split('|')
      .some(
        (stem) =>
          bare === `${stem}게` ||
          bare === `${stem}도록` ||
          (/적이$/.test(stem) && bare === `${stem.slice(0, -1)}으로`) ||
          (/(?:리|히|이)$/.test(stem) && bare === stem),
      ),
  )?.[0]
  if (english === undefined) return null
  const { much, bit, more, less } = degree.groups!
  const isComparative = OPPOSITES[english] !== undefined || /er$/.test(english)
  const by = much !== undefined ? 'much ' : bit !== undefined ? 'a bit ' : ''
  if (less !== undefined) return one(OPPOSITES[english] === undefined ? `less ${english}` : `a bit ${OPPOSITES[english]}`, 1)
  return one(isComparative ? `${by}${english}` : more === undefined && by === '' ? english : `more ${english}`, 1)
}

/** '더 왼쪽' → 'further to the left'. */
function side(text: string): Said | null {
  const degree = DEGREE.exec(text)!
  const bare = text.slice(degree[0].length)
  const row = SIDES.find(([, , korean]) => korean.split('|').includes(bare))
  if (row === undefined || row[1] === '') return null
  const { bit, more } = degree.groups!
  const by = /^(?:closer|further)/.test(row[1]) ? '' : bit !== undefined ? ' a bit' : more !== undefined ? ' further' : ''
  return one(`${row[1]}${by}`, 1)
}

/** '왼쪽' → 'on the left', '나무 옆' → 'next to the tree', '숲' → 'in the forest'. */
function where(text: string, mark: string, lexicon: Lexicon): Said | null {
  const there = mark === '로' ? null : SIDES.find(([, , korean]) => korean.split('|').includes(text))
  if (there !== null && there !== undefined) return one(there[0], 1)
  for (const [english, korean] of RELATIONS) {
    for (const word of korean.split('|')) {
      if (!text.endsWith(word)) continue
      const host = sayNoun(text.slice(0, -word.length).replace(/의?\s*$/, ''), lexicon)
      if (host !== null && !host.doubtful && host.kind === 'noun' && /\s/.test(text)) return one(`${english} ${host.definite}`, 2)
    }
  }
  if (mark === '로') return null
  const noun = sayNoun(text, lexicon)
  return noun === null || noun.kind !== 'noun' ? null : { ...one(`in ${noun.definite}`, 0), doubtful: noun.doubtful }
}

/** '신나는 재즈 음악' → 'exciting jazz music'. */
function tune(text: string, _: string, lexicon: Lexicon): Said | null {
  const manner = /^(?<manner>.+?)\s?(?:배경\s?음악|음악|노래|브금|bgm|곡)(?:을|를|도)?$/i.exec(text)?.groups?.['manner']
  const noun = manner === undefined ? null : sayNoun(manner, lexicon)
  return noun === null || noun.doubtful ? null : one(`${noun.bare} music`, 1)
}

/** '빗소리' → 'the sound of rain'. */
function sound(text: string, _: string, lexicon: Lexicon): Said | null {
  if (sayNoun(text, lexicon)?.definite === 'the sound') return one('the sound', 1)
  const of = /^(?<of>.+?)\s?(?:소리|효과음|사운드)$/.exec(text)?.groups?.['of']
  if (of === undefined) return null
  const english = SOUNDS.find(([, korean]) => korean.split('|').includes(of))?.[0] ?? sayNoun(of, lexicon)
  if (typeof english === 'string') return one(`the sound of ${english}`, 1)
  return english === null || english.doubtful ? null : one(`the sound of ${english.bare}`, 0)
}

const QUOTE = '«\\d+»'
const TITLE = '(?:글자|글씨|자막|문구|제목|텍스트|글|타이틀|말)'
const WORDS: Readonly<Record<string, RegExp>> = {
  라고: new RegExp(`^(?:(?<quote>${QUOTE})\\s?(?:이?라고)?|(?<plain>[^«]+?)\\s?(?:이)?라고)$`),
  글: new RegExp(
    `^(?:(?<quote>${QUOTE})\\s?(?:(?:이?라는|라고 하는)?\\s?${TITLE})?(?:을|를|도)?|(?<plain>[^«]+?)\\s?(?:이?라는|라고 하는)\\s?${TITLE}(?:을|를|도)?)$`,
  ),
  로: new RegExp(`^(?:(?<quote>${QUOTE})\\s?(?:으로|로)?|(?<plain>[^«]+?)(?:으로|로))$`),
}

/** '«0»라고', '생일 축하해라고', '«0»라는 글자를' → the words, between quotation marks. */
function words(text: string, mark: string): Said | null {
  const groups = WORDS[mark]?.exec(text)?.groups
  const found = groups?.['quote'] ?? (groups?.['plain'] === undefined ? undefined : `"${groups['plain'].replaceAll('"', '')}"`)
  return found === undefined ? null : one(found, groups?.['quote'] === undefined ? 0 : 2)
}
