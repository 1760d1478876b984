import { actions } from '../../repertoire/actions/index.ts'
import { cameraMoves, type CameraMoveName } from '../../repertoire/camera-moves.ts'
import type { Random } from '../../random.ts'
import type { Camera, Figure } from '../../storyboard/storyboard.ts'
import type { FigureFacts } from '../blocking/facts.ts'
import type { FilmTalk } from '../reading/film-words.ts'

/** The camera as asked; unasked, a deliberate move by what is in the shot, varied by the seed. */
export function directCamera(
  talk: FilmTalk,
  figures: readonly Figure[],
  facts: ReadonlyMap<string, FigureFacts>,
  lead: Figure | undefined,
  random: Random,
): Camera {
  const usual = talk.framing?.entry ?? defaultFraming(figures, facts, lead, random)
  const framing = talk.framing === null && isStar(lead) ? nearStar(usual, figures, lead, random) : usual
  const move = talk.move?.entry ?? defaultMove(framing, figures, lead, random)
  return {
    move,
    framing,
    subject: lead?.id ?? null,
    amount: talk.move === null ? 0.85 : 1,
    said: [...(talk.framing?.words ?? []), ...(talk.move?.words ?? [])]
      .map((word) => word.text)
      .join(' ')
      .slice(0, 2000),
  }
}

function isStar(lead: Figure | undefined): lead is Figure {
  return lead?.body.kind === 'puppet' && lead.body.face !== null
}

/** A real face is to be recognised: from the waist up unless there is a crowd to be seen, now and then closer to whoever stays where they are. */
function nearStar(usual: Camera['framing'], figures: readonly Figure[], star: Figure, random: Random): Camera['framing'] {
  const chance = random()
  if (usual === 'close-up') return usual
  const acting = figures.filter((figure) => figure.role !== 'dressing' && !isHeld(figure))
  if (acting.length > 4) return usual
  const alone = acting.length === 1 && star.relation === null
  return alone && actions[star.action.name].travel === 0 && STILL.test(star.action.name) && chance < 0.25 ? 'close-up' : 'medium'
}

/** What is told by the face and the hands, on the spot. */
const STILL = /^(?:stand|talk|sing|read|eat|drink|hold|sit|pray|wave|play)$/

/** What goes along the ground, so that the camera can go along with it. */
const ON_GROUND = /^(?:walk|run|ride|drive|roll)$/
/** What is best seen from near: the hands and the face tell it. */
const NEAR = /^(?:eat|drink|read|sleep|sing|paint|pray)$/

/** Wide for several, for mounts, vehicles, buildings and landscapes; medium for one in its place; now and then closer. */
function defaultFraming(
  figures: readonly Figure[],
  facts: ReadonlyMap<string, FigureFacts>,
  lead: Figure | undefined,
  random: Random,
): Camera['framing'] {
  const acting = figures.filter((figure) => figure.role !== 'dressing' && !isHeld(figure))
  const chance = random()
  if (lead === undefined) return 'wide'
  const big = acting.some((figure) => {
    const fact = facts.get(figure.id)
    return fact !== undefined && (/^(?:vehicle|boat|aircraft|building)$/.test(fact.body) || fact.metres > 3.5)
  })
  const mounted = acting.some(
    (figure) => figure.relation !== null && /^(?:riding|inside|on)$/.test(figure.relation.how) && figure.role !== 'prop',
  )
  const many = acting.filter((figure) => figure.relation?.how !== 'on' || figure.body.kind === 'puppet').length
  if (big || mounted || many >= 2) return chance < 0.12 && many < 3 ? 'low' : 'wide'
  if ((NEAR.test(lead.action.name) && lead.relation === null) || isSmall(lead, facts)) return chance < 0.4 ? 'close-up' : 'medium'
  return actions[lead.action.name].travel > 0 && chance < 0.5 ? 'wide' : 'medium'
}

function isHeld(figure: Figure): boolean {
  return figure.relation !== null && /^(?:held-by|worn-by)$/.test(figure.relation.how)
}

/** A thing for the table or the hand, a flower, a small animal. */
function isSmall(figure: Figure, facts: ReadonlyMap<string, FigureFacts>): boolean {
  return figure.relation === null && (facts.get(figure.id)?.metres ?? 1) < 0.3
}

function defaultMove(framing: Camera['framing'], figures: readonly Figure[], lead: Figure | undefined, random: Random): CameraMoveName {
  const pick = (names: readonly CameraMoveName[]): CameraMoveName => random.pick(names.filter((name) => name in cameraMoves))
  if (framing === 'first-person') return 'handheld'
  if (framing === 'close-up') return pick(['push-in', 'arc', 'static'])
  if (framing === 'aerial') return pick(['push-in', 'pan-right', 'pan-left'])
  if (lead === undefined) return pick(['pan-right', 'pan-left', 'push-in', 'pull-out'])
  const host = figures.find((figure) => figure.id === lead.relation?.to)
  const goer = host !== undefined && actions[host.action.name].travel > 0 ? host : lead
  if (actions[goer.action.name].travel > 0) {
    if (ON_GROUND.test(goer.action.name)) return pick(['tracking', 'tracking', 'push-in'])
    return pick(['push-in', goer.facing > 0 ? 'pan-right' : 'pan-left', 'pull-out', 'arc'])
  }
  if (figures.filter((figure) => figure.role !== 'dressing').length > 3) return pick(['pan-right', 'pull-out', 'push-in', 'arc'])
  return pick(['push-in', 'push-in', 'arc', 'pull-out'])
}
