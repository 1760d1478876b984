import { placeNames, places, type PlaceName } from '../../repertoire/places/index.ts'
import { hours, type HourName } from '../../repertoire/hours.ts'
import type { WeatherName } from '../../repertoire/weathers.ts'
import type { Setting } from '../../storyboard/storyboard.ts'
import type { Cast, Production } from '../casting/cast.ts'
import { placeAmong } from '../casting/place-among.ts'
import { coloursOf } from '../casting/qualify.ts'
import type { Part, Role } from '../casting/role.ts'
import type { FilmTalk } from '../reading/film-words.ts'
import type { Scene } from '../reading/scene.ts'
import { DEED_HOMES, HOMES, SCENERY } from '../tables/places.ts'
import { wholeDeed } from '../casting/whole-deed.ts'
import { seasoned } from './suit-season.ts'

const HOME_OF: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(HOMES))
const ANYWHERE = ['park', 'field', 'room', 'city']

/** Where, when and in what weather a shot plays; what is not said comes from the shot before, else from who is in it. */
export function chooseSetting(
  scene: Scene,
  talk: FilmTalk,
  cast: Cast,
  production: Production,
  before: Setting | null,
): { setting: Setting; landmarks: string[] } {
  const { lexicon, ledger } = production
  const said = chosenPlace(cast)
  const place = watered(
    said?.place ??
      before?.place ??
      elsewhere(outdoors(seasoned(homeOf(scene, cast, production), talk, scene, cast), talk), cast) ??
      placeAmong(ANYWHERE) ??
      placeNames[0],
    scene,
    cast,
  )
  for (const each of cast.places) {
    const phrase = each.words.map((word) => word.text).join(' ')
    const nouns = each.words
    if (each.place === place || watered(each.place, scene, cast) === place) {
      if (
        each.words.length > 0 &&
        places[place].words
          .concat(place as never)
          .some((word) => nouns.some((noun) => word === noun.lemma || word === noun.lower || word.includes(noun.lemma)))
      )
        ledger.shown(nouns)
      else ledger.led(nouns, place === 'sea' ? 'open sea' : place)
    } else if (shows(place, nouns.at(-1)?.lemma ?? '') || each.landmark !== null) ledger.shown(nouns)
    else ledger.unshown(nouns, `a shot has one place, here the ${place}; ${phrase.slice(0, 40)} would be another`)
  }
  for (const { noun, mention } of cast.scenery) {
    if (noun === 'world') continue
    if (shows(place, noun)) ledger.shown(mention.nouns)
    else if (SCENERY[noun] === 'all' || SCENERY[noun] === 'outside' || SCENERY[noun] === 'water')
      ledger.unshown(mention.nouns, `not to be seen in a ${place}`)
  }
  const tint =
    said === null || (said.mention.nouns.at(-1)?.lemma ?? '') in SCENERY ? null : (coloursOf(said.mention.adjectives, lexicon)[0] ?? null)
  if (tint !== null) ledger.shown(tint[2])
  for (const match of [talk.hour, talk.weather, talk.season]) if (match !== null) ledger.shown(match.words)
  const weather: WeatherName = talk.weather?.entry ?? (before !== null && places[place].medium !== 'indoors' ? before.weather : 'clear')
  const hour = talk.hour?.entry ?? before?.hour ?? hourOf(scene, cast, place, talk, production)
  const words = [
    ...[...cast.places, ...cast.scenery].flatMap((each) => [...each.words, ...each.mention.words]),
    ...[talk.hour, talk.weather, talk.season].flatMap((match) => match?.words ?? []),
  ]
  const cold = cast.places.flatMap((each) => each.mention.adjectives.filter((word) => /^(?:frozen|icy|snowy)$/.test(word.lower)))
  if (place === 'frozen lake') ledger.shown(cold)
  const wintry = cold.length > 0 || scene.deeds.some((deed) => /^(?:ski|snowboard|sled|sledge|ice skate)$/.test(wholeDeed(deed, scene)))
  const season =
    talk.season?.entry ?? (wintry || weather === 'snow' || places[place].climate === 'polar' ? 'winter' : (before?.season ?? 'summer'))
  const setting: Setting = {
    place,
    hour,
    weather,
    season,
    horizon: places[place].horizon,
    tint: tint?.[1] ?? (said === null ? (before?.tint ?? null) : null),
    said: [...new Set(words)]
      .sort((a, b) => a.index - b.index)
      .map((word) => word.text)
      .join(' ')
      .slice(0, 2000),
  }
  // a tower is not to be seen in a room
  const open = places[place].medium === 'land' || places[place].medium === 'water-surface'
  return { setting, landmarks: open ? cast.places.flatMap((each) => (each.landmark === null ? [] : [each.landmark])) : [] }
}

/** Where it rains or snows one is not in a room that nobody named. */
function outdoors(place: PlaceName | null, talk: FilmTalk): PlaceName | null {
  const wet = talk.weather !== null && !/^(?:clear|cloudy)$/.test(talk.weather.entry)
  return place !== null && wet && places[place].medium === 'indoors' ? placeAmong(['city', 'park']) : place
}

/** A castle that is seen as a figure is not the place as well. */
function elsewhere(place: PlaceName | null, cast: Cast): PlaceName | null {
  return place !== null && cast.parts.some((part) => part.role.noun === place) ? placeAmong(['mountains', 'field']) : place
}

/** A lake with somebody afloat is seen from the water; the sea with somebody in it from below. */
function watered(place: PlaceName, scene: Scene, cast: Cast): PlaceName {
  const is = (test: (part: Part) => boolean): boolean => cast.parts.some((part) => !part.role.dressing && test(part))
  const afloat = is(
    ({ role, act }) =>
      role.depiction?.body === 'boat' ||
      /^(?:swan|duck|duckling|goose|lily pad)$/.test(role.noun) ||
      act?.name === 'swim' ||
      act?.name === 'sail',
  )
  if (place === 'frozen lake' && scene.deeds.some((deed) => wholeDeed(deed, scene) === 'roller skate')) return placeAmong(['room']) ?? place
  if (isFrozen(place, cast)) return placeAmong(afloat ? ['lagoon'] : ['frozen lake']) ?? place
  if (place === 'lake' || place === 'river') return (afloat ? placeAmong(['lagoon']) : null) ?? place
  if (place === 'lagoon' && cast.parts.length > 0 && cast.parts.every(({ role, act }) => onBank(role, act?.name)))
    return placeAmong(['lake']) ?? place
  if (place !== 'sea') return place
  const above = is(
    ({ role, act }) => role.depiction?.body === 'boat' || role.depiction?.body === 'bird' || act?.name === 'fly' || act?.name === 'sail',
  )
  const below = is(
    ({ role }) =>
      (role.depiction?.body === 'fish' && !/^(?:whale|dolphin|orca)$/.test(role.depiction.noun)) ||
      /^(?:diver|scuba diver|mermaid|merman|submarine)$/.test(role.noun),
  )
  const inIt = scene.links.some(
    (link) => /^(?:in|under|below|through|beneath|inside|deep)$/.test(link.how) && cast.places.some((each) => each.mention === link.to),
  )
  return below && inIt && !above ? (placeAmong(['underwater']) ?? place) : place
}

/** A lake that is said to be frozen; a waterfall of ice is still no floor. */
function isFrozen(place: PlaceName, cast: Cast): boolean {
  if (place === 'frozen lake') return true
  return (
    /^(?:lake|river|lagoon|sea)$/.test(place) &&
    cast.places.some(
      (each) =>
        each.place === place &&
        each.words.at(-1)?.lemma !== 'waterfall' &&
        each.mention.adjectives.some((word) => /^(?:frozen|icy)$/.test(word.lower)),
    )
  )
}

/** Who neither swims nor has a boat is on the bank. */
function onBank(role: Role, act: string | undefined): boolean {
  const { depiction } = role
  if (depiction?.body === 'boat' || depiction?.body === 'fish' || depiction?.medium === 'water' || act === 'swim' || act === 'sail')
    return false
  return !/^(?:swan|duck|duckling|goose|lily pad|frog|crocodile|hippopotamus|hippo|beaver|otter)$/.test(role.noun)
}

/** The place that figures are in or on counts before one that is only named; the innermost before the outermost. */
function chosenPlace(cast: Cast): Cast['places'][number] | null {
  // "a cafe in Paris": of two that are as sure, the first said is the nearer one
  return cast.places.reduce<Cast['places'][number] | null>((best, each) => (best === null || each.rank > best.rank ? each : best), null)
}

/** Whether the place shows such a noun by itself. */
export function shows(place: PlaceName, noun: string): boolean {
  const where = SCENERY[noun]
  if (where === undefined) return places[place].words.some((word) => word === noun)
  const { medium } = places[place]
  if (where === 'all') return true
  if (where === 'outside') return medium !== 'indoors' && medium !== 'under-water'
  if (where === 'water') return medium === 'water-surface' || medium === 'under-water' || ['beach', 'lake', 'river', 'sea'].includes(place)
  return where.includes(place)
}

function homeOf(scene: Scene, cast: Cast, { lexicon }: Production): PlaceName | null {
  for (const { noun } of cast.scenery) {
    const where = SCENERY[noun]
    if (Array.isArray(where)) {
      const place = placeAmong(where)
      if (place !== null) return place
    }
    if (where === 'water') return placeAmong(['lake', 'sea'])
    if (noun === 'sky' || noun === 'cloud') {
      const open = cast.parts.length === 0 ? placeAmong(['sky', 'field']) : null
      if (open !== null) return open
    }
  }
  const elsewhereAtHome = (part: Part): boolean =>
    part.role.person !== null && /^(?:space|under-water)$/.test(places[homeOfRole(part.role, lexicon) ?? 'room'].medium)
  for (const deed of scene.deeds) {
    const living = deed.subjects.flatMap((mention) => cast.partOf.get(mention) ?? [])
    const place = placeAmong(DEED_HOMES[wholeDeed(deed, scene)] ?? DEED_HOMES[deed.verb.lemma] ?? [])
    if (place === null || living.length === 0 || (place === 'cafe' && living.some(elsewhereAtHome))) continue
    if (living.every((part) => isOutAboard(part, place))) continue
    const wild = living.every((part) => part.role.person === null)
    if (
      wild &&
      (places[place].medium === 'indoors' || (deed.verb.lemma === 'swim' && living.some((part) => part.role.depiction?.medium === 'water')))
    )
      continue
    return place
  }
  for (const part of cast.parts) {
    const place = part.role.person === null || part.act === null ? null : placeAmong(DEED_HOMES[part.act.name] ?? [])
    if (place === null || isOutAboard(part, place) || (place === 'cafe' && elsewhereAtHome(part))) continue
    if (part.act!.name !== 'work' && part.act!.name !== 'read') return place
  }
  for (const part of [...cast.parts].sort((a, b) => weight(b) - weight(a))) {
    // a fish on a plate is in no sea
    const served = part.role.depiction?.body === 'fish' && part.relation !== null && /^(?:on|inside)$/.test(part.relation.how)
    // who is in a train is where trains go
    const place = homeOfRole(served || isAboard(part) ? part.relation!.to : part.role, lexicon)
    if (place !== null) return place
  }
  return null
}

/** Who dances on a ship is on no stage. */
function isOutAboard(part: Part, place: PlaceName): boolean {
  return places[place].medium === 'indoors' && isAboard(part)
}

function isAboard({ relation }: Part): boolean {
  const { body, metres } = relation?.to.depiction ?? { body: 'thing', metres: 0 }
  return /^(?:inside|riding|on)$/.test(relation?.how ?? '') && /^(?:vehicle|boat|aircraft)$/.test(body) && metres > 1
}

function weight(part: Part): number {
  const { role, relation } = part
  const carried = relation !== null && /^(held-by|worn-by)$/.test(relation.how)
  return (
    (carried ? -4 : 0) +
    (role.person !== null && role.person.profession === null ? 0 : 2) +
    (role.depiction?.living === true || role.person?.profession != null ? 1 : 0)
  )
}

function homeOfRole(role: Role, lexicon: Production['lexicon']): PlaceName | null {
  const names = [role.noun, role.person?.profession, role.depiction?.noun].filter((name): name is string => typeof name === 'string')
  if (role.person !== null) return names.map((name) => placeAmong(HOMES[name] ?? [])).find((place) => place !== null) ?? null
  for (const name of names) {
    // a castle stands in a landscape, not in a castle
    const place = placeAmong((HOMES[name] ?? []).filter((home) => home !== name))
    if (place !== null) return place
  }
  for (const name of names) {
    const home = lexicon.nearest(name, 'noun', HOME_OF)
    const place = home === null ? null : placeAmong(home.entry)
    if (place !== null) return place
  }
  const { depiction } = role
  if (depiction === null) return null
  if (depiction.body === 'fish') return placeAmong(['underwater', 'sea'])
  if (depiction.body === 'boat') return placeAmong(['sea', 'lake'])
  if (depiction.body === 'aircraft') return placeAmong(['sky'])
  if (depiction.body === 'vehicle') return placeAmong(['city'])
  if (depiction.body === 'building') return placeAmong(['village', 'city', 'field'])
  if (depiction.body === 'plant' || depiction.living) return placeAmong(['garden', 'field', 'forest'])
  return placeAmong(['room'])
}

/** By day, unless what is shown lives by night. */
function hourOf(scene: Scene, cast: Cast, place: PlaceName, talk: FilmTalk, { ledger }: Production): HourName {
  const night = 'night' in hours ? 'night' : null
  if (night === null || places[place].medium === 'space') return night ?? 'day'
  for (const { noun, mention } of cast.scenery) {
    if (!/^(moon|star|starlight|darkness)$/.test(noun)) continue
    ledger.shown(mention.nouns)
    return night
  }
  const dark = scene.words.find((word) => word.lower === 'dark' && word.kind === 'noun')
  if (dark !== undefined) {
    ledger.shown([dark])
    return night
  }
  if (
    talk.style?.entry === 'neon' &&
    talk.style.words.some((word) => /^(?:neon|cyberpunk)$/.test(word.lower)) &&
    /^(?:city|road|rooftop|market)$/.test(place)
  )
    return night
  const dim = cast.places.flatMap((each) => each.mention.adjectives).find((word) => /^(?:dark|moonlit|starlit)$/.test(word.lower))
  if (dim !== undefined && places[place].medium !== 'indoors') {
    ledger.shown([dim])
    return night
  }
  if (cast.particles.some((each) => each.name === 'fireflies')) return night
  return cast.parts.some((part) =>
    /^(firework|fireworks|lantern|firefly|bonfire|campfire|owl|bat|ghost|moon|vampire|werewolf|jack-o-lantern)$/.test(part.role.noun),
  )
    ? night
    : 'day'
}
