import { hours } from '../../../repertoire/hours.ts'
import { places } from '../../../repertoire/places/index.ts'
import { weathers } from '../../../repertoire/weathers.ts'
import type { Setting } from '../../../storyboard/storyboard.ts'
import { capital, indefinite } from '../../../english.ts'
import { nameColour } from './name-colour.ts'
import { scenes } from './scenes.ts'

const ON =
  /^(?:street|road|highway|freeway|shore|coast|seashore|sandbar|roof|balcony|terrace|ranch|hill|cliff|summit|pier|dock|wharf|lawn|playground|asteroid|racetrack|glacier|sidewalk|pasture|platform)$/
const BY = /^(?:lakeside|lakeshore|riverbank|stream|creek|waterfall|canal|pond|oasis)$/
const THE = /^(?:sahara|tundra|arctic|countryside|alps|woods|universe|cosmos)$/
/** Words that call a place and are not its name. */
const NOT_NAMES =
  /^(?:wave|waves|ice|air|cloud|clouds|planet|house|home|show|interior|indoors|mine|under water|underwater|on the .*|above the clouds|peak|orbit|concert|fair|wood|port|skyline|heaven|antarctica|hell|kingdom|fairy tale|high seas|deep sea|space|outer space)$/

/**
 * "in an office", "in a pink desert", "in a wide desert, mars". `ownPlace`: the asker's own kind of place ("an office", "a music room"), of
 * which the theatre's flats do not tell.
 */
export function tellWhere(setting: Setting): { readonly where: string; readonly ownPlace: boolean } {
  const usual = scenes[setting.place].at
  const phrase = ownPhrase(setting)
  if (phrase !== null) return { where: phrase, ownPlace: true }
  const called = ownKind(setting)
  const at = called ?? usual
  const tinted = setting.tint === null ? at : withTint(at, nameColour(setting.tint))
  const more = ownWords(setting)
  return { where: more === '' ? tinted : `${tinted}, ${more}`, ownPlace: called !== null || more !== '' }
}

/** Another word for such a place that was said: an office is a room, and not every room an office. */
function ownKind({ place, said }: Setting): string | null {
  const usual = ` ${scenes[place].at} `
  const words: readonly string[] = places[place].words
  const called = words
    .filter((word) => ` ${said.toLowerCase()} `.includes(` ${word} `) && !usual.includes(word) && !NOT_NAMES.test(word))
    .toSorted((a, b) => b.length - a.length)[0]
  if (called === undefined || usual.includes(called.replace(/s$/, ''))) return null
  const head = called.split(' ').at(-1) as string
  return `${ON.test(head) ? 'on' : BY.test(head) ? 'by' : 'in'} ${THE.test(called) ? `the ${called}` : indefinite(called)}`
}

/** "in a wooded field", "in a hotel swimming pool": all that was said of the place, where it is more than a name for its kind. */
function ownPhrase(setting: Setting): string | null {
  const { place, hour, weather, said } = setting
  const light = new Set([hours[hour], weathers[weather]].flatMap(({ words }) => words.flatMap((word) => word.split(' '))))
  const words = said.split(/[\s,]+/).filter((word) => word !== '' && !light.has(word) && !NO_PART.test(word))
  const kinds = new Set<string>([place, ...places[place].words])
  const plain = words.every((word) => kinds.has(word) || kinds.has(word.replace(/s$/, '')))
  const head = words.at(-1) ?? ''
  if (plain || words.length < 2 || words.length > 4 || words.some((word) => !/^[a-z-]+$/.test(word)) || /s$/.test(head)) return null
  const before = /^(?:in|on|by|at|before|inside)\b/.exec(scenes[place].at)?.[0] ?? 'in'
  return `${ON.test(head) ? 'on' : BY.test(head) ? 'by' : before} ${indefinite(words.join(' '))}`
}

const NO_PART = /^(?:an?|the|his|her|their|my|our|its|some|background|backdrop|scene|setting|view|spring|summer|autumn|fall|winter)$/

/** "in a wide desert" → "in a pink desert"; of a place that has no article nothing. */
function withTint(at: string, colour: string): string {
  const [, before, noun] = /^(.*?)\ban? (?:wide |open |calm |dense |sandy |cosy )?(.+)$/.exec(at) ?? []
  return before === undefined || noun === undefined ? at : `${before}${indefinite(`${colour} ${noun}`)}`
}

const SMALL =
  /^(?:an?|the|of|in|on|at|by|over|with|and|or|from|to|into|under|above|near|through|his|her|their|my|your|its|our|this|that|some|background|scene|view|spring|summer|autumn|fall|winter|snow|snowy|sunny|starry|foggy|day|there|middle|side|top|dark|branches|puddles?)$/

/** What was said of the place beyond what its kind, hour, weather and season tell: 'mars', 'Paris'. */
function ownWords({ place, hour, weather, said, tint }: Setting): string {
  const known = new Set(
    [...places[place].words, ...hours[hour].words, ...weathers[weather].words, scenes[place].at, tint === null ? '' : nameColour(tint)]
      .flatMap((phrase) => phrase.toLowerCase().split(' '))
      .flatMap((word) => [word, `${word}s`]),
  )
  const rest = said.split(/\s+/).filter((word) => word !== '' && !SMALL.test(word.toLowerCase()) && !known.has(word.toLowerCase()))
  return rest.length === 0 || rest.length > 2 ? '' : rest.map((word) => (/^[a-z]+$/.test(word) ? word : capital(word))).join(' ')
}
