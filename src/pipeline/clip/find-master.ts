import { isDeepStrictEqual } from 'node:util'
import { RequestError, StageError } from '../../errors.ts'
import type { Storyboard } from '../storyboard/storyboard.ts'
import { readTags, type FilmedBy, type Seal } from './clip-tags.ts'
import type { FfmpegPaths } from './find-ffmpeg.ts'
import { hashPackets } from './hash-packets.ts'

/** A clip whose picture and sound are, packet for packet, what was made of its storyboard: they may be taken over into another. */
export interface Master extends Seal {
  /** Path of the MP4. */
  readonly file: string
  /** Null: the paper theatre. */
  readonly filmedBy: FilmedBy | null
}

/**
 * Looks whether `file` is the clip that was made of `storyboard`. Null: it is another film's, or it was encoded anew (made smaller for a
 * platform, say), cut or damaged, or made before clips were sealed. Throws the signal's reason, and ConfigError for an ffmpeg that does
 * not run.
 */
export async function findMaster(paths: FfmpegPaths, file: string, storyboard: Storyboard, signal: AbortSignal): Promise<Master | null> {
  try {
    const [tags, { picture, sound }] = await Promise.all([readTags(paths, file), hashPackets(paths, file, signal)])
    const { seal } = tags
    if (seal === null || seal.picture !== picture || seal.sound !== sound) return null
    return isDeepStrictEqual(JSON.parse(tags.storyboard), JSON.parse(JSON.stringify(storyboard)))
      ? { ...seal, file, filmedBy: tags.filmedBy }
      : null
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof RequestError || error instanceof StageError || error instanceof SyntaxError) return null
    throw error
  }
}
