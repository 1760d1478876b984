import { changedFigures } from '../../../src/pipeline/choreography/bearing.ts'
import { openStudio } from '../../../src/pipeline/frames/cutout/open-studio.ts'
import type { MaskKind } from '../../../src/pipeline/frames/renderer.ts'
import type { Storyboard } from '../../../src/pipeline/storyboard/storyboard.ts'
import { artOnce } from '../frames/cutout/film-fixture.ts'

/** What two takes of a film have in common outside of what was changed. */
export interface Proof {
  /** The figures that were changed, or move otherwise because of it. */
  readonly changed: readonly string[]
  readonly frames: number
  /** Mean share of the frame that the changed figures' masks cover, 0 … 1. */
  readonly share: number
  /** Pixels outside the masks, and those of them that are not the same. */
  readonly outside: number
  readonly differing: number
  /** Pixels inside the masks that are not the same: an edit that nobody sees proves nothing. */
  readonly seen: number
}

const never = new AbortController().signal

/** Draws a few frames of both takes, spread over the film, and compares what the masks of the changed figures leave. */
export async function provePixels(before: Storyboard, after: Storyboard, kind: MaskKind, frames = framesOf(before, 4)): Promise<Proof> {
  const changed = [...changedFigures(before, after)]
  const art = await artOnce()
  const [was, is] = [openStudio(before, art), openStudio(after, art)]
  let [masked, outside, differing, seen] = [0, 0, 0, 0]
  for (const frame of frames) {
    const [one, other] = [Uint8Array.from(await was.shoot(frame, never)), Uint8Array.from(await is.shoot(frame, never))]
    const [own, next] = [await was.mask(frame, changed, kind, never), await is.mask(frame, changed, kind, never)]
    const [a, b] = [new Uint32Array(one.buffer), new Uint32Array(other.buffer)]
    for (let i = 0; i < a.length; i++) {
      const differs = a[i] !== b[i]
      if (own[i] || next[i]) {
        masked++
        if (differs) seen++
      } else {
        outside++
        if (differs) differing++
      }
    }
  }
  const { width, height } = before.format
  return { changed, frames: frames.length, share: masked / (frames.length * width * height), outside, differing, seen }
}

/** So many frames, spread over the film. */
export function framesOf({ format }: Storyboard, count: number): readonly number[] {
  const of = Math.round(format.seconds * format.fps)
  return Array.from({ length: count }, (_, i) => Math.floor(((i + 0.3) / count) * of))
}
