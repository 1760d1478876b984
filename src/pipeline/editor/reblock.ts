import { blockShot } from '../director/blocking/block-shot.ts'
import type { Lexicon } from '../director/lexicon/lexicon.ts'
import { rounded } from '../storyboard/rounded.ts'
import type { Figure, Shot } from '../storyboard/storyboard.ts'
import { ensembleOf, factsOfShot } from './ensemble.ts'
import { shifted } from './whereabouts.ts'

export interface Blocked {
  readonly lexicon: Lexicon
  readonly seed: number
  /** Width by height of the frame before and after. */
  readonly aspect: readonly [before: number, after: number]
}

/**
 * A shot blocked anew for another framing, length, pace or shape of the frame: everybody stands as the director would place them for it, and
 * whatever was moved or resized by hand since is moved and resized by as much.
 */
export function reblock(before: Shot, after: Shot, { lexicon, seed, aspect }: Blocked): Shot {
  const facts = factsOfShot(before, ensembleOf({ shots: [before] }, lexicon))
  const was = new Map(blockShot(before, facts, aspect[0], seed).figures.map((figure) => [figure.id, figure]))
  const is = blockShot(after, facts, aspect[1], seed)
  const old = new Map(before.figures.map((figure) => [figure.id, figure]))
  const horizon = before.camera.framing === after.camera.framing ? before.setting.horizon : is.setting.horizon
  const figures = is.figures.map((figure) => asEdited(figure, old.get(figure.id)!, was.get(figure.id)!))
  return { ...is, setting: { ...is.setting, horizon }, camera: { ...after.camera }, figures }
}

function asEdited(now: Figure, old: Figure, was: Figure): Figure {
  const [oldStart, wasStart] = [old.path[0]!, was.path[0]!]
  const moved = shifted(now, oldStart.x - wasStart.x, oldStart.y - wasStart.y)
  return { ...moved, height: Math.min(3.5, Math.max(0.01, rounded(now.height * (old.height / was.height)))) }
}
