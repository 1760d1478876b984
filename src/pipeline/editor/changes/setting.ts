import { RequestError } from '../../../errors.ts'
import { groundAt } from '../../choreography/stage.ts'
import { hours, type HourName } from '../../repertoire/hours.ts'
import { places } from '../../repertoire/places/index.ts'
import { weathers, type WeatherName } from '../../repertoire/weathers.ts'
import { chooseSetting } from '../../director/staging/choose-setting.ts'
import { defaultAction } from '../../director/make-figure.ts'
import { capital } from '../../director/describing/english.ts'
import { tellWhere } from '../../director/describing/tell-where.ts'
import { withCount } from '../../director/describing/name-figure.ts'
import { fillAir } from '../../director/staging/fill-air.ts'
import { readSentence, type Reading } from '../../director/read-sentence.ts'
import { actions } from '../../repertoire/actions/index.ts'
import type { Cast } from '../../director/casting/cast.ts'
import type { Figure, Setting, Shot } from '../../storyboard/storyboard.ts'
import { filmTalkOf, inShots, shotOf, type Change, type Done, type Editing } from '../editing.ts'
import { ensembleOf, type Ensemble } from '../ensemble.ts'
import { restage, type Newcomer } from '../restage.ts'
import type { Command } from '../reading/command.ts'
import { subjectOf } from '../reading/subjects.ts'
import { cast, findFigures } from '../find-figures.ts'
import { whereabouts, withoutWhereabouts } from '../whereabouts.ts'

const NOBODY: Cast = { parts: [], partOf: new Map(), meanings: new Map(), places: [], scenery: [], particles: [] }
const NEARBY = ['a beach', 'a forest', 'a city', 'a desert', 'the moon', 'a kitchen', 'under water']
const HOUR_ORDER: readonly HourName[] = ['night', 'dawn', 'day', 'dusk']

/** Time of day, weather, season and place: "make it night", "in the rain", "change the background to a beach at noon". */
export const changeSetting: Change = (command, editing) => {
  const { verb, what, to, text } = command
  const subject = what === '' ? null : (subjectOf(what) ?? lightNamed(what, editing))
  if (subject !== null && !/^(?:film|place|time|weather)$/.test(subject)) return null
  if (verb === 'give') return null
  if (verb === 'move') return gone(command, editing)
  const sky = subject === 'weather' && /\bsky\b/i.test(what) ? skyIn(to, editing) : null
  if (sky !== null) return sky
  if (/\b(?:transition|timelapse|from (?:day|night|dawn|dusk|sunset|sunrise) to)\b/i.test(text) && filmTalkOf(text, editing).hour !== null)
    throw new RequestError(
      'The light of a shot stays as it is from its first frame to its last: say which it should be, such as “make it day”.',
    )
  const lessOf = weatherTaken(command, editing)
  if (lessOf !== null) return lessOf
  const relative = subject === null && what !== '' ? null : relativeLight(text, editing)
  if (relative !== null) return relative
  if (verb === 'remove') return null
  const named = what === '' || subject !== null || isScenery(what, editing)
  if (!named) return null
  const reading = readAs(to === '' ? text : to, verb, subject, editing)
  const { talk } = reading
  const light = { hour: talk.hour?.entry, weather: talk.weather?.entry, season: talk.season?.entry }
  // "A rainy day" is no time of day when the weather is spoken of.
  if (subject === 'weather') light.hour = undefined
  const wantsPlace = subject === 'place' || (what !== '' && subject === null)
  const background = /\b(?:background|backdrop|scenery|setting|location)\b/i.test(text)
  // What is added to a place does not take the place's place, unless it is none that could be set up.
  const sight = verb === 'add' && subject === null && what === '' ? sightIn(to, editing) : null
  if (sight !== null) return sight
  const whole = verb === 'turn' || verb === 'replace' || wantsPlace || (verb === 'add' ? background : isOnlyPlace(reading))
  const place = reading.cast.places.length > 0 && whole ? reading : null
  if (place === null && light.hour === undefined && light.weather === undefined && light.season === undefined) {
    const behind = wantsPlace ? asBackdrop(to, editing) : null
    if (behind === null && wantsPlace)
      throw new RequestError(`I know no place like “${to}”. Places are, for example: ${NEARBY.join(', ')}.`)
    return behind
  }
  // "Add a house by the sea at night" brings a house; only what speaks of nothing else is about the light.
  if (place === null && !wantsPlace && reading.cast.parts.length > 0 && subject === null) return null
  return set(reading, place !== null, light, editing, to)
}

/** "The rain", where it rains: the weather; "the night", where it is night: the time. */
function lightNamed(what: string, editing: Editing): 'weather' | 'time' | null {
  const talk = filmTalkOf(what, editing)
  const { weather, hour } = shotOf(editing).setting
  return talk.weather?.entry === weather ? 'weather' : talk.hour?.entry === hour ? 'time' : null
}

/** "Mountains in the background", "a castle": as a picture, where there is one of it. */
function sightIn(to: string, editing: Editing): Done | null {
  const where = whereabouts(to)
  const phrase = withoutWhereabouts(to)
  if (/^(?:in|on|at|under|inside|during)\b/i.test(phrase)) return null
  const ensemble = ensembleOf(editing.board, editing.lexicon)
  const reading = readSentence(phrase, 0, ensemble.production, ensemble.parts)
  const place = reading.cast.places[0]
  if (place === undefined || reading.cast.parts.length > 0) return null
  const nouns = place.mention.nouns.map((word) => word.lemma)
  const depiction = [nouns.join(' '), nouns.at(-1) ?? '']
    .map((noun) => editing.lexicon.depict(noun))
    .find((each) => each !== null && each.led === null)
  if (depiction === null || depiction === undefined) return null
  const { plural, count, words } = place.mention
  const staged = restage(editing.board, '', {
    ...editing,
    where,
    more: [{ noun: depiction.noun, depiction, count: count ?? (plural ? 2 : 1), said: words }],
  })
  const name = staged.board.shots.flatMap((shot) => shot.figures).find((figure) => staged.came.includes(figure.id))
  if (name === undefined) return null
  return {
    board: staged.board,
    said: `${capital(withCount(name, staged.came.length))} ${where?.said ?? 'in the background'}.`,
    heard: new Set(staged.came),
  }
}

/** "Take them to the beach", "send him to the moon": the film goes there. */
function gone({ what, to }: Command, editing: Editing): Done | null {
  const phrase = to.replace(/^(?:in|on|at|to|into|onto|under)\s+/i, '')
  if (phrase === to || whereabouts(to) !== null || findFigures(phrase, editing.board, editing.lexicon) !== null) return null
  const reading = readAs(to, 'turn', 'place', editing)
  if (reading.cast.places.length === 0 || reading.cast.parts.length > 0) return null
  return subjectOf(what) === null && findFigures(what, editing.board, editing.lexicon) === null
    ? null
    : set(reading, true, {}, editing, phrase)
}

/** What the colour of a sky says of the time and the weather. */
const SKIES: readonly (readonly [RegExp, Light])[] = [
  [/\b(?:pink|orange|red|purple|golden|fiery)\b/i, { hour: 'dusk' }],
  [/\b(?:blue|bright|light)\b/i, { hour: 'day', weather: 'clear' }],
  [/\b(?:black|dark|starry|navy|full of stars)\b/i, { hour: 'night', weather: 'clear' }],
  [/\b(?:gr[ae]y|white|overcast|dramatic)\b/i, { weather: 'cloudy' }],
]

function skyIn(to: string, editing: Editing): Done | null {
  const light = SKIES.find(([pattern]) => pattern.test(to))?.[1]
  if (light === undefined || filmTalkOf(to, editing).hour !== null || filmTalkOf(to, editing).weather !== null) return null
  const done = set(readAs(to, 'turn', 'weather', editing), false, light, editing, to)
  return { ...done, remarks: ['The sky takes its colours from the time of day and the weather.'] }
}

/** As the director reads it: a place that is only named is one that the film plays in. */
function readAs(text: string, verb: string, subject: string | null, editing: Editing): Reading {
  const ensemble = ensembleOf(editing.board, editing.lexicon)
  const bare = text.replace(/^(?:be|become|look like|take place|happen|set|play|it|is|it's|us|them)\s+/i, '')
  const placed =
    /^(?:in|on|at|under|inside|into|by|near|through|during|outside|indoors|outdoors|to|onto|within|with|along|over|from|around|as)\b/i.test(
      bare,
    ) ||
    (verb !== 'turn' && verb !== 'replace' && subject !== 'place')
  const sentence = placed ? bare.replace(/^(?:to|into|onto|from|as)\s+/i, 'in ') : `in ${bare}`
  return readSentence(sentence, 0, ensemble.production, ensemble.parts)
}

function isOnlyPlace({ cast }: Reading): boolean {
  return cast.parts.length === 0 && cast.places.some((each) => each.firm)
}

/** "The ocean", "the road", "the racetrack": what the place is, or what is seen of it. */
function isScenery(what: string, editing: Editing): boolean {
  if (findFigures(what, editing.board, editing.lexicon) !== null) return false
  const ensemble = ensembleOf(editing.board, editing.lexicon)
  const { cast, words } = readSentence(`in ${what}`, 0, ensemble.production, ensemble.parts)
  const { setting, said } = shotOf(editing)
  const own = `${setting.said} ${said}`.toLowerCase()
  const noun = words.findLast((word) => word.kind === 'noun')
  return (
    cast.places.some((each) => each.place === setting.place) ||
    cast.scenery.length > 0 ||
    (noun !== undefined && own.includes(noun.lemma) && cast.places.length > 0) ||
    cast.places.length > 0
  )
}

interface Light {
  readonly hour?: HourName | undefined
  readonly weather?: WeatherName | undefined
  readonly season?: Setting['season'] | undefined
}

function set(reading: Reading, hasPlace: boolean, light: Light, editing: Editing, said: string): Done {
  const before = shotOf(editing).setting
  const ensemble = ensembleOf(editing.board, editing.lexicon)
  const chosen = hasPlace ? chooseSetting(reading.scene, reading.talk, reading.cast, ensemble.production, before) : null
  const shots = inShots(editing, (shot) => {
    const hour = light.hour ?? shot.setting.hour
    const weather = light.weather ?? shot.setting.weather
    const season = light.season ?? (light.weather === 'snow' ? 'winter' : shot.setting.season)
    const setting: Setting = { ...shot.setting, hour, weather, season, said: said.slice(0, 2000) }
    if (chosen === null) return inLight(shot, setting)
    const tint = chosen.setting.place === shot.setting.place ? (chosen.setting.tint ?? shot.setting.tint) : chosen.setting.tint
    return atPlace(inLight(shot, { ...setting, place: chosen.setting.place, tint }), shot.setting, ensemble)
  })
  const now = shots.find((_, i) => editing.inShot(editing.board.shots[i]!))!.setting
  const came =
    chosen === null
      ? { board: { ...editing.board, shots }, names: [] }
      : withSights(reading, chosen.landmarks, { ...editing, board: { ...editing.board, shots } }, said)
  const sets: [string, string][] = []
  if (chosen !== null) sets.push(['place', now.place])
  if (light.hour !== undefined) sets.push(['hour', now.hour])
  if (light.weather !== undefined) sets.push(['weather', now.weather])
  const unknown =
    chosen === null
      ? null
      : reading.cast.places
          .find((each) => each.place === now.place)
          ?.words.map((word) => word.text)
          .join(' ')
  const led = unknown != null && unknown !== '' && !isCalled(unknown, now.place) ? [`“${unknown}” is shown as: ${now.place}.`] : []
  return {
    board: came.board,
    said: `${tellSetting(
      shots.find((_, i) => editing.inShot(editing.board.shots[i]!))!,
      chosen !== null,
      light,
    )}${came.names.length === 0 ? '' : ` With ${came.names.join(' and ')}.`}`,
    heard: new Set(['set', ...steppers(came.board.shots)]),
    sets,
    remarks: led,
  }
}

/** Feet sound as the ground does. */
function steppers(shots: readonly Shot[]): string[] {
  return shots.flatMap((shot) =>
    shot.figures.filter((figure) => figure.body.kind === 'puppet' || actions[figure.action.name].travel > 0).map((figure) => figure.id),
  )
}

function isCalled(words: string, place: string): boolean {
  return (places[place as keyof typeof places].words as readonly string[]).concat(place).some((word) => words.toLowerCase().includes(word))
}

/** Whatever a place was said to have: "a beach with palm trees", the tower of a city. */
function withSights(
  reading: Reading,
  landmarks: readonly string[],
  editing: Editing,
  said: string,
): { board: Editing['board']; names: string[] } {
  const known = ensembleOf(editing.board, editing.lexicon)
  const sights = reading.cast.parts.filter((part) => part.role.number > known.production.roles.length)
  let { board } = editing
  const names: string[] = []
  const bring = (text: string, more: readonly Newcomer[]): void => {
    const { lexicon, seed, inShot } = editing
    const staged = restage(board, text, { lexicon, seed, inShot, where: whereabouts('in the background'), more })
    board = staged.board
    const came = cast(board).filter((figure) => staged.came.includes(figure.id))
    names.push(...new Set(came.map((figure) => withCount(figure, came.filter((other) => other.group === figure.group).length))))
  }
  if (sights.length > 0) bring(said, [])
  for (const noun of landmarks) {
    const depiction = editing.lexicon.depict(noun)
    if (depiction !== null && (depiction.led === null || depiction.led === noun))
      bring('', [{ noun, depiction, count: 1, said: [], dressing: true }])
  }
  return { board, names }
}

/** A place that the repertoire has not: what it is called stands in the background instead. */
function asBackdrop(to: string, editing: Editing): Done | null {
  const staged = restage(editing.board, to.replace(/^(?:in|on|at|inside|to) /i, ''), {
    lexicon: editing.lexicon,
    seed: editing.seed,
    inShot: editing.inShot,
    where: whereabouts('in the background'),
  })
  if (staged.came.length === 0) return null
  const noun = staged.board.shots.flatMap((shot) => shot.figures).find((figure) => figure.id === staged.came[0])!.noun
  return {
    board: staged.board,
    said: `${capital(noun)} in the background.`,
    heard: new Set(staged.came),
    remarks: [`There is no place like “${to}”, so it stands behind what was there.`],
  }
}

function inLight(shot: Shot, setting: Setting): Shot {
  const was = new Map(fillAir(NOBODY, shot.setting, [], []).map((each) => [each.name, each]))
  const is = fillAir(NOBODY, setting, [], [])
  const own = shot.particles.filter((each) => !was.has(each.name))
  const kept = own.filter((each) => !is.some((other) => other.name === each.name))
  return { ...shot, setting, particles: [...is, ...kept].slice(0, 4) }
}

/** Everybody stays where they are: the horizon too, so that feet stay on the ground, unless there is none. */
function atPlace(shot: Shot, before: Setting, ensemble: Ensemble): Shot {
  const place = places[shot.setting.place]
  const grounded = (medium: string): boolean => medium === 'land' || medium === 'water-surface' || medium === 'indoors'
  const same = grounded(place.medium) === grounded(places[before.place].medium)
  const setting = { ...shot.setting, horizon: same ? before.horizon : place.horizon }
  const figures = shot.figures
    .filter((figure) => figure.role !== 'dressing')
    .map((figure) => (same && place.medium === places[before.place].medium ? figure : athome(figure, setting, before, ensemble)))
  const ids = new Set(figures.map((figure) => figure.id))
  const subject = shot.camera.subject !== null && ids.has(shot.camera.subject) ? shot.camera.subject : null
  return { ...shot, setting, figures, camera: { ...shot.camera, subject } }
}

/** What nobody said of a figure's doing follows the place: one floats in space and swims under water. */
function athome(figure: Figure, setting: Setting, before: Setting, ensemble: Ensemble): Figure {
  if (figure.action.said !== '' || figure.relation !== null) return figure
  const role = ensemble.roleOf(figure)
  const part = ensemble.parts.find((each) => each.role === role)!
  const was = defaultAction(part, ensemble.parts, before)
  const name = defaultAction(part, ensemble.parts, setting)
  if (figure.action.name !== was || was === name) return figure
  const lift =
    actions[name].where !== 'ground' && actions[was].where === 'ground' ? Math.max(0, figure.path[0]!.y - groundAt(setting, 0.4)) * 0.5 : 0
  return {
    ...figure,
    action: { ...figure.action, name },
    motion: actions[name].motions[(role.depiction?.body ?? 'thing') as never] ?? actions[name].motions.thing,
    path: figure.path.map((point) => ({ ...point, y: point.y - lift })),
  }
}

/** "No rain", "stop the snow". */
function weatherTaken({ verb, what, text }: { verb: string; what: string; text: string }, editing: Editing): Done | null {
  if (verb !== 'remove' && !/^(?:stop|end) /i.test(text)) return null
  const { weather, hour } = shotOf(editing).setting
  const words = new Set((what === '' ? text : what).toLowerCase().match(/[a-z]+/g) ?? [])
  const isIt = (weathers[weather].words as readonly string[]).concat(weather).some((word) => words.has(word))
  if (!isIt || weather === 'clear') return null
  const shots = inShots(editing, (shot) => inLight(shot, { ...shot.setting, weather: 'clear', said: '' }))
  return {
    board: { ...editing.board, shots },
    said: `The ${weather} is gone; it is a clear ${hour === 'day' ? 'day' : hour}.`,
    heard: new Set(['set', ...steppers(shots)]),
    sets: [['weather', 'clear']],
  }
}

/** "Darker", "brighter", "later": one step. */
function relativeLight(text: string, editing: Editing): Done | null {
  const step = /\b(?:later|darker|darken(?: it| the scene)?)\b/i.test(text)
    ? 1
    : /\b(?:earlier|brighter|lighter|brighten(?: it| the scene)?)\b/i.test(text)
      ? -1
      : 0
  if (step === 0 || /\b(?:music|song|colou?r|shot|coat|hair)\b/i.test(text)) return null
  const { hour } = shotOf(editing).setting
  const later = /\b(?:later|earlier)\b/i.test(text)
  const dark: readonly HourName[] = ['day', 'dusk', 'night']
  const i = dark.indexOf(hour === 'dawn' ? 'dusk' : hour)
  const next = later ? HOUR_ORDER[(HOUR_ORDER.indexOf(hour) + step + 4) % 4]! : dark[i + step]
  if (next === undefined) return null
  const shots = inShots(editing, (shot) => inLight(shot, { ...shot.setting, hour: next, said: text.slice(0, 2000) }))
  return { board: { ...editing.board, shots }, said: `It is ${next} now.`, heard: new Set(['set']), sets: [['hour', next]] }
}

const WEATHER_TOLD: Readonly<Record<WeatherName, string>> = {
  clear: 'clear weather',
  cloudy: 'cloudy',
  rain: 'raining',
  storm: 'stormy',
  snow: 'snowing',
  fog: 'foggy',
  wind: 'windy',
} as never

function tellSetting(shot: Shot, place: boolean, light: Light): string {
  const now = shot.setting
  if (place) return `It plays ${tellWhere(shot, undefined)} now${light.season === undefined ? '' : `, in ${now.season}`}.`
  const parts = [
    ...(light.hour === undefined ? [] : [`it is ${now.hour === 'day' ? 'daytime' : now.hour in hours ? now.hour : now.hour}`]),
    ...(light.weather === undefined ? [] : [`it is ${WEATHER_TOLD[now.weather] ?? now.weather}`]),
    ...(light.season === undefined ? [] : [`it is ${now.season}`]),
  ]
  return `${capital(parts.join(', '))}.`
}
