import { randomFrom } from '../random.ts'
import type { Figure, Setting, Shot } from '../storyboard/storyboard.ts'
import type { FigureFacts } from './blocking/facts.ts'
import type { Production } from './casting/cast.ts'
import { isAsker } from './casting/first-person.ts'
import { blankRole } from './casting/new-role.ts'
import type { Part, Role } from './casting/role.ts'
import { factsFor, isBorne, makeFigure } from './make-figure.ts'
import type { Plan } from './plan-shots.ts'
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
      const figure = makeFigure(part, member, part === lead, parts, setting, filming)
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

/** Whoever has lent their face is who the film is about, whoever asked for it before the others. */
function stardom({ stars, said }: Role): number {
  return stars.length === 0 ? 0 : isAsker(said.map((word) => word.lower)) ? 30 : 20
}

/** Who the shot is about: who does something before who is done to, the living before things. */
function leadOf(parts: readonly Part[]): Part | undefined {
  const weight = (part: Part): number => {
    const { role } = part
    if (role.dressing) return -10
    const carried = isBorne(part)
    return (
      stardom(role) +
      (part.act === null ? 0 : 3) +
      (role.person !== null || role.depiction?.living === true ? 3 : 0) +
      (carried && role.person === null ? -1 : 0) +
      (role.depiction?.body === 'building' || role.depiction?.body === 'plant' ? -1 : 0)
    )
  }
  return parts.reduce<Part | undefined>((best, part) => (best === undefined || weight(part) > weight(best) ? part : best), undefined)
}
