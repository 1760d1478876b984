import { actions, type ActionName } from '../repertoire/actions/index.ts'
import type { BodyKind } from '../repertoire/actions/action.ts'
import { places } from '../repertoire/places/index.ts'
import { randomFrom } from '../random.ts'
import type { Figure, Setting } from '../storyboard/storyboard.ts'
import type { FigureFacts } from './blocking/facts.ts'
import type { Production } from './casting/cast.ts'
import { puppetOf } from './casting/dress.ts'
import { idOf, type Part, type Role } from './casting/role.ts'
import type { Word } from './reading/words.ts'
import { COMPANIES } from './tables/companies.ts'
import { IN_FLIGHT } from './tables/in-flight.ts'

/** What a figure is made with, beside its part. */
export interface Making {
  readonly production: Production
  readonly seed: number
  /** Pace of the whole film; 1 is usual. */
  readonly pace: number
}

/** Held, worn, or put in or on something: who rides goes by itself. */
export function isBorne({ relation }: Part): boolean {
  return relation !== null && /^(held-by|worn-by|inside|on)$/.test(relation.how)
}

/** One member of a part as a figure that knows everything but where it stands. `parts`: all that are on stage. */
export function makeFigure(part: Part, member: number, isLead: boolean, parts: readonly Part[], setting: Setting, making: Making): Figure {
  const { role } = part
  const { seed, production, pace } = making
  const random = randomFrom(seed, 'figure', role.number, member)
  const body: BodyKind = role.depiction?.body ?? 'thing'
  const action = part.act === null ? defaultAction(part, parts, setting) : asBody(part.act.name, part.act.said, body, role)
  const carried = isBorne(part)
  const flying = action === 'fly' && role.depiction !== null ? IN_FLIGHT[role.depiction.art] : undefined
  return {
    id: idOf(role, member),
    noun: role.noun,
    said: role.said
      .map((word) => word.text)
      .join(' ')
      .slice(0, 2000),
    role: role.dressing
      ? 'dressing'
      : isLead
        ? 'lead'
        : carried && role.person === null
          ? 'prop'
          : role.person !== null || role.depiction?.living === true
            ? 'support'
            : 'prop',
    group: idOf(role, 1),
    body:
      role.depiction === null
        ? puppetOf(role, member, random, setting, production.lexicon)
        : {
            kind: 'picture',
            art: flying?.art ?? role.depiction.art,
            colour:
              role.colour ??
              (flying
                ? flying.colour
                : ((role.depiction.silhouette ? role.depiction.colour : null) ?? silhouetteColour(role, member, seed))),
            material: role.material,
            glows: role.glows,
          },
    depth: 0.15,
    height: 0.4,
    facing:
      part.relation !== null && /^(facing|chasing)$/.test(part.relation.how)
        ? 1
        : randomFrom(seed, 'facing', role.number)() < 0.75
          ? 1
          : -1,
    action: {
      name: action,
      pace: limit((part.act?.pace ?? 1) * pace),
      said: (part.act?.said ?? [])
        .map((word) => word.text)
        .join(' ')
        .slice(0, 2000),
    },
    motion: actions[action].motions[body as never] ?? actions[action].motions.thing,
    path: [{ at: 0, x: 0, y: 0.9 }],
    relation:
      part.relation === null
        ? null
        : { how: part.relation.how, to: idOf(part.relation.to, part.relation.member ?? memberOf(member, part.relation)) },
  }
}

/** Whose of several a thing is: of what is worn everybody has as many, else the last has what is left over. */
function memberOf(member: number, { how, to }: NonNullable<Part['relation']>): number {
  return how === 'worn-by' ? ((member - 1) % to.count) + 1 : Math.min(member, to.count)
}

/** What the living and the movable do when nobody says: birds fly, fish swim, cars drive. */
export function defaultAction(part: Part, parts: readonly Part[], setting: Setting): ActionName {
  const pick = (...names: string[]): ActionName => (names.find((name) => name in actions) ?? 'stand') as ActionName
  const { role } = part
  if (part.relation?.how === 'riding') return pick('ride', 'sit')
  const { medium } = places[setting.place]
  if (part.relation?.how === 'chasing') return pick('run')
  if (parts.some((other) => other.relation?.how === 'chasing' && other.relation.to === role))
    return asBody(pick('run'), [], role.depiction?.body ?? 'thing', role)
  if (role.person !== null) {
    if (part.relation?.how === 'inside') return pick('sit')
    if (parts.some((other) => other.relation?.how === 'held-by' && other.relation.to === role)) return pick('hold')
    if (medium === 'under-water') return pick('swim')
    if (medium === 'space' || medium === 'air') return pick('float', 'fly')
    return pick('stand')
  }
  const ridden = parts.some(
    (other) =>
      (other.relation?.how === 'riding' || other.relation?.how === 'inside') &&
      other.relation.to === role &&
      (other.role.person !== null || other.role.depiction?.living === true),
  )
  const carried = isBorne(part)
  switch (role.depiction!.body) {
    case 'bird':
      return carried || medium === 'indoors' || /penguin|chicken|hen|rooster|turkey|ostrich|peacock|duck|swan/.test(role.noun)
        ? pick('stand')
        : pick('fly')
    case 'insect':
      return carried ? pick('stand') : pick('fly')
    case 'fish':
      return pick('swim')
    case 'vehicle':
      return carried || medium === 'indoors' || (part.relation !== null && !ridden) ? pick('stand') : pick('drive')
    case 'boat':
      return carried || medium === 'indoors' ? pick('stand') : pick('sail')
    case 'aircraft':
      return carried || medium === 'indoors' ? pick('stand') : pick('fly')
    case 'floater':
      return carried ? pick('stand') : pick('float')
    case 'flame':
      return pick('glow')
    case 'quadruped':
      return ridden ? pick('walk') : medium === 'under-water' ? pick('swim') : pick('stand')
    default:
      return role.glows !== null ? pick('glow', 'stand') : pick('stand')
  }
}

/** What goes on wheels drives where a person would walk; boats sail, birds in the air fly, fish swim. */
export function asBody(action: ActionName, said: readonly Word[], body: BodyKind, role: Role): ActionName {
  if (
    role.depiction === null ||
    !(/^(walk|run|fly|ride|sail|drive)$/.test(action) || (action === 'float' && body === 'vehicle')) ||
    said.some((word) => word.lemma === action && action === 'fly')
  )
    return action
  if (action === 'fly' && body !== 'vehicle' && body !== 'boat') return action
  const own = { vehicle: 'drive', boat: 'sail', aircraft: 'fly', fish: 'swim', floater: 'float', ball: 'roll' }[body as string]
  return own !== undefined && own in actions ? (own as ActionName) : action
}

/** A one-colour shape needs a colour of its own. */
function silhouetteColour(role: Role, member: number, seed: number): string | null {
  if (role.depiction?.silhouette !== true) return null
  const { body, living } = role.depiction
  const colours =
    body === 'plant'
      ? ['#4f7a5b', '#6f9e58', '#3f6b4a']
      : living && body !== 'insect' && body !== 'fish'
        ? ['#8a6a4a', '#6b5a4d', '#a3785a', '#5f6670']
        : body === 'building'
          ? ['#b0876a', '#8d8f9a', '#c9a27a']
          : ['#c8553d', '#3d6b8c', '#d9a441', '#4f7a5b', '#7a5ba6', '#8a6a4a']
  return randomFrom(seed, 'silhouette', role.noun, Math.min(member, 1)).pick(colours)
}

export function factsFor(role: Role, member: number): FigureFacts {
  if (role.depiction === null) {
    const age = role.stars[member - 1]?.traits.age ?? role.age ?? COMPANIES[role.noun]?.[member - 1]?.age ?? role.person!.age
    return { metres: { baby: 0.7, child: 1.2, adult: 1.7, elder: 1.65 }[age] * role.size, medium: 'land', body: 'thing', living: true }
  }
  return {
    metres: role.depiction.metres * role.size,
    medium: role.depiction.medium,
    body: role.depiction.body,
    living: role.depiction.living,
  }
}

function limit(pace: number): number {
  return Math.round(Math.min(4, Math.max(0.1, pace)) * 100) / 100
}
