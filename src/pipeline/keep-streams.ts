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
}

/** A film that is made of nothing older. */
export const NO_FORMER: Former = { compare: () => ({ picture: false, sound: false }), master: Promise.resolve(null) }

/** Begins to look whether the clip of a film that is edited may be trusted, while the editor works. */
export function lookAtFormer(
  { take, clip }: { readonly take: { readonly storyboard: Storyboard }; readonly clip: string | null },
  { ffmpeg, signal }: { readonly ffmpeg: FfmpegPaths; readonly signal: AbortSignal },
): Former {
  if (clip === null) return NO_FORMER
  const master = findMaster(ffmpeg, clip, take.storyboard, signal)
  // An edit that is refused does not ask for it.
  master.catch(() => undefined)
  return {
    master,
    compare: (next) => ({ picture: looksTheSame(take.storyboard, next), sound: soundsTheSame(take.storyboard, next) }),
  }
}
