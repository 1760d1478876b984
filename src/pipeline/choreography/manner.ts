import { bowing, bowingLow, freeHanded, holding, sheltering, tucked } from '../repertoire/actions/holding.ts'
import { embracing } from '../repertoire/actions/hug.ts'
import type { ActionName } from '../repertoire/actions/index.ts'
import { motions } from '../repertoire/motions/index.ts'
import type { Figure, Shot } from '../storyboard/storyboard.ts'
import { gripOf, overhead } from './grips.ts'
import { lieOf } from './lies.ts'
import { seatOf } from './seats.ts'
import type { Staged } from './staged.ts'
import { isFlown } from './tow.ts'

/** What gives way to how one is on a mount: who "stands" on a surfboard balances, who "sits" on a horse rides. */
const GIVE_WAY: ReadonlySet<ActionName> = new Set(['stand', 'sit', 'ride', 'walk', 'run', 'drive', 'hold', 'jump', 'fly'])
const HOSTED: ReadonlySet<string> = new Set(['riding', 'on', 'inside'])

/** The action as it is performed where the figure is: on a seat, a saddle, a board. */
export function performed(figure: Figure, host: Figure | undefined): ActionName {
  const { name } = figure.action
  const how = figure.relation?.how ?? ''
  if (!host || host.body.kind === 'puppet' || !HOSTED.has(how)) return name
  const seat = seatOf(host.noun, how === 'inside')
  if (seat.pose !== null && GIVE_WAY.has(name)) return seat.pose
  if (how === 'riding' && (name === 'sit' || name === 'stand' || name === 'fly')) return 'ride'
  return name === 'sit' && how === 'on' ? 'perch' : name
}

/** Fits a figure to what it deals with: arms that hold, legs that are out of the way, a board laid under somebody's feet. */
export function fitted(staged: Staged, action: ActionName, host: Figure | undefined, shot: Shot): Staged {
  if (staged.attitude) return laid(staged, shot)
  const { figure, pose } = staged
  if (pose === null) return staged
  const inside = figure.relation?.how === 'inside' && host?.body.kind === 'picture' && seatOf(host.noun, true).pose === null
  const seated = inside && INDOORS.has(action) ? tucked(pose) : pose
  const held = shot.figures.find((other) => other.relation?.how === 'held-by' && other.relation.to === figure.id)
  if (held && action === 'play' && gripOf(held.noun).shouldered) return { ...staged, pose: bowing(seated, staged.phase) }
  if (held && action === 'play' && gripOf(held.noun).stood !== undefined) return { ...staged, pose: bowingLow(seated, staged.phase) }
  if (held && overhead.has(held.noun) && (action === 'hold' || freeHanded.includes(action))) return { ...staged, pose: sheltering(seated) }
  return { ...staged, pose: held && freeHanded.includes(action) ? holding(seated) : seated }
}

/** What leaves the legs free to be drawn up inside a boat or a basket. */
const INDOORS: ReadonlySet<ActionName> = new Set([
  'stand',
  'sit',
  'sail',
  'ride',
  'hold',
  'wave',
  'talk',
  'sing',
  'eat',
  'drink',
  'read',
  'work',
  'drive',
  'float',
])

function laid(staged: Staged, shot: Shot): Staged {
  const { figure, attitude } = staged
  const lie = lieOf(figure.noun)
  if (!attitude || !lie || !shot.figures.some((other) => other.relation?.to === figure.id && HOSTED.has(other.relation.how))) return staged
  // Turned about the motion's own pivot, then shifted so that its middle is over the foot point.
  const { pivot } = motions[figure.motion]
  const up = lie.middle - pivot - (0.5 - pivot) * Math.cos(lie.turn)
  return {
    ...staged,
    attitude: {
      ...attitude,
      wide: attitude.wide * lie.wide * staged.facing,
      turn: attitude.turn + lie.turn,
      forward: attitude.forward - (0.5 - pivot) * Math.sin(lie.turn),
      up: attitude.up + up,
      laid: up,
    },
  }
}

/** A kite shows its tail away from who flies it. */
export function trailing(staged: Staged, all: ReadonlyMap<string, Staged>): Staged {
  const host = all.get(staged.figure.relation?.to ?? '')
  if (!host || !staged.attitude || !isFlown(staged.figure, host.figure) || host.x <= staged.x) return staged
  return { ...staged, attitude: { ...staged.attitude, wide: -staged.attitude.wide } }
}

/** Fits a hug to whom it is for, once both stand. */
export function embraced(staged: Staged, all: ReadonlyMap<string, Staged>): Staged {
  const { figure, pose } = staged
  if (pose === null || figure.action.name !== 'hug') return staged
  const partner = [...all.values()].find(
    ({ figure: other, pose: posed }) =>
      other !== figure &&
      posed !== null &&
      (figure.relation?.to === other.id ||
        other.relation?.to === figure.id ||
        (other.group === figure.group && other.action.name === 'hug')),
  )
  const away = partner ? Math.abs(partner.x - staged.x) / staged.height : 0
  if (!partner || partner.figure.body.kind !== 'puppet' || away > 0.6) return staged
  const kneels = partner.height > 1.25 * staged.height ? 0.222 * partner.height : 0
  const raised = (staged.y - partner.y) / staged.height
  return { ...staged, pose: embracing(pose, { away, shoulders: raised + (0.8 * partner.height - kneels) / staged.height }) }
}
