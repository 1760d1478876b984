import { isCarried } from '../choreography/stage-at.ts'
import { groundAt } from '../choreography/stage.ts'
import { blockShot } from '../director/blocking/block-shot.ts'
import { factsFor, makeFigure } from '../director/make-figure.ts'
import { readSentence, type Reading } from '../director/read-sentence.ts'
import type { Part, Role } from '../director/casting/role.ts'
import { blankRole } from '../director/casting/new-role.ts'
import type { Depiction, Lexicon } from '../director/lexicon/lexicon.ts'
import type { Mention } from '../director/reading/scene.ts'
import type { Word } from '../director/reading/words.ts'
import { actions } from '../repertoire/actions/index.ts'
import type { Figure, Shot, Storyboard } from '../storyboard/storyboard.ts'
import { ensembleOf, factsOfShot, type Ensemble } from './ensemble.ts'
import { withLooks } from './looks.ts'
import { placeNewcomers } from './place-newcomers.ts'
import { shifted, spanOf, type Whereabouts } from './whereabouts.ts'

export interface Restaging {
  readonly lexicon: Lexicon
  readonly seed: number
  /** Which shots it is said of. */
  readonly inShot: (shot: Shot) => boolean
  /** Where newcomers stand. */
  readonly where: Whereabouts | null
  /** Of whom the sentence may speak; of all, when it is left out. Whom it names beside them comes anew. */
  readonly spokenOf?: ReadonlySet<string>
  /** Whom it changes among those whom it speaks of, where it is about some of a group only. */
  readonly only?: ReadonlySet<string>
  /** Whoever comes beside those of the sentence. */
  readonly more?: readonly Newcomer[]
}

/** A picture that a sentence would not have brought: mountains are a place to the director. */
export interface Newcomer {
  readonly noun: string
  readonly depiction: Depiction
  readonly count: number
  /** It dresses the place and goes with it. */
  readonly dressing?: boolean
  readonly said: readonly Word[]
}

/** What a sentence told of a film that exists. */
export interface Restaged {
  readonly board: Storyboard
  readonly reading: Reading
  /** Ids of who came, and of who is not as before. */
  readonly came: readonly string[]
  readonly altered: readonly string[]
  /** Not everybody found room. */
  readonly full: boolean
  readonly led: Storyboard['led']
  readonly unshown: Storyboard['unshown']
}

/** Most figures of a shot. */
export const MOST_FIGURES = 40

/**
 * Has a sentence ("two birds", "she wears a red coat", "the man rides a horse") come true on the stage as it is: whom it names and who is
 * there is meant, whoever is not comes, and nobody else changes.
 */
export function restage(
  board: Storyboard,
  sentence: string,
  { lexicon, seed, inShot, where, spokenOf, only, more = [] }: Restaging,
): Restaged {
  const ensemble = ensembleOf(board, lexicon, spokenOf)
  const { production } = ensemble
  const reading = readSentence(sentence, 0, production, ensemble.parts)
  const parts: readonly Part[] = [
    ...reading.cast.parts,
    ...more.map(({ noun, depiction, count, said, dressing = false }) => {
      const role = { ...blankRole(production.roles.length + 1, noun, count, null, depiction, [...said]), dressing }
      production.roles.push(role)
      return { role, act: null, relation: null }
    }),
  ]
  const mentionOf = (part: Part): Mention | undefined => [...reading.cast.partOf].find(([, each]) => each.includes(part))?.[0]
  const came = new Set<string>()
  const altered = new Set<string>()
  const aspect = board.format.width / board.format.height
  let full = false
  const shots = board.shots.map((shot) => {
    if (!inShot(shot)) return shot
    const wished = shot.figures.map((figure) =>
      only !== undefined && isFellow(figure, only, board) ? figure : retold(figure, parts, ensemble, shot),
    )
    const newcomers = parts
      .filter((part) => !ensemble.isKnown(part.role))
      .flatMap((part) => membersOf(part, parts, { ...shot, figures: wished }, ensemble, { seed, only, mention: mentionOf(part) }))
    const fitting = newcomers.slice(0, Math.max(0, MOST_FIGURES - wished.length))
    // Nobody mounts what found no room.
    const there = new Set([...wished.map(({ id }) => id), ...fitting.map(({ figure }) => figure.id)])
    const told = wished.map((figure, i) => (figure.relation !== null && !there.has(figure.relation.to) ? shot.figures[i]! : figure))
    const facts = factsOfShot({ ...shot, figures: told }, ensemble)
    for (const { figure, role, member } of fitting) facts.set(figure.id, factsFor(role, member))
    const figures = fitting.map(({ figure }) =>
      figure.relation !== null && !there.has(figure.relation.to) ? { ...figure, relation: null } : figure,
    )
    full ||= fitting.length < newcomers.length
    const changed = new Set(told.filter((figure, i) => figure !== shot.figures[i]).map((figure) => figure.id))
    // Whoever does something else goes elsewhere; whoever looks otherwise stays.
    const moved = replaced({ ...shot, figures: told }, figures, shot, facts, aspect, board.seed)
    const staged = figures.length === 0 ? moved : placeNewcomers(moved, figures, { facts, aspect, seed, where })
    for (const id of changed) altered.add(id)
    for (const figure of figures) came.add(figure.id)
    return hosted(staged, figures, shot, aspect)
  })
  const { led, unshown } = production.ledger.close(reading.words)
  return { board: { ...board, shots }, reading, came: [...came], altered: [...altered], full, led, unshown }
}

/** A figure that was there, with what the sentence says of it. */
function retold(figure: Figure, parts: readonly Part[], ensemble: Ensemble, shot: Shot): Figure {
  const role = ensemble.roleOf(figure)
  const part = parts.find((each) => each.role === role)
  if (part === undefined) return figure
  // Clothes that were put on are told of as those that were there.
  const looked = {
    ...withLooks(figure, role),
    said:
      role.wears.length > 0 && figure.body.kind === 'puppet'
        ? role.said
            .map((word) => word.text)
            .join(' ')
            .slice(0, 2000)
        : figure.said,
  }
  const acting = withAct(looked, part)
  const next = withRelation(acting, part, ensemble, shot)
  return JSON.stringify(next) === JSON.stringify(figure) ? figure : next
}

function withAct(figure: Figure, { act, role }: Part): Figure {
  // "Doing jiu-jitsu": when nobody knows what that is, doing is nothing.
  if (act === null || act.said.every((word) => /^(?:do|make|perform)$/.test(word.lemma))) return figure
  // Who is given something holds it, unless they are busy.
  const implied = act.said.every((word) => word.kind !== 'verb' || /^(?:wear|have|hold|carry|dress|don)$/.test(word.lemma))
  if (implied && figure.action.name !== 'stand') return figure
  if (act.name === figure.action.name && (act.pace === figure.action.pace || act.pace === 1)) return figure
  const said = act.said.map((word) => word.text).join(' ')
  const body = role.depiction?.body ?? 'thing'
  return {
    ...figure,
    action: { name: act.name, pace: Math.min(4, Math.max(0.1, act.pace)), said: said.slice(0, 2000) },
    motion: actions[act.name].motions[body as never] ?? actions[act.name].motions.thing,
  }
}

function withRelation(figure: Figure, { relation }: Part, ensemble: Ensemble, shot: Shot): Figure {
  if (relation === null) return figure
  const ids = ensemble.idsOf(relation.to)
  // Whoever rides one of them goes on riding that one.
  if (figure.relation?.how === relation.how && ids.includes(figure.relation.to)) return figure
  const to = ids[(relation.member ?? 1) - 1] ?? ids[0]
  // In another shot it may not be there.
  if (to !== undefined && ensemble.isKnown(relation.to) && !shot.figures.some((other) => other.id === to)) return figure
  if (to === undefined || to === figure.id || leadsBack(to, figure.id, ensemble)) return figure
  return { ...figure, relation: { how: relation.how, to } }
}

/** Of the group of those who are meant, and not meant. */
function isFellow(figure: Figure, only: ReadonlySet<string>, board: Storyboard): boolean {
  return (
    !only.has(figure.id) && board.shots.some((shot) => shot.figures.some((other) => only.has(other.id) && other.group === figure.group))
  )
}

/** Nobody is carried by whom they carry. */
function leadsBack(from: string, to: string, ensemble: Ensemble): boolean {
  const part = ensemble.parts.find((each) => ensemble.idsOf(each.role).includes(from))
  return part?.relation != null && ensemble.idsOf(part.relation.to).includes(to)
}

function membersOf(
  part: Part,
  parts: readonly Part[],
  shot: Shot,
  ensemble: Ensemble,
  { seed, only, mention }: { readonly seed: number; readonly only: ReadonlySet<string> | undefined; readonly mention: Mention | undefined },
): { figure: Figure; role: Role; member: number }[] {
  const { role, relation } = part
  const leadless = !shot.figures.some((figure) => figure.role === 'lead')
  const present = new Set(shot.figures.map((figure) => figure.id))
  const all = relation === null ? [] : ensemble.idsOf(relation.to)
  const meant = all.filter((id) => only?.has(id))
  const hosts = meant.length > 0 ? meant : all
  const bears = relation !== null && /^(?:worn-by|held-by)$/.test(relation.how) && ensemble.isKnown(relation.to)
  // "Put a hat on the dogs": one for each; "give him balloons": as many as are said.
  if (bears) {
    const several = relation.how === 'held-by' && mention?.plural === true && hosts.length === 1
    role.count = Math.max(mention?.count ?? (several ? role.count : 1), hosts.length)
  }
  return Array.from({ length: role.count }, (_, i) => {
    const member = i + 1
    const making = { production: ensemble.production, seed, pace: 1 }
    const made = makeFigure(part, member, leadless && parts.indexOf(part) === 0, parts, shot.setting, making)
    const to = hosts[Math.min(member, hosts.length) - 1]
    const isHere = to !== undefined && (present.has(to) || !ensemble.isKnown(relation!.to))
    return { role, member, figure: { ...made, relation: relation === null || !isHere ? null : { how: relation.how, to } } }
  })
}

/** Paths of those who do something else than before, around where they were. */
function replaced(
  shot: Shot,
  newcomers: readonly Figure[],
  before: Shot,
  facts: ReturnType<typeof factsOfShot>,
  aspect: number,
  seed: number,
): Shot {
  const was = new Map(before.figures.map((figure) => [figure.id, figure]))
  const moves = (figure: Figure): boolean => {
    const old = was.get(figure.id)!
    return figure.action.name !== old.action.name || figure.action.pace !== old.action.pace || figure.relation !== old.relation
  }
  if (!shot.figures.some(moves)) return shot
  const blocked = new Map(
    blockShot({ ...shot, figures: [...shot.figures, ...newcomers] }, facts, aspect, seed).figures.map((figure) => [figure.id, figure]),
  )
  return {
    ...shot,
    figures: shot.figures.map((figure) => (moves(figure) ? goneOn(figure, was.get(figure.id)!, blocked, shot, aspect) : figure)),
  }
}

/** The blocked figure's doing and way, brought to where the figure was. */
function goneOn(figure: Figure, old: Figure, blocked: ReadonlyMap<string, Figure>, shot: Shot, aspect: number): Figure {
  const ideal = blocked.get(figure.id)!
  const { action, motion } = ideal
  if (isCarried({ ...figure, relation: ideal.relation })) {
    const host = shot.figures.find((other) => other.id === ideal.relation?.to)
    return {
      ...figure,
      action,
      motion,
      relation: ideal.relation,
      ...(host === undefined ? {} : { depth: host.depth, path: [{ at: 0, x: host.path[0]!.x, y: host.path[0]!.y }] }),
    }
  }
  const middle = limit(spanOf(old).middle, 0.36 * aspect)
  const own = spanOf(ideal).middle
  const stays = ideal.path.length === 1 && old.path.length === 1
  const sameGround = actions[old.action.name].where === actions[action.name].where
  const y = sameGround
    ? old.path[0]!.y
    : ideal.path[0]!.y +
      (actions[action.name].where === 'ground' ? groundAt(shot.setting, old.depth) - groundAt(shot.setting, ideal.depth) : 0)
  const to = ideal.relation !== null && ideal.relation.to !== old.relation?.to ? ideal.path[0]!.x : undefined
  const path = shifted(
    { ...figure, path: ideal.path },
    to === undefined ? (stays ? old.path[0]!.x : middle) - own : 0,
    y - ideal.path[0]!.y,
  ).path
  return { ...figure, action, motion, relation: ideal.relation, path, facing: ideal.path.length > 1 ? ideal.facing : figure.facing }
}

/** Whoever mounts a newcomer is where it is; the newcomer came to where they were. */
function hosted(shot: Shot, newcomers: readonly Figure[], before: Shot, aspect: number): Shot {
  const came = new Set(newcomers.map((figure) => figure.id))
  const riders = shot.figures.filter(
    (figure) => isCarried(figure) && came.has(figure.relation!.to) && before.figures.some((other) => other.id === figure.id),
  )
  if (riders.length === 0) return shot
  const shifts = new Map<string, number>()
  for (const rider of riders) {
    const old = before.figures.find((other) => other.id === rider.id)!
    const host = shot.figures.find((figure) => figure.id === rider.relation!.to)!
    if (!shifts.has(host.id)) shifts.set(host.id, withinFrame(host, spanOf(old).middle - spanOf(host).middle, aspect))
  }
  const figures = shot.figures.map((figure) => (shifts.has(figure.id) ? shifted(figure, shifts.get(figure.id)!, 0) : figure))
  return {
    ...shot,
    figures: figures.map((figure) => {
      const host = riders.includes(figure) ? figures.find((other) => other.id === figure.relation!.to) : undefined
      return host === undefined ? figure : { ...figure, depth: host.depth, path: [{ at: 0, x: host.path[0]!.x, y: host.path[0]!.y }] }
    }),
  }
}

/** A shift of a whole path, cut so that the way stays in the picture as far as it fits. */
function withinFrame(figure: Figure, dx: number, aspect: number): number {
  const { from, to, middle } = spanOf(figure)
  const room = Math.max(0, 0.4 * aspect - (to - from) / 2)
  return limit(middle + dx, room) - middle
}

function limit(value: number, most: number): number {
  return Math.min(most, Math.max(-most, value))
}
