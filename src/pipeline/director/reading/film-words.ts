import { cameraMoves, type CameraMoveName } from '../../repertoire/camera-moves.ts'
import { hours, type HourName } from '../../repertoire/hours.ts'
import { styles, type StyleName } from '../../repertoire/styles/index.ts'
import { weathers, type WeatherName } from '../../repertoire/weathers.ts'
import type { Camera, Setting } from '../../storyboard/storyboard.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { FRAMINGS, HOUR_WORDS, LOOKS, MOVES, SEASONS, WEATHER_WORDS } from '../tables/looks.ts'
import { FILM_PACES } from '../tables/qualities.ts'
import { ASKING, FILM_WORDS } from './grammar.ts'
import { matchEntries, phrasesOf, type Match } from './match-entries.ts'
import type { Word } from './words.ts'

/** What a sentence says about the film itself and about its light, and which words say it. */
export interface FilmTalk {
  readonly style: Match<StyleName> | null
  readonly move: Match<CameraMoveName> | null
  readonly framing: Match<Camera['framing']> | null
  readonly pace: Match<number> | null
  readonly hour: Match<HourName> | null
  readonly weather: Match<WeatherName> | null
  readonly season: Match<Setting['season']> | null
  /** Words spoken for; those of `about` speak of the film and build no picture. */
  readonly claimed: ReadonlySet<number>
  readonly about: readonly Word[]
}

const first = <Name extends string>(names: readonly string[], registry: Readonly<Record<Name, unknown>>): Name | null =>
  (names.find((name) => name in registry) as Name | undefined) ?? null
function listed<Name extends string>(
  registry: Readonly<Record<Name, { readonly name: Name; readonly words: readonly string[] }>>,
  more: Readonly<Record<string, readonly string[]>>,
): Map<string, Name> {
  const phrases = phrasesOf(registry)
  for (const [phrase, names] of Object.entries(more)) {
    const name = first<Name>(names, registry)
    if (name !== null && !phrases.has(phrase)) phrases.set(phrase, name)
  }
  return phrases
}
const single = (table: Readonly<Record<string, string>>): Record<string, readonly string[]> =>
  Object.fromEntries(Object.entries(table).map(([word, name]) => [word, [name]]))

const STYLES = listed<StyleName>(styles, LOOKS)
const CAMERA = listed<CameraMoveName>(cameraMoves, MOVES)
const HOURS = listed<HourName>(hours, single(HOUR_WORDS))
const WEATHERS = listed<WeatherName>(weathers, single(WEATHER_WORDS))
const SEASON_WORDS = new Map(Object.entries(SEASONS))
const STYLE_NOUN =
  /^(style|styled|art|artwork|painting|paintings|look|aesthetic|effect|filter|film|footage|photo|photography|photograph|drawing|drawings|sketch|illustration|animation|print|render|rendering|toned|theme|palette|image|picture|video|movie|colors|colours|version|world|setting|design)$/
const FILLER =
  /^(a|an|the|in|of|with|by|as|and|style|like|very|slightly|smooth|smoothly|slow|slowly|gentle|gently|quick|shot|view|camera|to|from|on|for|low|high|intense|effect|dramatic|cinematic|racking|focus|at)$/

export function readFilmTalk(words: readonly Word[], lexicon: Lexicon): FilmTalk {
  const claimed = new Set<number>()
  const about: Word[] = []
  const claim = <T>(match: Match<T> | undefined, film = true): Match<T> | null => {
    if (match === undefined) return null
    for (const word of match.words) {
      claimed.add(word.index)
      if (film) about.push(word)
    }
    return match
  }
  const free = (found: readonly Word[]): boolean => found.every((word) => !claimed.has(word.index))
  const framings = matchEntries(
    words,
    FRAMINGS,
    (found, phrase) => phrase.includes(' ') || phrase.includes('-') || !compound(words, found, lexicon),
  )
  const framing = claim(framings[0])
  for (const other of framings.slice(1)) claim(other)
  const pace = claim(matchEntries(words, FILM_PACES)[0])
  const move = claim(matchEntries(words, CAMERA, (found, phrase) => free(found) && isCameraTalk(words, found, phrase))[0])
  const looks = matchEntries(words, STYLES, (found, phrase) => free(found) && isLook(words, found, phrase))
  const style = claim(looks[0])
  if (style !== null) for (const word of around(words, style.words)) claim({ entry: 0, words: [word], phrase: '' })
  for (const other of looks.slice(1)) {
    claim(other)
    for (const word of around(words, other.words)) claim({ entry: 0, words: [word], phrase: '' })
  }
  const spared = (found: readonly Word[]): boolean => free(found) && !compound(words, found, lexicon)
  const hour = claim(
    alike(
      matchEntries(
        words,
        HOURS,
        (found, phrase) =>
          spared(found) &&
          found[0]!.kind !== 'verb' &&
          !(phrase === 'day' && after(words, found)?.lower === 'of') &&
          !isPartOfAdjective(found, phrase),
      ),
    ),
    false,
  )
  const seasons = matchEntries(
    words,
    SEASON_WORDS,
    (found, phrase) =>
      spared(found) && found[0]!.kind !== 'verb' && (phrase !== 'fall' || (found[0]!.kind === 'noun' && found[0]!.form === 'plain')),
  )
  const season = claim(alike(seasons), false)
  const weather = claim(alike(matchEntries(words, WEATHERS, (found, phrase) => spared(found) && isWeather(words, found, phrase))), false)
  for (const word of words) {
    if (claimed.has(word.index)) continue
    const filmy =
      FILM_WORDS.has(word.lower) &&
      (word.kind !== 'verb' || (word.lower === 'shot' && (after(words, [word])?.lower === 'of' || claimed.has(word.index - 1)))) &&
      isTalk(words, word)
    if (filmy || (word === words.find((each) => each.kind !== 'mark') && ASKING.has(word.lower) && word.kind === 'verb'))
      claim({ entry: 0, words: [word], phrase: '' })
  }
  return { style, move, framing, pace, hour, weather, season, claimed, about }
}

/** The first match with the words of all that say the same. */
function alike<T>(matches: readonly Match<T>[]): Match<T> | undefined {
  const [first] = matches
  return first === undefined
    ? undefined
    : { ...first, words: matches.filter((match) => match.entry === first.entry).flatMap((match) => match.words) }
}

function after(words: readonly Word[], found: readonly Word[]): Word | undefined {
  return words[words.indexOf(found.at(-1)!) + 1]
}

/** "Snow globe" is a thing and no weather. */
function compound(words: readonly Word[], found: readonly Word[], lexicon: Lexicon): boolean {
  const next = after(words, found)
  if (next?.kind !== 'noun') return false
  const phrase = `${found.map((word) => word.lower).join(' ')} ${next.lemma}`
  return lexicon.isPerson(phrase) !== null || (lexicon.isKnown(phrase, 'noun') && lexicon.depict(phrase)?.led === null)
}

/** The comma segment in which the words stand. */
function segment(words: readonly Word[], found: readonly Word[]): readonly Word[] {
  let start = words.indexOf(found[0]!)
  let end = words.indexOf(found.at(-1)!)
  while (start > 0 && words[start - 1]!.kind !== 'mark') start--
  while (end < words.length - 1 && words[end + 1]!.kind !== 'mark') end++
  return words.slice(start, end + 1)
}

function alone(words: readonly Word[], found: readonly Word[]): boolean {
  return segment(words, found).every(
    (word) => found.includes(word) || FILLER.test(word.lower) || FILM_WORDS.has(word.lower) || STYLE_NOUN.test(word.lower),
  )
}

/** One word ("pan", "around", "track") is camera work when nothing else is told beside it, or the camera is named. */
function isCameraTalk(words: readonly Word[], found: readonly Word[], phrase: string): boolean {
  if (alone(words, found)) return !/^(still|follow|around|rotate|reveal|shake)$/.test(phrase) || segment(words, found).length === 1
  const part = segment(words, found)
  if (
    part.some((word) => /^(camera|shot|zoom|pan|tilt)$/.test(word.lower) && !(found.length === 1 && found[0] === word)) &&
    found.some((word) => part.indexOf(word) >= 0)
  )
    return !/^(still)$/.test(phrase)
  return phrase.includes(' ') && !/^(move closer|fly over|fly through|frozen in time)$/.test(phrase)
}

/** "In cyberpunk style", "by Hokusai", "black and white": not "a black and white cat", "a paper boat". */
function isLook(words: readonly Word[], found: readonly Word[], phrase: string): boolean {
  const start = words.indexOf(found[0]!)
  const next = after(words, found)
  const before = words[start - 1]
  if (alone(words, found)) return before?.kind !== 'determiner' || next !== undefined
  // "a neon city": what is lit so
  if (
    /^(?:neon|cyberpunk)$/.test(phrase) &&
    next !== undefined &&
    /^(?:city|cities|street|streets|alley|town|tokyo|skyline|metropolis|downtown)$/.test(next.lower)
  )
    return true
  if (next !== undefined && STYLE_NOUN.test(next.lower) && !(next.lower === 'painting' && next.kind === 'verb')) return true
  if (
    before !== undefined &&
    /^(by|of)$/.test(before.lower) &&
    found.some((word) => word.proper) &&
    (next === undefined || next.kind === 'mark')
  )
    return true
  if (
    before !== undefined &&
    /^(in|as)$/.test(before.lower) &&
    (next === undefined || next.kind === 'mark') &&
    !/^(paper|felt|oil|pencil|flat|clay)$/.test(phrase)
  )
    return true
  const last = start === 0 && next?.lower === 'of'
  return last || ((next === undefined || next.kind === 'mark') && phrase.includes(' ') && before?.kind !== 'determiner')
}

/** "in the style of", "… style" around a look. */
function around(words: readonly Word[], found: readonly Word[]): Word[] {
  const taken: Word[] = []
  let i = words.indexOf(found[0]!) - 1
  while (i >= 0 && /^(the|style|of|in|by|as|an?|and|very)$/.test(words[i]!.lower)) taken.push(words[i--]!)
  if (!taken.some((word) => /^(style|in|by|of|as)$/.test(word.lower))) taken.length = 0
  i = words.indexOf(found.at(-1)!) + 1
  while (
    i < words.length &&
    (STYLE_NOUN.test(words[i]!.lower) ||
      (/^(in|the|of|style)$/.test(words[i]!.lower) && words.slice(i, i + 4).some((word) => word.lower === 'style')) ||
      (words[i - 1]?.lower === 'of' && words[i]!.proper))
  )
    taken.push(words[i++]!)
  return taken
}

/** "Clear water" and "a fair lady" are no weather; "cloud" and "ice" name things as often. */
function isWeather(words: readonly Word[], found: readonly Word[], phrase: string): boolean {
  const next = after(words, found)
  if (/^(clear|fair|sunny)$/.test(phrase))
    return next !== undefined && /^(sky|skies|day|night|weather|morning|afternoon|evening)$/.test(next.lower)
      ? true
      : phrase === 'sunny' && next?.lower !== 'side'
  if (phrase === 'cloud' || phrase === 'clouds') return false
  if (/^(wind|storm|thunder|lightning)$/.test(phrase) && found[0]!.kind === 'verb') return false
  return true
}

function isPartOfAdjective(found: readonly Word[], phrase: string): boolean {
  return phrase === 'day' && found[0]!.form === 'plural'
}

/** A film word counts as one where nothing in the sentence makes it a thing: not "a camera on a tripod". */
function isTalk(words: readonly Word[], word: Word): boolean {
  if (!/^(camera|screen|picture|image|photo|painting|portrait|movie|film|frame|lens|middle|center|centre|side)$/.test(word.lower))
    return true
  const i = words.indexOf(word)
  return (
    (words.slice(0, i).every((each) => each.kind === 'determiner' || each.kind === 'adjective' || each.kind === 'preposition') &&
      words[i + 1]?.lower === 'of') ||
    words[i - 1]?.kind === 'mark' ||
    words[i + 1]?.kind === 'verb' ||
    /^(middle|center|centre|side)$/.test(word.lower)
  )
}
