import { actionNames, type ActionName } from '../../repertoire/actions/index.ts'
import type { Deed, Scene } from '../reading/scene.ts'
import { ENSEMBLES } from '../tables/companies.ts'
import { PROPS, type PropRow } from '../tables/props.ts'
import type { Cast, Production } from './cast.ts'
import { propRole } from './new-role.ts'
import { bind } from './relate.ts'
import type { Part, Role } from './role.ts'
import { wholeDeed } from './whole-deed.ts'

/** So many of a group hold one each. */
const MOST_HELD = 4

/** Adds what the deeds imply and nobody named: a surfboard to surfing, a cup to drinking; and shares out what is held. */
export function implyProps(scene: Scene, production: Production, cast: Cast): void {
  for (const deed of scene.deeds) {
    if (deed.passive) continue
    const row = rowOf(deed, scene)
    photograph(deed, production, cast)
    if (row === undefined) continue
    const doers = deed.subjects.flatMap((mention) => cast.partOf.get(mention) ?? [])
    // what one of them has is shared out among them
    if (row.object === 'held-by' && doers.length > 1 && doers.some((part) => has(part, cast))) continue
    for (const part of doers) equip(part, row, production, cast)
  }
  for (const part of [...cast.parts]) {
    const instruments = ENSEMBLES[part.role.noun]
    if (instruments !== undefined && part.role.person !== null) handOut(part, instruments, production, cast)
  }
  for (const part of [...cast.parts]) shareOut(part, production, cast)
}

/** "Takes a photo": the noun belongs to the deed. */
function photograph(deed: Deed, production: Production, cast: Cast): void {
  const noun = deed.objects[0]?.nouns.at(-1)
  if (noun === undefined || deed.verb.lemma !== 'take' || PROPS[`take ${noun.lemma}`] === undefined) return
  for (const part of deed.subjects.flatMap((mention) => cast.partOf.get(mention) ?? []))
    if (part.act !== null && part.act.said.length === 1) part.act.said.push(noun)
  production.ledger.shown([noun])
}

function rowOf(deed: Deed, scene: Scene): PropRow | undefined {
  const whole = wholeDeed(deed, scene)
  const nouns = deed.objects.flatMap((mention) => [mention.nouns.map((word) => word.lemma).join(' '), mention.nouns.at(-1)?.lemma ?? ''])
  const together = nouns.map((noun) => PROPS[`${deed.verb.lemma} ${noun}`]).find((row) => row !== undefined)
  // to roller skate is not to skate on a board
  return together ?? PROPS[whole] ?? (whole.includes(' ') ? undefined : PROPS[deed.verb.lemma])
}

/** Only who has hands is given a thing, unless something of the kind is there already. */
function equip(part: Part, row: PropRow, production: Production, cast: Cast): void {
  const able = part.role.person !== null || (part.role.depiction?.living === true && !/^(?:eat|drink|work)$/.test(part.act?.name ?? ''))
  if (!able || /^(?:sleep|hug)$/.test(part.act?.name ?? '')) return
  // "types on a laptop": that is the one, and not where one stands
  const named = cast.parts.find((other) => other.role === part.relation?.to && row.nouns.includes(other.role.noun))
  if (named !== undefined && row.object === 'held-by') {
    part.relation = null
    return bind(named, row.object, part.role, cast)
  }
  const mounted = part.relation !== null && /^(?:riding|inside|on|held-by)$/.test(part.relation.how)
  if (row.doer !== undefined ? mounted : has(part, cast)) return
  const role = propRole(row.nouns, (row.count ?? 1) * Math.min(part.role.count, MOST_HELD), production)
  if (role === null) return
  const prop: Part = { role, act: null, relation: null }
  const { parts } = cast
  if (row.doer !== undefined) {
    // only a place beside or near things is given up for a mount
    if (part.relation !== null) part.relation = null
    parts.push(prop)
    bind(part, row.doer, role, cast)
    if (row.goes !== undefined && isAction(row.goes)) prop.act = { name: row.goes, pace: part.act?.pace ?? 1, said: [] }
  } else {
    parts.push(prop)
    bind(prop, row.object ?? 'held-by', part.role, cast)
  }
  if (row.does !== undefined && isAction(row.does) && part.act !== null) part.act = { ...part.act, name: row.does }
}

function has(part: Part, { parts }: Cast): boolean {
  return parts.some(
    (other) => other.relation?.to === part.role && /^(?:held-by|in-front-of|above)$/.test(other.relation.how) && other.role.person === null,
  )
}

/** Each of a band plays something else. */
function handOut(part: Part, instruments: readonly string[], production: Production, cast: Cast): void {
  instruments.forEach((noun, i) => {
    const role = propRole([noun], 1, production)
    if (role !== null) cast.parts.push({ role, act: null, relation: { how: 'held-by', to: part.role, member: i + 1 } })
  })
  if (part.act === null || /^(?:stand|dance|wave|jump|hold|sit)$/.test(part.act.name))
    part.act = { name: 'play', pace: 1, said: part.act?.said ?? [] }
}

/** "Two women drink coffee": each has her own. */
function shareOut(part: Part, production: Production, cast: Cast): void {
  const { relation, role } = part
  if (relation === null || !/^(?:held-by|worn-by)$/.test(relation.how) || relation.member !== undefined || role.count > 1) return
  if (role.said.some((word) => /^(?:the|one|1)$/.test(word.lower)) || role.depiction === null || role.depiction.metres * role.size > 1)
    return
  if (relation.to.count > 1) role.count = Math.min(MOST_HELD, relation.to.count)
  const doer = cast.parts.find((each) => each.role === relation.to)
  if (doer?.act == null || doer.role.person === null) return
  for (const other of cast.parts.filter((each) => each !== doer && each.role.person !== null && each.act?.said[0] !== undefined)) {
    const free = !cast.parts.some((each) => each.relation?.to === other.role && each.relation.how === 'held-by')
    if (!free || other.act!.said[0] !== doer.act.said[0] || !/^(?:eat|drink|read)$/.test(doer.act.name)) continue
    const copy: Role = { ...role, number: production.roles.length + 1, said: [], wears: [], hair: {} }
    production.roles.push(copy)
    cast.parts.push({ role: copy, act: null, relation: { how: relation.how, to: other.role } })
  }
}

function isAction(name: string): name is ActionName {
  return (actionNames as readonly string[]).includes(name)
}
