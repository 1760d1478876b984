import type { FilmedBy } from './clip/clip-tags.ts'
import type { FfmpegPaths } from './clip/find-ffmpeg.ts'
import { findMaster, type Master } from './clip/find-master.ts'
import { looksTheSame, soundsTheSame } from './storyboard/seen-and-heard.ts'
import type { Storyboard } from './storyboard/storyboard.ts'

/** The film that is edited, as far as the next one may be made of it. */
export interface Former {
  /** What the next storyboard leaves as it is. */
  compare(next: Storyboard): { readonly picture: boolean; readonly sound: boolean }
  /** The clip, if it may be trusted. */
  readonly master: Promise<Master | null>
  /** What it was made of; null where there is none. */
  readonly storyboard: Storyboard | null
}

/** A film that is made of nothing older. */
export const NO_FORMER: Former = {
  compare: () => ({ picture: false, sound: false }),
  master: Promise.resolve(null),
  storyboard: null,
}

/** Begins to look whether the clip of an older film may be trusted, while others work. */
export function lookAtFormer(
  { storyboard, clip }: { readonly storyboard: Storyboard; readonly clip: string | null },
  { ffmpeg, signal }: { readonly ffmpeg: FfmpegPaths; readonly signal: AbortSignal },
): Former {
  if (clip === null) return NO_FORMER
  const master = findMaster(ffmpeg, clip, storyboard, signal)
  // An edit that is refused does not ask for it.
  master.catch(() => undefined)
  return {
    master,
    storyboard,
    compare: (next) => ({ picture: looksTheSame(storyboard, next), sound: soundsTheSame(storyboard, next) }),
  }
}

/** Whether two pictures were filmed by the same: only then is one as good as the other. */
export function isSameFilmer(a: FilmedBy | null, b: FilmedBy | null): boolean {
  return a?.renderer === b?.renderer && a?.pack === b?.pack
}
