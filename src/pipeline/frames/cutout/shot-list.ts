import type { Shot, Storyboard } from '../../storyboard/storyboard.ts'

/** Which shot a frame shows, and when in it. */
export interface FrameSlot {
  readonly shot: Shot
  readonly seconds: number
}

/** Frames of the film: `seconds × fps`. */
export function frameCount(storyboard: Storyboard): number {
  return Math.max(1, Math.round(storyboard.format.seconds * storyboard.format.fps))
}

/** The shot of a frame. Cuts fall on the frame nearest to their time; the last shot lasts until the film ends. */
export function slotOf(storyboard: Storyboard, index: number): FrameSlot {
  const { fps } = storyboard.format
  let [start, first] = [0, 0]
  for (const [i, shot] of storyboard.shots.entries()) {
    const next = Math.round((start + shot.seconds) * fps)
    if (index < next || i === storyboard.shots.length - 1) return { shot, seconds: (index - first) / fps }
    start += shot.seconds
    first = next
  }
  throw new RangeError('a storyboard has at least one shot')
}
