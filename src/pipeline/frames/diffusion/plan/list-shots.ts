import type { Shot, Storyboard } from '../../../storyboard/storyboard.ts'
import { frameCount, slotOf } from '../../cutout/shot-list.ts'
import { framesFor } from '../latent/frame-count.ts'

/** A shot of the film and the clip's frames that show it. */
export interface ShotSpan {
  readonly shot: Shot
  /** Its place among the storyboard's shots. */
  readonly at: number
  /** The clip's frame that it begins with, and how many there are of it. */
  readonly first: number
  readonly count: number
}

/** The shots as the clip shows them: cuts fall where the cut-out film has them, and together they have `seconds × fps` frames. */
export function listShots(storyboard: Storyboard): readonly ShotSpan[] {
  const spans: ShotSpan[] = []
  for (let index = 0; index < frameCount(storyboard); index++) {
    const { shot } = slotOf(storyboard, index)
    const last = spans.at(-1)
    if (last?.shot === shot) spans[spans.length - 1] = { ...last, count: last.count + 1 }
    else spans.push({ shot, at: storyboard.shots.indexOf(shot), first: index, count: 1 })
  }
  return spans
}

/** Frames of the model's own rate that reach to the last of a shot's `count` frames, rounded up to 4k + 1, at least 5: one frame is a still. */
export function framesToShoot(count: number, fps: number, rate: number): number {
  return Math.max(5, framesFor((count - 1) / fps + 1 / rate, rate))
}
