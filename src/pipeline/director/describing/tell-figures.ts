import type { Figure, Shot } from '../../storyboard/storyboard.ts'
import { DEEDS, PASTIMES } from '../tables/deeds.ts'
import { INSTRUMENTS } from '../tables/instruments.ts'
import { list } from '../../english.ts'
import { third } from './english.ts'
import { isCompany } from './name-figure.ts'
import { adverbOf, verbOf } from './say-deed.ts'
import { isYou, nameStar, type Starring } from './name-star.ts'

/** What one tells of a shot's figures with: who has been told, here and before, and which verbs were led elsewhere. */
interface Telling {
  readonly shot: Shot
  readonly told: Set<string>
  readonly known: ReadonlySet<string>
  readonly ledVerbs: ReadonlyMap<string, string>
  readonly starring: Starring
}

interface Clause {
  readonly who: string
  readonly many: boolean
  /** In its bare form ('ride'); empty: only that they are there. */
  readonly verb: string
  readonly rest: string
}

/** Verbs whose object stands after a preposition: "looks at a cat". */
const TO_OBJECT: Readonly<Record<string, string>> = {
  look: 'at',
  stare: 'at',
  gaze: 'at',
  point: 'at',
  smile: 'at',
  bark: 'at',
  wave: 'at',
  talk: 'to',
  speak: 'to',
  listen: 'to',
  sing: 'to',
  crash: 'into',
  collide: 'with',
  land: 'on',
}
const PLACED: Readonly<Record<string, string>> = {
  riding: 'on',
  inside: 'in',
  on: 'on',
  under: 'under',
  above: 'over',
  beside: 'beside',
  behind: 'behind',
  'in-front-of': 'in front of',
  'left-of': 'to the left of',
  'right-of': 'to the right of',
  chasing: 'after',
  facing: 'facing',
  'held-by': 'held by',
  'worn-by': 'on',
}

/** One clause for each figure or several that do the same; what is carried, worn or stood on is told with whom it belongs to. */
export function tellFigures(
  shot: Shot,
  known: ReadonlySet<string>,
  led: readonly { said: string; shown: string }[],
  starring: Starring,
): { text: string; lead: Figure | undefined } {
  const telling: Telling = {
    shot,
    told: new Set(),
    known,
    ledVerbs: new Map(led.map((row) => [row.said.toLowerCase(), row.shown])),
    starring,
  }
  const leaders = shot.figures.filter((figure) => figure.id === figure.group && figure.role !== 'dressing' && figure.said !== '')
  const heads = leaders.filter((figure) => !isHeld(figure))
  const rank = (figure: Figure): number =>
    (figure.relation?.how === 'inside' && figure.body.kind === 'picture' && figure.role === 'prop' ? 3 : 0) +
    (figure.role === 'lead' && (figure.relation !== null || figure.action.said !== '')
      ? 0
      : figure.relation !== null
        ? 1
        : figure.action.said !== ''
          ? 1
          : 2) +
    (hosts(figure, leaders) ? 0.5 : 0) -
    // Who is spoken to comes first.
    (isYou(figure, starring.groups) ? 0.1 : 0) +
    // Who of those who do the same has something to do it with is told of first, with it.
    (isYou(figure, starring.groups) && !carries(figure) && heads.some((each) => isFellow(each, figure) && carries(each)) ? 1.7 : 0)
  const carries = (figure: Figure): boolean => carriedBy(figure, telling, 'held-by').length > 0
  const clauses: Clause[] = []
  for (const figure of [...heads].sort((a, b) => rank(a) - rank(b)).slice(0, 8)) {
    if (telling.told.has(figure.group)) continue
    const first = clauseOf(figure, telling)
    // who stands the same way to the same one is told in the same breath
    const like = heads.filter(
      (each) =>
        !telling.told.has(each.group) &&
        sameStand(each, figure, shot) &&
        each.action.said === figure.action.said &&
        each.action.name === figure.action.name,
    )
    const who = [first.who, ...like.map((each) => phraseOf(each, telling))]
    clauses.push({ ...first, who: list(youFirst(who)), many: first.many || who.length > 1 })
  }
  const lead = leaders.find((figure) => figure.role === 'lead') ?? heads[0]
  return { text: joined(clauses), lead }
}

function isFellow(each: Figure, figure: Figure): boolean {
  return each.group !== figure.group && each.action.name === figure.action.name && each.action.said === figure.action.said
}

/** "You and your brother". */
function youFirst(who: readonly string[]): readonly string[] {
  return who.toSorted((a, b) => Number(/^you\b/.test(b)) - Number(/^you\b/.test(a)))
}

/** The same said of several is said once; what only is there follows those who do something. */
function joined(clauses: readonly Clause[]): string {
  const groups: Clause[][] = []
  for (const clause of clauses) {
    const same = groups.find(
      (group) => group[0]!.verb === clause.verb && group[0]!.rest === clause.rest && !/^with /.test(clause.rest.trim()),
    )
    if (same === undefined) groups.push([clause])
    else same.push(clause)
  }
  const doing = groups.filter((group) => group[0]!.verb !== '').map((group) => told(group))
  const being = groups.filter((group) => group[0]!.verb === '').map((group) => told(group))
  if (doing.length === 0) return list(being)
  return `${list(doing)}${being.length === 0 ? '' : `, with ${list(being)}`}`
}

function told(group: readonly Clause[]): string {
  const { verb, rest, many } = group[0]!
  const who = list(group.map((clause) => clause.who))
  const [head = '', ...more] = verb.split(' ')
  const last = verb.split(' ').at(-1)!
  const inflected =
    verb === ''
      ? ''
      : many || group.length > 1
        ? ` ${verb}`
        : /^(?:roller|ice) /.test(verb)
          ? ` ${head} ${third(last)}`
          : ` ${[third(head), ...more].join(' ')}`
  return `${who}${inflected}${rest}`
}

/** To the same one in the same way, or both by themselves at the same doing. */
function sameStand(a: Figure, b: Figure, shot: Shot): boolean {
  if (a.relation === null || b.relation === null) return a.relation === b.relation && a.action.said !== ''
  return a.relation.how === b.relation.how && leaderOf(a.relation.to, shot) === leaderOf(b.relation.to, shot)
}

function clauseOf(figure: Figure, telling: Telling): Clause {
  const { shot } = telling
  const who = phraseOf(figure, telling)
  const many = (countOf(figure, shot) > 1 && !isCompany(figure)) || isYou(figure, telling.starring.groups)
  const verb = verbOf(figure, telling.ledVerbs)
  const bare = verb.split(' ')[0]!
  const row = DEEDS[`${bare} it`] ?? DEEDS[bare]
  const host = figure.relation === null ? undefined : leaderOf(figure.relation.to, shot)
  const parts: string[] = []
  const held = carriedBy(figure, telling, 'held-by')
  const takes = held.length > 0 && verb !== '' && /^(?:hold|toss|eat|drink|read|play|cook|paint|work)$/.test(figure.action.name)
  if (takes) parts.push(list(held.map((each) => phraseOf(each, telling))))
  const objects =
    bare === 'play'
      ? [...about(figure, 'beside', telling), ...about(figure, 'in-front-of', telling)].filter(
          (each) => each.noun in INSTRUMENTS || isGame(each),
        )
      : row?.object === undefined
        ? []
        : [
            ...about(figure, row.object, telling),
            // what is too large for a hand lies there
            ...(row.object === 'held-by' ? about(figure, 'beside', telling).filter((each) => each.role === 'prop') : []),
          ]
  if (!takes && objects.length > 0)
    parts.push(list(objects.map((each) => (isGame(each) ? gameOf(each, telling) : phraseOf(each, telling)))))
  if (takes && objects.length > 0) parts.push(`with ${list(objects.map((each) => phraseOf(each, telling)))}`)
  const adverb = adverbOf(figure, shot)
  if (adverb !== '' && parts.length === 0) parts.push(adverb)
  const left = held.filter((each) => !telling.told.has(each.group))
  if (!takes && left.length > 0) parts.push(`with ${list(left.map((each) => phraseOf(each, telling)))}`)
  if (host !== undefined && figure.relation !== null && host.said !== '') {
    const { how } = figure.relation
    const direct = DEEDS[bare]?.doer === how && how !== 'on' && !/^(?:skate|surf)$/.test(bare)
    const between = direct ? (TO_OBJECT[bare] ?? '') : verb === '' && how === 'chasing' ? 'chasing' : placed(how, host)
    parts.push(`${between} ${hostOf(host, telling)}`.trim())
  }
  const company = about(figure, 'beside', telling).filter((each) => each.action.said === '' || each.action.said === figure.action.said)
  if (company.length > 0) parts.push(`with ${list(company.map((each) => phraseOf(each, telling)))}`)
  for (const each of verb === '' ? [] : about(figure, 'in-front-of', telling).filter((other) => other.action.said === ''))
    parts.push(`with ${phraseOf(each, telling)}${bare === 'play' ? '' : ' in front'}`)
  return { who, many, verb, rest: parts.map((part) => ` ${part}`).join('') }
}

/** A game that is a picture too: "plays tennis". */
function isGame({ noun }: Figure): boolean {
  return noun in PASTIMES && !/^(?:ball|cards?|dish)$/.test(noun)
}

function gameOf(figure: Figure, { told }: Telling): string {
  told.add(figure.group)
  return figure.noun
}

/** Whom one is on, in or by, with whom that one is on, in or by: "a cat riding a dog". */
function hostOf(figure: Figure, telling: Telling): string {
  const { relation } = figure
  const first = !telling.told.has(figure.group)
  const phrase = phraseOf(figure, telling)
  const next =
    relation === null || !/^(?:riding|inside|on|under|beside|behind)$/.test(relation.how) ? undefined : leaderOf(relation.to, telling.shot)
  if (!first || next === undefined || next.said === '' || telling.told.has(next.group)) return phrase
  return `${phrase} ${relation!.how === 'riding' ? 'riding' : placed(relation!.how, next)} ${hostOf(next, telling)}`
}

/** One is in a boat and on a ship. */
function placed(how: string, host: Figure): string {
  return how === 'inside' && ON_BOARD.test(host.noun) ? 'on' : PLACED[how]!
}
const ON_BOARD = /^(?:.* )?(?:ship|galleon|yacht|ferry|bus|train|airplane)$/

/** A noun phrase with what it wears, carries or stands on, unless its own clause says so. */
function phraseOf(figure: Figure, telling: Telling): string {
  const { shot, told, known, starring } = telling
  const count = countOf(figure, shot)
  if (told.has(figure.group)) return nameStar(figure, count, true, starring)
  told.add(figure.group)
  const worn = carriedBy(figure, telling, 'worn-by').map((each) => phraseOf(each, telling))
  const name = nameStar(figure, count, known.has(figure.group), starring)
  const within = shot.figures.filter(
    (each) =>
      each.relation !== null &&
      each.relation.how === 'inside' &&
      isOf(each.relation.to, figure, shot) &&
      isPlain(each, figure) &&
      !told.has(each.group) &&
      each.id === each.group,
  )
  const holding = within.length > 0 ? ` of ${list(within.map((each) => phraseOf(each, telling)))}` : ''
  return `${name}${holding}${worn.length > 0 ? ` wearing ${list(worn)}` : ''}`
}

/** A thing in a thing: fruit in a bowl. */
function isPlain(each: Figure, host: Figure): boolean {
  return each.body.kind === 'picture' && host.body.kind === 'picture' && each.action.said === '' && each.role === 'prop'
}

function carriedBy(figure: Figure, { shot, told }: Telling, how: string): Figure[] {
  return shot.figures.filter(
    (each) =>
      each.relation?.how === how &&
      isOf(each.relation.to, figure, shot) &&
      each.id === each.group &&
      each.said !== '' &&
      !told.has(each.group),
  )
}

/** Those who stand so to the figure and say nothing of themselves. */
function about(figure: Figure, how: string, { shot, told }: Telling): Figure[] {
  return shot.figures.filter(
    (each) =>
      each.relation?.how === how &&
      isOf(each.relation.to, figure, shot) &&
      each.id === each.group &&
      each.said !== '' &&
      !told.has(each.group) &&
      each.role !== 'dressing' &&
      each.role !== 'lead',
  )
}

function isOf(id: string, figure: Figure, shot: Shot): boolean {
  return leaderOf(id, shot)?.id === figure.group
}

function leaderOf(id: string, shot: Shot): Figure | undefined {
  const figure = shot.figures.find((each) => each.id === id)
  return shot.figures.find((each) => each.id === figure?.group) ?? figure
}

function hosts(figure: Figure, all: readonly Figure[]): boolean {
  return all.some((each) => each.relation?.to === figure.id)
}

function countOf(figure: Figure, shot: Shot): number {
  return shot.figures.filter((each) => each.group === figure.group).length
}

function isHeld(figure: Figure): boolean {
  return figure.relation !== null && (figure.relation.how === 'held-by' || figure.relation.how === 'worn-by')
}
