import type { Faces } from '../../../storyboard/face.ts'
import type { Storyboard } from '../../../storyboard/storyboard.ts'
import type { Animatic } from '../../renderer.ts'
import { strengthOf } from '../control/choose-control.ts'
import { followAnimatic } from '../control/follow-animatic.ts'
import { keepFormer, type Former, type Keeping } from '../control/keep-former.ts'
import type { Picture, ShotOrder } from '../shoot.ts'
import type { PackSize } from './choose-sizes.ts'
import type { ShotPlan } from './plan-shots.ts'
import { windowOf } from './window-of.ts'

/** A shot's order, and what of a former film is kept beside what comes of it. */
export interface OrderedShot {
  readonly plan: ShotPlan
  readonly order: ShotOrder
  readonly keeping: Keeping | null
}

export interface OrderMeans {
  readonly size: PackSize
  /** Frames a second of the model. */
  readonly rate: number
  readonly animatic: Animatic
  readonly former: Former | null
  readonly faces: Faces
  readonly threads: number
  readonly signal: AbortSignal
}

/** The order of a shot at a size: its caption, what it follows, what is kept, and whose faces it shows. Pictures are drawn when they are asked for. */
export async function orderShot(storyboard: Storyboard, plan: ShotPlan, means: OrderMeans): Promise<OrderedShot> {
  const { size, rate, animatic, former, faces, signal } = means
  const { span, frames, caption, seed, control, change } = plan
  const take = { storyboard, shot: span.shot, frames, rate, picture: size, window: windowOf(size, storyboard.format) }
  const layout = followAnimatic(control, take, means)
  const keeping =
    former !== null && typeof change !== 'string'
      ? keepFormer({ take, former, at: span.at, first: span.first, figures: change, layout, animatic, signal })
      : null
  const references: Picture[] = []
  for (const id of plan.faces) {
    const worn = faces.get(id)
    if (worn) references.push(await animatic.showFace(worn.face))
  }
  const order: ShotOrder = {
    caption,
    frames,
    seed,
    control: keeping ? keeping.control : layout,
    mask: keeping ? keeping.mask : null,
    references,
    // What is kept must be met without a seam: it is followed to the full, and the layout beside it with it.
    strength: keeping || references.length > 0 ? 1 : strengthOf[control],
  }
  return { plan, order, keeping }
}
