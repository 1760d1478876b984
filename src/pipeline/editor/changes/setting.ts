import { RequestError } from '../../../errors.ts'
import { places, type PlaceName } from '../../repertoire/places/index.ts'
import type { HourName } from '../../repertoire/hours.ts'
import type { WeatherName } from '../../repertoire/weathers.ts'
import { PLACE_WORDS } from '../../director/casting/meaning.ts'
import { coloursOf } from '../../director/casting/qualify.ts'
import { capital, list } from '../../english.ts'
import { tellWhere } from '../../director/describing/tell-where.ts'
import { readSentence, type Reading } from '../../director/read-sentence.ts'
import { chooseSetting } from '../../director/staging/choose-setting.ts'
import type { Setting, Shot } from '../../storyboard/storyboard.ts'
import { filmTalkOf, inShots, short, shotOf, wordsOf, type Change, type Done, type Editing } from '../editing.ts'
import { ensembleOf, type Ensemble } from '../ensemble.ts'
import { findFigures } from '../find-figures.ts'
import type { Command } from '../reading/command.ts'
import { subjectOf } from '../reading/subjects.ts'
import { atPlace, inLight, saidInLight, steppers } from '../settle-at.ts'
import { whereabouts } from '../whereabouts.ts'
import { asBackdrop, sightIn, withSights } from './sights.ts'

const EXAMPLES = ['a beach', 'a forest', 'a city', 'a desert', 'the moon', 'a kitchen', 'under water']

interface Light {
  hour?: HourName | undefined
  weather?: WeatherName | undefined
  season?: Setting['season'] | undefined
}

/** A place or a light as the director reads it, with the ledger of what became of the words. */
interface Read {
  readonly reading: Reading
  readonly ensemble: Ensemble
}

/** Time of day, weather, season and place: "make it night", "in the rain", "change the background to a beach at noon". */
export const changeSetting: Change = (command, editing) => {
  const { verb, what, to, text } = command
  const subject = what === '' ? null : (subjectOf(what) ?? lightNamed(what, editing))
  if (verb === 'give' || verb === 'remove' || (subject !== null && !/^(?:film|place|time|weather)$/.test(subject))) return null
  if (verb === 'move') return gone(command, editing)
  if (/^(?:made )?(?:out )?of /i.test(to)) return null
  const isScene = subject === null && what !== ''
  if (isScene && !isScenery(what, editing)) return null
  const tinted = isScene ? tint(what, to, editing) : null
  if (tinted !== null) return tinted
  // What is added to a place does not take the place's place, unless it is none that could be set up.
  const sight = verb === 'add' && what === '' ? sightIn(to, editing) : null
  if (sight !== null) return sight
  const read = readAs(to === '' ? text : to, verb === 'turn' || verb === 'replace' || subject === 'place', editing)
  const { talk, cast, words } = read.reading
  const light: Light = { hour: talk.hour?.entry, weather: talk.weather?.entry, season: talk.season?.entry }
  // It does not snow in summer.
  if (light.weather === undefined && /^(?:spring|summer)$/.test(light.season ?? '') && shotOf(editing).setting.weather === 'snow')
    light.weather = 'clear'
  if (light.weather === undefined && /\b(?:sunny|sunshine|sunlit|cloudless|clear sky|clear day)\b/i.test(to === '' ? text : to))
    light.weather = 'clear'
  // "A rainy day" is no time of day when the weather is spoken of.
  if (subject === 'weather') light.hour = undefined
  const wantsPlace = subject === 'place' || isScene
  const background = /\b(?:background|backdrop|setting|location)\b/i.test(text)
  const whole = verb === 'turn' || verb === 'replace' || wantsPlace || (verb === 'add' ? background : cast.parts.length === 0)
  const named = cast.places.some((each) => each.rank > 0 || (wantsPlace && each.words.length > 0))
  const sole = verb === 'turn' && PLACE_WORDS.has(to.toLowerCase().replace(/^(?:an?|the) /, ''))
  const kind = (wantsPlace || sole) && !named ? kindNamed(to, editing) : null
  const lit = light.hour !== undefined || light.weather !== undefined || light.season !== undefined
  if (whole && (named || kind !== null)) return set(read, kind, true, light, editing, to)
  // "A vat of cake frosting" is no winter.
  const all = words.every((word) => talk.claimed.has(word.index) || !/^(?:noun|verb)$/.test(word.kind))
  if (wantsPlace && !(lit && all)) {
    const behind = asBackdrop(to, editing)
    if (behind !== null) return behind
    throw new RequestError(`I know no place like “${short(to)}”. Places are, for example: ${EXAMPLES.join(', ')}.`)
  }
  // "Add a house by the sea at night" brings a house; only what speaks of nothing else is about the light.
  if (!lit || (subject === null && cast.parts.length > 0)) return null
  return set(read, null, false, light, editing, to)
}

/** The film at a place of the repertoire, as `said`. */
export function setPlace(place: PlaceName, said: string, editing: Editing): Done {
  return set(readAs('', false, editing), place, true, {}, editing, said)
}

/** "The rain", where it rains: the weather; "the night", where it is night: the time. */
function lightNamed(what: string, editing: Editing): 'weather' | 'time' | null {
  const talk = filmTalkOf(what, editing)
  const { weather, hour } = shotOf(editing).setting
  return talk.weather?.entry === weather ? 'weather' : talk.hour?.entry === hour ? 'time' : null
}

/** "Take them to the beach", "send him to the moon": the film goes there. */
function gone({ what, to }: Command, editing: Editing): Done | null {
  const phrase = to.replace(/^(?:in|on|at|to|into|onto|under)\s+/i, '')
  const { board, lexicon } = editing
  if (phrase === to || whereabouts(to) !== null || findFigures(phrase, board, lexicon) !== null) return null
  if (subjectOf(what) === null && findFigures(what, board, lexicon) === null) return null
  const read = readAs(to, true, editing)
  const { cast, talk } = read.reading
  const light: Light = { hour: talk.hour?.entry, weather: talk.weather?.entry, season: talk.season?.entry }
  return cast.places.length === 0 || cast.parts.length > 0 ? null : set(read, null, true, light, editing, phrase)
}

/** @param alone the text names the place and nothing that stands in it: "a beach" is where the film plays. */
function readAs(text: string, alone: boolean, editing: Editing): Read {
  const ensemble = ensembleOf(editing.board, editing.lexicon)
  const bare = text.replace(/^(?:be|become|look like|take place|happen|set|play|it|is|it's|us|them)\s+/i, '')
  const placed =
    /^(?:in|on|at|under|inside|into|by|near|through|during|outside|indoors|outdoors|to|onto|within|with|along|over|from|around|as)\b/i.test(
      bare,
    )
  const sentence = placed ? bare.replace(/^(?:to|into|onto|from|as)\s+/i, 'in ') : alone ? `in ${bare}` : bare
  return { reading: readSentence(sentence, 0, ensemble.production, ensemble.parts), ensemble }
}

/** "A wooded setting", "natural surroundings": the kind of place that an adjective names. */
function kindNamed(to: string, editing: Editing): PlaceName | null {
  const found = wordsOf(to, editing).map((word) => PLACE_WORDS.get(word.lower) ?? PLACE_WORDS.get(word.lemma))
  return found.find((place) => place !== undefined) ?? null
}

/** "The ocean", "the road", "the racetrack": what the place is, or what is seen of it. */
function isScenery(what: string, editing: Editing): boolean {
  if (findFigures(what, editing.board, editing.lexicon) !== null) return false
  const { cast } = readAs(what, true, editing).reading
  return cast.places.length > 0 || cast.scenery.length > 0
}

/** "Make the ocean pink". */
function tint(what: string, to: string, editing: Editing): Done | null {
  const words = wordsOf(to, editing)
  const [colour] = coloursOf(words, editing.lexicon)
  if (colour === undefined || words.some((word) => word.kind === 'noun' && !colour[2].includes(word) && !/^colou?r$/.test(word.lower)))
    return null
  const shots = inShots(editing, (shot) => ({ ...shot, setting: { ...shot.setting, tint: colour[1] } }))
  const said = `${capital(what.replace(/^(?!the )/i, 'the '))} is ${colour[2].map((word) => word.lower).join(' ')}.`
  return { board: { ...editing.board, shots }, said, heard: new Set(), sets: [['tint', colour[1]]] }
}

function set({ reading, ensemble }: Read, kind: PlaceName | null, moves: boolean, light: Light, editing: Editing, said: string): Done {
  const { production } = ensemble
  const chosen = moves ? chooseSetting(reading.scene, reading.talk, reading.cast, production, shotOf(editing).setting) : null
  const place = kind ?? chosen?.setting.place
  const shots = inShots(editing, (shot) => {
    const hour = light.hour ?? shot.setting.hour
    const weather = light.weather ?? shot.setting.weather
    const season = light.season ?? (light.weather === 'snow' ? 'winter' : shot.setting.season)
    const setting: Setting = { ...shot.setting, hour, weather, season, said: said.slice(0, 2000) }
    if (place === undefined) return inLight(shot, { ...setting, said: saidInLight(shot.setting, light, said, editing) })
    const tinted = chosen?.setting.tint ?? (place === shot.setting.place ? shot.setting.tint : null)
    return atPlace(inLight(shot, { ...setting, place, tint: tinted }), shot.setting, ensemble)
  })
  const lit = { ...editing, board: { ...editing.board, shots } }
  const { board, names } = chosen === null ? { board: lit.board, names: [] } : withSights(reading, chosen.landmarks, lit, said)
  const now = shotOf({ ...editing, board, inShot: editing.inShot })
  for (const match of [reading.talk.hour, reading.talk.weather, reading.talk.season])
    if (match !== null) production.ledger.shown(match.words)
  const { unshown } = production.ledger.close(reading.words)
  const lost = unshown.filter(
    (row) => !PLACE_WORDS.has(row.said.toLowerCase()) && !names.some((name) => name.includes(row.said.toLowerCase())),
  )
  return {
    board,
    said: `${tellSetting(now, place !== undefined, light)}${names.length === 0 ? '' : ` With ${list(names)}.`}`,
    heard: new Set(['set', ...steppers(board.shots)]),
    sets: [
      ...(place === undefined ? [] : [['place', place] as const]),
      ...(light.hour === undefined ? [] : [['hour', light.hour] as const]),
      ...(light.weather === undefined ? [] : [['weather', light.weather] as const]),
    ],
    remarks: [
      ...(place === undefined ? [] : ledTo(reading, place)),
      ...(lost.length === 0 ? [] : [`Not shown: ${list(lost.map((row) => row.said))}.`]),
    ],
  }
}

/** "“Hotel” is shown as: room." */
function ledTo({ cast }: Reading, place: PlaceName): string[] {
  const named = cast.places.find((each) => each.place === place)
  const words = [...(named?.words ?? [])].toSorted((a, b) => a.index - b.index)
  const said = words.map((word) => word.text).join(' ')
  const called = [...places[place].words, place].some((word) => said.toLowerCase().includes(word))
  return said === '' || called ? [] : [`“${said}” is shown as: ${place}.`]
}

const WEATHER_TOLD: Partial<Readonly<Record<WeatherName, string>>> = {
  clear: 'clear',
  rain: 'raining',
  storm: 'stormy',
  snow: 'snowing',
  fog: 'foggy',
  wind: 'windy',
}

function tellSetting(shot: Shot, moved: boolean, light: Light): string {
  const { hour, weather, season } = shot.setting
  const day = light.hour === 'day' ? ' by day' : ''
  if (moved) return `It plays ${tellWhere(shot, undefined)}${day} now${light.season === undefined ? '' : `, in ${season}`}.`
  const parts = [
    ...(light.hour === undefined ? [] : [hour === 'day' ? 'daytime' : hour]),
    ...(light.weather === undefined ? [] : [WEATHER_TOLD[weather] ?? weather]),
    ...(light.season === undefined ? [] : [season]),
  ]
  return `It is ${list(parts)}.`
}
