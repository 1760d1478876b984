import { actions, actionNames, type ActionName } from '../../repertoire/actions/index.ts'
import { phrasesOf } from '../reading/match-entries.ts'
import type { Deed, Scene } from '../reading/scene.ts'
import type { Word } from '../reading/words.ts'
import { ASTRIDE, BOARDS, CONTAINERS } from '../tables/bearers.ts'
import { DEEDS, PASTIMES, type DeedRow, type Relation } from '../tables/deeds.ts'
import { INSTRUMENTS } from '../tables/instruments.ts'
import { MEALS } from '../tables/props.ts'
import { FEELINGS } from '../tables/moods.ts'
import { PACES } from '../tables/qualities.ts'
import type { Cast, Production } from './cast.ts'
import { hadAs, servedAs, unseen } from './had-as.ts'
import { blankRole } from './new-role.ts'
import { bind } from './relate.ts'
import type { Part, Role } from './role.ts'
import { wholeDeed } from './whole-deed.ts'

const ACTION_WORDS: ReadonlyMap<string, ActionName> = phrasesOf(actions)
const KNOWN_DEEDS: ReadonlyMap<string, DeedRow> = new Map(Object.entries(DEEDS))
/** Verbs that leave it to their noun what is done: "takes a walk". */
const LIGHT = /^(enjoy|take|have|do|go|make|perform|practice|try|start|begin|give)$/
const CONTESTS: Readonly<Record<string, ActionName>> = {
  battle: 'fight',
  fight: 'fight',
  duel: 'fight',
  war: 'fight',
  showdown: 'fight',
  match: 'fight',
  race: 'run',
  chase: 'run',
  dance: 'dance',
  conversation: 'talk',
  hug: 'hug',
}
/** Said of somebody who does two things at once, the more telling one is shown. */
const TELLING: Readonly<Record<string, number>> = { stand: 0, sit: 1, hold: 1, walk: 2 }

/** Gives every doer of the scene's deeds its action and binds the objects to it. */
export function perform(scene: Scene, production: Production, cast: Cast): void {
  for (const deed of scene.deeds) {
    const doers = deed.subjects.flatMap((mention) => cast.partOf.get(mention) ?? [])
    // "adorned with", "caught in": nothing that the named one does
    if (deed.passive && !/^(sit|seat|sleep|perch|rest|park|lie)$/.test(deed.verb.lemma)) {
      if (scene.links.some((link) => link.deed === deed && cast.partOf.has(link.to))) production.ledger.film(deed.words)
      setsScene(deed, production, cast)
      continue
    }
    const understood = understand(deed, scene, production, cast, doers)
    if (understood === null) {
      setsScene(deed, production, cast)
      continue
    }
    const { name, pace, row, led, words } = understood
    const acting = doers.length > 0 ? doers : implied(deed, name, production, cast)
    for (const word of deed.adverbs) if (PACES[word.lower] !== undefined || FEELINGS.has(word.lower)) production.ledger.shown([word])
    const mood =
      FEELINGS.get(deed.verb.lemma) ?? deed.adverbs.map((word) => FEELINGS.get(word.lower)).find((feeling) => feeling !== undefined)
    for (const part of acting) {
      if (mood !== undefined) part.role.feeling ??= mood
      give(part, able(part.role, name) ? name : 'stand', pace * paceOf(deed), words, production)
    }
    if (acting.length > 0) {
      if (led === null) production.ledger.shown(words)
      else production.ledger.led(words, led)
    } else setsScene(deed, production, cast)
    objectsOf(deed, scene, row, name, acting, cast)
  }
  contend(scene, production, cast)
  dine(scene, production, cast)
  for (const part of cast.parts) if (part.act === null) describedAs(part, production)
}

/** "A family having dinner". */
function dine(scene: Scene, production: Production, cast: Cast): void {
  for (const link of scene.links) {
    const noun = link.to.nouns.at(-1)
    if (noun === undefined || link.how !== 'with' || link.words.length > 0) continue
    const does = MEALS.test(noun.lemma) ? 'eat' : amongActions(servedAs(noun.lemma, production.lexicon)?.does ?? [])
    if (does === undefined) continue
    const parts = [...(cast.partOf.get(link.near ?? link.to) ?? []), ...(cast.partOf.get(link.main ?? link.to) ?? [])]
    for (const part of parts.filter((each) => each.role.person !== null || each.role.depiction?.living === true))
      if (part.act === null || part.act.said.length === 0 || part.act.name === 'hold') part.act = { name: does, pace: 1, said: [noun] }
    if (parts.length > 0) production.ledger.shown([noun])
  }
}

/** "A battle between a knight and a dragon": nouns that say what several do to one another. */
function contend(scene: Scene, production: Production, cast: Cast): void {
  for (const near of new Set(scene.links.filter((link) => link.how === 'between' || link.how === 'of').map((link) => link.near))) {
    const noun = near?.nouns.at(-1)
    const verb = noun === undefined ? undefined : CONTESTS[noun.lemma]
    if (noun === undefined || verb === undefined) continue
    const start = scene.links.findIndex((link) => link.near === near && /^(?:between|of)$/.test(link.how))
    const { how, main } = scene.links[start]!
    const parts = scene.links
      .filter((link, i) => i === start || (i > start && link.how === how && link.main === main))
      .flatMap((link) => cast.partOf.get(link.to) ?? [])
    for (const part of parts) part.act ??= { name: able(part.role, verb) ? verb : 'stand', pace: 1, said: [noun] }
    if (parts.length > 1) {
      for (const part of parts) part.relation = null
      bind(parts[0]!, 'facing', parts[1]!.role, cast)
    }
    if (parts.length > 0) production.ledger.shown([noun])
  }
}

/** A doer that stands in the place itself is shown by it: waves lap, snow falls, light shines. */
function setsScene(deed: Deed, production: Production, cast: Cast): void {
  for (const mention of deed.subjects) {
    const scenic = cast.scenery.find((each) => each.mention === mention) ?? cast.places.find((each) => each.mention === mention)
    const noun = mention.nouns.at(-1)
    if (scenic === undefined && !cast.particles.some((each) => noun !== undefined && each.words.includes(noun))) continue
    production.ledger.shown([...deed.words, ...deed.adverbs])
    cast.scenery.push({ noun: 'world', mention, words: deed.words })
    return
  }
}

function understand(
  deed: Deed,
  scene: Scene,
  production: Production,
  cast: Cast,
  doers: readonly Part[],
): { name: ActionName; pace: number; row: DeedRow | null; led: string | null; words: readonly Word[] } | null {
  const { lexicon } = production
  const verb = deed.verb.lemma
  const whole = wholeDeed(deed, scene)
  const particle = deed.particle === null ? null : `${verb} ${deed.particle}`
  const onto = deed.objects.length > 0 ? DEEDS[`${verb} it`] : undefined
  const row = onto ?? DEEDS[whole] ?? (particle === null ? undefined : DEEDS[particle]) ?? DEEDS[verb] ?? null
  const doing = LIGHT.test(verb)
    ? deed.objects
        .map((mention) => mention.nouns.at(-1))
        .find((noun) => noun !== undefined && ACTION_WORDS.has(noun.lemma) && !cast.partOf.has(deed.objects[0]!))
    : undefined
  const meal = LIGHT.test(verb)
    ? deed.objects.map((mention) => mention.nouns.at(-1)).find((noun) => noun !== undefined && MEALS.test(noun.lemma))
    : undefined
  if (meal !== undefined) return { name: 'eat', pace: 1, row: null, led: null, words: [...deed.words, meal] }
  const had = hadAs(deed, lexicon)
  if (had !== undefined)
    return { name: amongActions(had.does)!, pace: 1, row: had, led: null, words: [...deed.words, ...unseen(deed, cast)] }
  // "does yoga", "doing the laundry"
  const pastime = LIGHT.test(verb)
    ? deed.objects.map((mention) => mention.nouns.at(-1)).find((noun) => noun !== undefined && PASTIMES[noun.lemma] !== undefined)
    : undefined
  const pastimeDoes = pastime === undefined ? undefined : amongActions(PASTIMES[pastime.lemma]!)
  if (pastime !== undefined && pastimeDoes !== undefined)
    return { name: pastimeDoes, pace: 1, row: null, led: null, words: [...deed.words, pastime] }
  if (doing !== undefined) return { name: ACTION_WORDS.get(doing.lemma)!, pace: 1, row: null, led: null, words: [...deed.words, doing] }
  if (verb === 'play') return { name: playing(deed, production, cast, doers), pace: 1, row: null, led: null, words: deed.words }
  const own = onto !== undefined ? undefined : (ACTION_WORDS.get(whole) ?? ACTION_WORDS.get(verb))
  const listed = row === null ? undefined : amongActions(row.does)
  if (listed !== undefined)
    return { name: own !== undefined && row!.does.includes(own) ? own : listed, pace: row!.pace ?? 1, row, led: null, words: deed.words }
  if (own !== undefined) return { name: own, pace: 1, row, led: null, words: deed.words }
  const near = lexicon.nearest(verb, 'verb', ACTION_WORDS)
  const table = lexicon.nearest(verb, 'verb', KNOWN_DEEDS)
  if (near !== null) return { name: near.entry, pace: 1, row: null, led: near.led, words: deed.words }
  const does = table === null ? undefined : amongActions(table.entry.does)
  if (table !== null && does !== undefined)
    return { name: does, pace: table.entry.pace ?? 1, row: table.entry, led: table.led, words: deed.words }
  return null
}

/** A lamp post does not cook: what is neither alive nor made to move only stands, falls, turns, shines. */
function able(role: Role, name: ActionName): boolean {
  if (role.person !== null || role.depiction === null || role.depiction.living) return true
  return !/^(hold|cook|work|paint|talk|eat|drink|read|sing|fight|hug|pray|push|wave|sleep|climb|ride)$/.test(name)
}

function amongActions(names: readonly string[]): ActionName | undefined {
  return names.find((name): name is ActionName => (actionNames as readonly string[]).includes(name))
}

/** To play an instrument, a game, or just to play. */
function playing(deed: Deed, { lexicon, ledger }: Production, cast: Cast, doers: readonly Part[]): ActionName {
  const nouns = [
    ...deed.objects.map((mention) => mention.nouns.map((word) => word.lemma).join(' ')),
    ...deed.objects.map((mention) => mention.nouns.at(-1)?.lemma ?? ''),
  ]
  if (nouns.some((noun) => INSTRUMENTS[noun] !== undefined || lexicon.sense(noun) === 'instrument' || noun === 'music'))
    return 'play' in actions ? 'play' : 'stand'
  const game = nouns
    .map((noun) => PASTIMES[noun] ?? lexicon.nearest(noun, 'noun', new Map(Object.entries(PASTIMES)))?.entry)
    .find((each) => each !== undefined)
  if (game !== undefined) for (const mention of deed.objects) if (!cast.partOf.has(mention)) ledger.shown(mention.nouns)
  const lively = doers.some((part) => part.role.person === null || part.role.person.age === 'child')
  return amongActions(game ?? (nouns.length > 0 ? ['play', 'hold'] : lively ? ['jump', 'run'] : ['dance', 'wave'])) ?? 'stand'
}

function paceOf(deed: Deed): number {
  return [...deed.adverbs].reduce((pace, word) => pace * (PACES[word.lower] ?? 1), 1)
}

function give(part: Part, name: ActionName, pace: number, words: readonly Word[], production: Production): void {
  const act = { name, pace: Math.min(4, Math.max(0.1, pace)), said: [...words] }
  if (part.act === null || (TELLING[name] ?? 3) > (TELLING[part.act.name] ?? 3)) part.act = act
  else if (words.some((word) => FEELINGS.has(word.lemma))) production.ledger.shown(words)
  else production.ledger.led(words, part.act.name)
}

/** "Washing the dishes": somebody does. */
function implied(deed: Deed, name: ActionName, production: Production, cast: Cast): Part[] {
  if (
    deed.subjects.length > 0 ||
    deed.objects.length === 0 ||
    deed.verb.form !== 'gerund' ||
    cast.parts.some((part) => part.role.person !== null)
  )
    return []
  if (!/^(cook|read|work|paint|eat|drink|play|hold|push|hug|ride|drive)$/.test(name)) return []
  const sense = production.lexicon.isPerson('person')
  if (sense === null) return []
  const role = blankRole(production.roles.length + 1, 'person', 1, sense, null, [...deed.words])
  production.roles.push(role)
  const part: Part = { role, act: null, relation: null }
  cast.parts.unshift(part)
  return [part]
}

/** What becomes of the things that the deed is done to. */
function objectsOf(deed: Deed, scene: Scene, row: DeedRow | null, name: ActionName, doers: readonly Part[], cast: Cast): void {
  const [doer] = doers
  if (doer === undefined) return
  for (const mention of deed.objects) {
    // "a piece of cheese": the cheese
    const meant = cast.partOf.has(mention) ? mention : scene.links.find((link) => link.how === 'of' && link.near === mention)?.to
    for (const object of meant === undefined ? [] : (cast.partOf.get(meant) ?? [])) {
      if (object === doer) continue
      // noodles are one dish, not three; others get theirs when it is shared out
      if (/^(?:eat|drink|cook)$/.test(name) && mention.count === null && object.role.depiction?.living !== true) object.role.count = 1
      if (row?.after !== undefined && able(object.role, row.after)) object.act ??= { name: row.after, pace: 0.8, said: [] }
      if (row?.doer !== undefined) for (const each of doers) mount(each, row.doer, object, cast)
      else bind(object, row?.object === 'worn-by' ? 'worn-by' : held(doer, object, row?.object ?? usual(name)), doer.role, cast)
      // one umbrella that is shared is one
      if (deed.verb.lemma === 'share' && mention.count === 1 && !/^(?:eat|drink)$/.test(name) && object.relation?.how === 'held-by')
        object.relation = { ...object.relation, member: 1 }
    }
  }
}

/** One rides a horse astride, stands on a board, sits in a car or a boat. */
function mount(doer: Part, how: Relation, object: Part, cast: Cast): void {
  const { noun } = object.role
  const board = how === 'riding' && BOARDS.test(noun)
  const within = how === 'riding' && !ASTRIDE.test(noun) && CONTAINERS.test(noun)
  bind(doer, board ? 'on' : within ? 'inside' : how, object.role, cast)
  if (board && doer.act !== null) doer.act = { ...doer.act, name: 'stand' }
  if (within && doer.act !== null) doer.act = { ...doer.act, name: 'sit' }
}

function usual(name: ActionName): Relation {
  return /^(hold|eat|drink|read|play|work|cook|paint|sing|wave)$/.test(name) ? 'held-by' : 'in-front-of'
}

/** Only what a hand can hold is held. */
function held(doer: Part, object: Part, how: Relation): Relation {
  if (how !== 'held-by') return how
  const tall = object.role.person === null ? (object.role.depiction?.metres ?? 1) * object.role.size : 1.7
  const own = doer.role.person === null ? Math.max(0.4, (doer.role.depiction?.metres ?? 1) * doer.role.size) : 1.7
  return tall <= own * 0.7 || isInstrument(object) ? 'held-by' : 'beside'
}

function isInstrument(part: Part): boolean {
  return INSTRUMENTS[part.role.noun] !== undefined && !/piano|organ|drum|harp/.test(part.role.noun)
}

/** "A dancing bear", "a sleeping cat": the deed stands before its doer. */
function describedAs(part: Part, production: Production): void {
  const word = part.role.said.find((each) => each.kind === 'adjective' && each.form === 'gerund' && !production.ledger.has(each))
  if (word === undefined) return
  const verb = production.lexicon.lemma(word.lower, 'verb')
  const row = DEEDS[verb]
  const name =
    ACTION_WORDS.get(verb) ??
    (row === undefined ? undefined : amongActions(row.does)) ??
    production.lexicon.nearest(verb, 'verb', ACTION_WORDS)?.entry
  if (name === undefined || !able(part.role, name)) return
  part.act = { name, pace: row?.pace ?? 1, said: [word] }
  production.ledger.shown([word])
}
