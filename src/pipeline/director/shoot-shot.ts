import { actions, type ActionName } from '../repertoire/actions/index.ts'
import type { BodyKind } from '../repertoire/actions/action.ts'
import { places } from '../repertoire/places/index.ts'
import { randomFrom } from '../random.ts'
import type { Figure, Setting, Shot } from '../storyboard/storyboard.ts'
import type { FigureFacts } from './blocking/facts.ts'
import type { Production } from './casting/cast.ts'
import { puppetOf } from './casting/dress.ts'
import { blankRole } from './casting/new-role.ts'
import { idOf, type Part, type Role } from './casting/role.ts'
import type { Plan } from './plan-shots.ts'
import type { Word } from './reading/words.ts'
import { COMPANIES } from './tables/companies.ts'
import { IN_FLIGHT } from './tables/in-flight.ts'
import { chooseSetting, shows } from './staging/choose-setting.ts'
import { directCamera } from './staging/direct-camera.ts'
import { fillAir } from './staging/fill-air.ts'
import { setTitles } from './staging/set-titles.ts'

interface Filming {
  readonly production: Production
  readonly seed: number
  readonly aspect: number
  readonly fps: number
  readonly pace: number
  before?: { readonly shot: Shot; readonly parts: readonly Part[] }
}
const MOST_FIGURES = 24

/** A plan → a shot whose figures know everything but where they stand, and the facts that blocking needs to place them. */
export function shootShot(plan: Plan, id: string, filming: Filming): { shot: Shot; facts: Map<string, FigureFacts> } {
  const { production, seed } = filming
  const scene = {
    words: plan.words,
    mentions: plan.scenes.flatMap((each) => each.mentions),
    deeds: plan.scenes.flatMap((each) => each.deeds),
    links: plan.scenes.flatMap((each) => each.links),
  }
  const { setting, landmarks } = chooseSetting(scene, plan.talk, plan.cast, production, filming.before?.shot.setting ?? null)
  const parts = onStage(plan, setting, landmarks, filming)
  const lead = leadOf(parts)
  const facts = new Map<string, FigureFacts>()
  const figures: Figure[] = []
  for (const part of parts) {
    for (let member = 1; member <= part.role.count && figures.length < MOST_FIGURES; member++) {
      const figure = figureOf(part, member, part === lead, parts, setting, filming)
      figures.push(figure)
      facts.set(figure.id, factsFor(part.role, member))
    }
  }
  const known = new Set(figures.map((figure) => figure.id))
  const kept = figures.map((figure) =>
    figure.relation !== null && !known.has(figure.relation.to) ? { ...figure, relation: null } : figure,
  )
  const shot: Shot = {
    id,
    seconds: plan.seconds,
    said: plan.said.slice(0, 2000),
    setting,
    figures: kept,
    particles: fillAir(plan.cast, setting, plan.words, filming.before?.shot.particles ?? []),
    camera: directCamera(
      plan.talk,
      kept,
      facts,
      kept.find((figure) => figure.role === 'lead'),
      randomFrom(seed, 'camera', id),
    ),
    titles: setTitles(plan.quotes, plan.seconds),
  }
  filming.before = { shot, parts }
  return { shot, facts }
}

/** Who is on stage: the shot's own, else those of the shot before; a landmark where a named place has one. */
function onStage(plan: Plan, setting: Setting, landmarks: readonly string[], filming: Filming): Part[] {
  const { production } = filming
  const parts = plan.cast.parts.filter((part) => {
    // "trees" in a forest are the forest, unless they have a part to play
    const own = !(
      part.act === null &&
      part.relation === null &&
      part.role.count > 2 &&
      part.role.depiction !== null &&
      shows(setting.place, part.role.noun) &&
      plan.cast.parts.length > 1
    )
    return own
  })
  if (parts.length === 0 && plan.cast.places.length === 0 && plan.cast.parts.length === 0)
    parts.push(...(filming.before?.parts ?? []).filter((part) => !part.role.dressing))
  for (const landmark of landmarks) {
    const depiction = production.lexicon.depict(landmark)
    if (
      depiction === null ||
      (depiction.led !== null && depiction.led !== landmark) ||
      parts.some((part) => part.role.depiction?.art === depiction.art)
    )
      continue
    const role: Role = { ...blankRole(production.roles.length + 1, landmark, 1, null, depiction, []), dressing: true }
    production.roles.push(role)
    parts.push({ role, act: null, relation: null })
  }
  return parts
}

/** Held, worn, or put in or on something: who rides goes by itself. */
function isBorne({ relation }: Part): boolean {
  return relation !== null && /^(held-by|worn-by|inside|on)$/.test(relation.how)
}

/** Who the shot is about: who does something before who is done to, the living before things. */
function leadOf(parts: readonly Part[]): Part | undefined {
  const weight = (part: Part): number => {
    const { role } = part
    if (role.dressing) return -10
    const carried = isBorne(part)
    return (
      (part.act === null ? 0 : 3) +
      (role.person !== null || role.depiction?.living === true ? 3 : 0) +
      (carried && role.person === null ? -1 : 0) +
      (role.depiction?.body === 'building' || role.depiction?.body === 'plant' ? -1 : 0)
    )
  }
  return parts.reduce<Part | undefined>((best, part) => (best === undefined || weight(part) > weight(best) ? part : best), undefined)
}

function figureOf(part: Part, member: number, isLead: boolean, parts: readonly Part[], setting: Setting, filming: Filming): Figure {
  const { role } = part
  const { seed, production, pace } = filming
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
        : { how: part.relation.how, to: idOf(part.relation.to, part.relation.member ?? Math.min(member, part.relation.to.count)) },
  }
}

/** What the living and the movable do when nobody says: birds fly, fish swim, cars drive. */
function defaultAction(part: Part, parts: readonly Part[], setting: Setting): ActionName {
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
function asBody(action: ActionName, said: readonly Word[], body: BodyKind, role: Role): ActionName {
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

function factsFor(role: Role, member: number): FigureFacts {
  if (role.depiction === null) {
    const age = role.age ?? COMPANIES[role.noun]?.[member - 1]?.age ?? role.person!.age
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
