import { RequestError } from '../../../errors.ts'
import { groundAt } from '../../choreography/stage.ts'
import { isCarried } from '../../choreography/stage-at.ts'
import { actions } from '../../repertoire/actions/index.ts'
import { capital } from '../../english.ts'
import { definite } from '../../director/describing/name-figure.ts'
import { GARMENTS } from '../../director/tables/garments.ts'
import type { Figure, Shot } from '../../storyboard/storyboard.ts'
import { inShots, shotOf, wordsOf, type Change, type Done, type Editing } from '../editing.ts'
import { cast, findFigures } from '../find-figures.ts'
import { subjectOf } from '../reading/subjects.ts'
import { guess } from '../reading/guess.ts'
import { nameFound } from '../reading/name-found.ts'

/** "Remove the dog", "no hat", "take away the balloons", "take off his coat". */
export const removeFigures: Change = (command, editing) => {
  if (command.verb !== 'remove') return null
  const what = command.what.replace(/\s+from (?:the |her |his |their |its )?[a-z ]+$/i, '')
  if (/^(?:one|body|nobody|every(?:thing|one|body)|all|all of (?:it|them)|it all|the whole thing)$/i.test(what))
    throw new RequestError('That would leave nothing to film. Say what should be there instead, such as “replace the dog with a cat”.')
  const undressed = takeOff(what, editing)
  if (undressed !== null) return undressed
  const particles = clearAir(what, editing)
  if (particles !== null) return particles
  if (subjectOf(what) !== null && !/^(?:it|this|that)$/i.test(what)) return null
  const found = findFigures(what, editing.board, editing.lexicon)
  if (found === null) return null
  const ids = new Set(found.figures.map((figure) => figure.id))
  const carried = withBelongings(
    editing.board.shots.flatMap((shot) => shot.figures),
    ids,
  )
  const shots = inShots(editing, (shot) => without(shot, ids))
  const left = cast({ shots }).filter((figure) => figure.role !== 'dressing')
  const also =
    found.figures.length > 0 && carried.size > ids.size ? [`What ${found.figures.length > 1 ? 'they' : 'it'} held or wore went along.`] : []
  return {
    board: { ...editing.board, shots },
    said: `${capital(nameFound(found.figures))} ${found.figures.length > 1 ? 'are' : 'is'} gone.`,
    heard: carried,
    sets: [...ids].map((id) => [`${id} is`, 'gone'] as const),
    remarks: [...guess(found, what), ...also, ...(left.length === 0 ? [`Only the ${shotOf(editing).setting.place} is left.`] : [])],
  }
}

/** A shot without these figures and what they hold or wear; who rode on them stands where they were. */
export function without(shot: Shot, ids: ReadonlySet<string>): Shot {
  const gone = withBelongings(shot.figures, ids)
  const hosts = new Map(shot.figures.map((figure) => [figure.id, figure]))
  const figures = shot.figures
    .filter((figure) => !gone.has(figure.id))
    .map((figure) =>
      figure.relation !== null && gone.has(figure.relation.to) ? alight(figure, hosts.get(figure.relation.to)!, shot) : figure,
    )
    .map((figure, _, all) =>
      emptyHanded(figure, all, shot)
        ? { ...figure, action: { ...figure.action, name: 'stand' as const, said: '' }, motion: actions.stand.motions.thing }
        : figure,
    )
  const lead = figures.some((figure) => figure.role === 'lead') ? figures : promote(figures)
  const subject =
    shot.camera.subject !== null && gone.has(shot.camera.subject)
      ? (lead.find((figure) => figure.role === 'lead')?.id ?? null)
      : shot.camera.subject
  return { ...shot, figures: lead, camera: { ...shot.camera, subject } }
}

/** Who held what is gone holds nothing. */
function emptyHanded(figure: Figure, all: readonly Figure[], before: Shot): boolean {
  const held = (figures: readonly Figure[]): boolean =>
    figures.some((other) => other.relation?.how === 'held-by' && other.relation.to === figure.id)
  return figure.action.name === 'hold' && held(before.figures) && !held(all)
}

function promote(figures: readonly Figure[]): Figure[] {
  const next = figures.find((figure) => figure.role === 'support') ?? figures.find((figure) => figure.role === 'prop' && !isCarried(figure))
  return figures.map((figure) => (figure === next ? { ...figure, role: 'lead' } : figure))
}

/** On its own feet, where its host was. */
function alight(figure: Figure, host: Figure, { setting }: Shot): Figure {
  if (!isCarried(figure)) return { ...figure, relation: null }
  const rides = /^(?:ride|sit|drive)$/.test(figure.action.name)
  const [start] = host.path as [Figure['path'][number]]
  const onGround = Math.abs(start.y - groundAt(setting, host.depth)) < 0.12
  const name = rides && figure.body.kind === 'puppet' ? (host.path.length > 1 && onGround ? 'walk' : 'stand') : figure.action.name
  return {
    ...figure,
    relation: null,
    depth: host.depth,
    path: host.path,
    action: { ...figure.action, name, said: rides ? '' : figure.action.said },
    motion: rides ? actions[name].motions.thing : figure.motion,
  }
}

/** They and whatever they hold or wear, and what that holds. */
function withBelongings(figures: readonly Figure[], ids: ReadonlySet<string>): Set<string> {
  const gone = new Set(ids)
  for (let more = true; more;) {
    more = false
    for (const { id, relation } of figures)
      if (!gone.has(id) && relation !== null && gone.has(relation.to) && /^(?:held-by|worn-by)$/.test(relation.how)) {
        gone.add(id)
        more = true
      }
  }
  return gone
}

/** A garment of somebody's. */
function takeOff(what: string, editing: Editing): Done | null {
  const words = wordsOf(what, editing)
  const head = words.findLast((word) => word.kind === 'noun')
  const cut = head === undefined ? undefined : (GARMENTS.get(head.lower) ?? GARMENTS.get(head.lemma))
  if (cut === undefined) return null
  const owner = /^(?:his|her|their|its)\b/i.exec(what)?.[0] ?? words.find((word) => word.owns)?.text
  const owners = owner === undefined ? null : findFigures(owner, editing.board, editing.lexicon)
  const wearers = (owners?.figures ?? cast(editing.board)).filter(
    (figure) => figure.body.kind === 'puppet' && figure.body.wears.some((garment) => garment.cut === cut),
  )
  if (wearers.length === 0) return null
  const ids = new Set(wearers.map((figure) => figure.id))
  const shots = inShots(editing, (shot) => ({
    ...shot,
    figures: shot.figures.map((figure) =>
      ids.has(figure.id) && figure.body.kind === 'puppet'
        ? { ...figure, body: { ...figure.body, wears: figure.body.wears.filter((garment) => garment.cut !== cut) } }
        : figure,
    ),
  }))
  return {
    board: { ...editing.board, shots },
    said: `${capital(definite(wearers[0]!, wearers.length))} ${wearers.length > 1 ? 'have' : 'has'} no ${head!.lower} any more.`,
    heard: new Set(),
    sets: [...ids].map((id) => [`${id} ${cut}`, 'off'] as const),
  }
}

/** "No confetti", "remove the leaves". */
function clearAir(what: string, editing: Editing): Done | null {
  const words = wordsOf(what, editing).flatMap((word) => [word.lower, word.lemma])
  const named = (name: string, said: string): boolean =>
    words.some(
      (word) => word === name || word === name.replace(/s$/, '') || (word.length > 3 && said.toLowerCase().split(/\s+/).includes(word)),
    )
  const gone = new Set(
    editing.board.shots
      .filter(editing.inShot)
      .flatMap((shot) => shot.particles.filter((each) => named(each.name, each.said)).map((each) => each.name)),
  )
  if (gone.size === 0 || findFigures(what, editing.board, editing.lexicon) !== null) return null
  const shots = inShots(editing, (shot) => ({ ...shot, particles: shot.particles.filter((each) => !gone.has(each.name)) }))
  return {
    board: { ...editing.board, shots },
    said: `The ${[...gone].join(' and ')} in the air ${gone.size === 1 && !/s$/.test([...gone][0]!) ? 'is' : 'are'} gone.`,
    heard: new Set(),
    sets: [...gone].map((name) => [`${name} in the air`, 'gone'] as const),
  }
}
