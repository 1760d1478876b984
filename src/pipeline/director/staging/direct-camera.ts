import { cameraMoves, type CameraMoveName } from '../../repertoire/camera-moves.ts'
import { actions } from '../../repertoire/actions/index.ts'
import type { Random } from '../../random.ts'
import type { Camera, Figure } from '../../storyboard/storyboard.ts'
import type { FilmTalk } from '../reading/film-words.ts'

/** The camera as asked; unasked, a deliberate move by what is in the shot, varied by the seed. */
export function directCamera(talk: FilmTalk, figures: readonly Figure[], lead: Figure | undefined, random: Random): Camera {
  const framing = talk.framing?.entry ?? defaultFraming(figures, lead)
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

function defaultFraming(figures: readonly Figure[], lead: Figure | undefined): Camera['framing'] {
  const acting = figures.filter((figure) => figure.role !== 'dressing')
  if (lead === undefined || acting.length > 4) return 'wide'
  return 'medium'
}

function defaultMove(framing: Camera['framing'], figures: readonly Figure[], lead: Figure | undefined, random: Random): CameraMoveName {
  const pick = (names: readonly string[]): CameraMoveName =>
    random.pick(
      names
        .filter((name): name is CameraMoveName => name in cameraMoves)
        .concat('static'.length > 0 && !names.some((name) => name in cameraMoves) ? ['static'] : []),
    )
  if (framing === 'first-person') return pick(['handheld'])
  if (framing === 'close-up') return pick(['push-in', 'arc', 'static'])
  if (framing === 'aerial') return pick(['push-in', 'pan-right', 'pan-left'])
  if (lead === undefined) return pick(['pan-right', 'pan-left', 'push-in', 'pull-out'])
  const host = figures.find((figure) => figure.id === lead.relation?.to)
  const goes = actions[lead.action.name].travel > 0 || (host !== undefined && actions[host.action.name].travel > 0)
  if (goes) return pick(['tracking', 'tracking', 'push-in'])
  if (figures.filter((figure) => figure.role !== 'dressing').length > 3) return pick(['pan-right', 'pull-out', 'push-in', 'arc'])
  return pick(['push-in', 'push-in', 'arc', 'pull-out'])
}
