import type { Link, Mention, Scene } from '../reading/scene.ts'
import { ABOARD, ASTRIDE, BOARDS, CONTAINERS, SEATS, VESSELS } from '../tables/bearers.ts'
import type { Relation } from '../tables/deeds.ts'
import type { Cast, Production } from './cast.ts'
import type { Part, Role } from './role.ts'

/** Prepositions → how the first stands to the second. */
const SPACE: Readonly<Record<string, Relation>> = {
  on: 'on',
  onto: 'on',
  atop: 'on',
  upon: 'on',
  aboard: 'inside',
  in: 'inside',
  inside: 'inside',
  into: 'inside',
  within: 'inside',
  under: 'under',
  below: 'under',
  beneath: 'under',
  underneath: 'under',
  above: 'above',
  over: 'above',
  beside: 'beside',
  besides: 'beside',
  by: 'beside',
  near: 'beside',
  alongside: 'beside',
  around: 'beside',
  between: 'beside',
  among: 'beside',
  amongst: 'beside',
  amid: 'beside',
  amidst: 'beside',
  along: 'beside',
  through: 'beside',
  past: 'beside',
  beyond: 'in-front-of',
  outside: 'in-front-of',
  opposite: 'facing',
  behind: 'behind',
  'in front of': 'in-front-of',
  before: 'in-front-of',
  against: 'in-front-of',
  'left of': 'left-of',
  'right of': 'right-of',
  after: 'chasing',
  at: 'facing',
  to: 'facing',
  toward: 'facing',
  towards: 'facing',
  across: 'beside',
  off: 'beside',
  from: 'beside',
  for: 'beside',
  'out of': 'beside',
}
/** Deeds that move their object, not their doer, to where the preposition says. */
const MOVES_OBJECT = /^(put|place|load|add|pour|throw|drop|toss|set|lay|spread|sprinkle|hang|write|draw|paint|plant|hide|pack|dip|attach)$/

/** Binds the figures of a scene to one another as its prepositions say. */
export function relate(scene: Scene, production: Production, cast: Cast): void {
  for (const link of scene.links) onHead(link, cast)
  for (const link of scene.links) {
    const to = cast.partOf.get(link.to)?.[0]
    if (to === undefined) {
      materialOf(link, production, cast)
      continue
    }
    const from = sourceOf(link, scene, cast)
    if (from === undefined || from.some((part) => part === to)) continue
    if (link.how === 'with' || link.how === 'of' || link.how === 'covered' || link.how === 'without') {
      accompany(link, from, cast.partOf.get(link.to) ?? [], cast)
      continue
    }
    const how = SPACE[link.how]
    if (how === undefined) continue
    for (const part of from) bind(part, fitting(part, how, to), to.role, cast)
  }
}

/** "An orange on its head": what is on a head is worn there, unless it lives. */
function onHead(link: Link, cast: Cast): void {
  const noun = link.to.nouns.at(-1)
  if (noun?.lemma !== 'head' || SPACE[link.how] !== 'on') return
  const owner = cast.parts.find((part) => part.role.said.includes(noun))
  const borne = [link.near, link.main]
    .flatMap((mention) => (mention === null ? [] : (cast.partOf.get(mention) ?? [])))
    .find((part) => part !== owner)
  if (owner === undefined || borne === undefined || borne.role.person !== null) return
  bind(borne, lives(borne.role) ? 'on' : 'worn-by', owner.role, cast)
}

/** Who stands there: the doer when a deed was told, else the thing named right before (not its attribute). */
function sourceOf(link: Link, scene: Scene, cast: Cast): readonly Part[] | undefined {
  const partsOf = (mention: Mention | null | undefined): readonly Part[] => (mention == null ? [] : (cast.partOf.get(mention) ?? []))
  const { deed, near, main } = link
  if (deed !== null) {
    const object = deed.objects.flatMap((mention) => partsOf(mention))
    if (MOVES_OBJECT.test(deed.verb.lemma) && object.length > 0) return object
    if (
      deed.objects.length > 0 &&
      near !== null &&
      deed.objects.includes(near) &&
      partsOf(near).length > 0 &&
      link.how !== 'to' &&
      link.how !== 'at' &&
      (partsOf(deed.subjects[0]).length === 0 || isAttribute(link))
    )
      return partsOf(near)
    const doers = deed.subjects.flatMap((mention) => partsOf(mention))
    if (doers.length > 0) return doers
  }
  const attribute = near !== null && scene.links.some((each) => each.to === near && (each.how === 'with' || each.how === 'of'))
  const all = (attribute || partsOf(near).length === 0 ? partsOf(main) : together(near!, link, scene, cast)) ?? []
  return all.length > 0 ? all : partsOf(near).length > 0 ? partsOf(near) : undefined
}

/** "A cat and a dog on a sofa": both are. */
function together(near: Mention, link: Link, scene: Scene, cast: Cast): readonly Part[] {
  if (link.main === null || link.main === near || scene.links.some((each) => each.to === near) || scene.deeds.length > 0)
    return cast.partOf.get(near) ?? []
  return [...(cast.partOf.get(link.main) ?? []), ...(cast.partOf.get(near) ?? [])]
}

function isAttribute(link: Link): boolean {
  return link.how === 'with' || link.how === 'of'
}

/** "with a balloon", "a bowl of fruit": small things are held by who has hands and lie in what can hold them. */
function accompany(link: Link, from: readonly Part[], to: readonly Part[], cast: Cast): void {
  const [host] = from
  if (host === undefined || link.how === 'without') return
  for (const part of to) {
    const metres = (part.role.depiction?.metres ?? 1.7) * part.role.size
    if (link.how === 'with' && host.role.person === null && VESSELS.test(host.role.noun) && part.role.person === null && metres < 1.2) {
      bind(part, 'inside', host.role, cast)
    } else if (link.how === 'of' || link.how === 'covered') {
      const container = host.role.depiction
      if (container !== null && !container.living && (part.role.depiction?.living !== true || metres < container.metres))
        bind(part, link.how === 'covered' ? 'on' : 'inside', host.role, cast)
    } else if (
      part.role.person === null &&
      part.role.depiction?.living !== true &&
      lives(host.role) &&
      metres < (host.role.person === null ? Math.max(0.4, 0.8 * sizeOf(host.role)) : 1) &&
      part.role.depiction?.body !== 'plant'
    ) {
      bind(part, 'held-by', host.role, cast)
      if (part.relation?.how === 'held-by' && host.act === null) host.act = { name: 'hold', pace: 1, said: [...link.words] }
    } else bind(part, 'beside', host.role, cast)
  }
}

/** A relation that the bodies allow: one sits in a car, but stands beside a cup. */
function fitting(part: Part, how: Relation, to: Part): Relation {
  const mine = sizeOf(part.role)
  const other = sizeOf(to.role)
  if (to.role.person !== null && (how === 'inside' || how === 'on')) return 'beside'
  const bearer = to.role.noun
  if (how === 'inside' && CONTAINERS.test(bearer) && part.role !== to.role) return 'inside'
  if (how === 'on' && lives(part.role) && !to.role.depiction?.living) {
    if (ABOARD.test(bearer)) return 'inside'
    if (ASTRIDE.test(bearer)) return 'riding'
    if (BOARDS.test(bearer) || SEATS.test(bearer) || /^(?:vehicle|boat)$/.test(to.role.depiction?.body ?? '')) return 'on'
  }
  if (how === 'inside')
    return mine < other * 1.3 && to.role.depiction?.living !== true
      ? to.role.depiction?.body === 'building' || to.role.depiction?.body === 'plant'
        ? 'in-front-of'
        : 'inside'
      : 'on'
  if (how === 'on' && to.role.depiction?.living === true && part.role.person !== null) return 'riding'
  // nobody stands on a radio that they talk on
  if (how === 'on' && part.role.person !== null && mine > other * 2 && !SEATS.test(bearer)) return 'beside'
  if (how === 'on' && mine > other * 4) return 'above'
  if (how === 'facing' && part.role.person === null && part.role.depiction?.living !== true) return 'beside'
  return how
}

function lives(role: Role): boolean {
  return role.person !== null || role.depiction?.living === true
}

function sizeOf(role: Role): number {
  return (role.person === null ? (role.depiction?.metres ?? 1) : role.person.age === 'adult' ? 1.7 : 1) * role.size
}

/** Sets a relation unless there is one, or it would close a ring. */
export function bind(part: Part, how: Relation, to: Role, cast: Pick<Cast, 'parts'>): void {
  if (part.relation !== null || part.role === to) return
  for (let host: Role | undefined = to, steps = 0; host !== undefined && steps < 70; steps++) {
    const next: Role | undefined = cast.parts.find((each) => each.role === host)?.relation?.to
    if (next === part.role) return
    host = next
  }
  part.relation = { how, to }
}

/** "made of glass", "in red". */
function materialOf(link: Link, production: Production, cast: Cast): void {
  if (link.how !== 'made of' && link.how !== 'of' && link.how !== 'in') return
  const noun = link.to.nouns.at(-1)
  const part =
    (link.near === null ? undefined : cast.partOf.get(link.near)?.[0]) ?? (link.main === null ? undefined : cast.partOf.get(link.main)?.[0])
  const material = noun === undefined ? null : production.lexicon.materialOf(noun.lower)
  if (part === undefined || material === null || part.role.person !== null || cast.meanings.get(link.to)?.is === 'place') return
  part.role.material = material
  production.ledger.shown(link.to.nouns)
}
