import { readHistory } from '../storyboard/read-history.ts'
import { readStoryboard } from '../storyboard/read-storyboard.ts'
import type { Take } from '../storyboard/take.ts'
import { readTags, type FilmedBy } from './clip-tags.ts'
import type { FfmpegPaths } from './find-ffmpeg.ts'

/** What an MP4 of Matinee says of itself. */
export interface ClipTold {
  readonly take: Take
  /** Null: the paper theatre. */
  readonly filmedBy: FilmedBy | null
}

/**
 * The film that an MP4 carries, with the versions that it had before, and who filmed it; a clip that was made before histories were kept has
 * none. `name` says in the messages which file it is. Throws RequestError when the file is no film, carries no storyboard, or carries
 * something broken or newer than this Matinee.
 */
export async function readClip(paths: FfmpegPaths, file: string, name: string = file): Promise<ClipTold> {
  const { storyboard, history, filmedBy } = await readTags(paths, file, name)
  return {
    take: {
      storyboard: readStoryboard(storyboard, name),
      history: history === null ? [] : readHistory(history, `The history inside ${name}`),
    },
    filmedBy,
  }
}

/** The film alone. */
export async function readTakeFromClip(paths: FfmpegPaths, file: string, name: string = file): Promise<Take> {
  return (await readClip(paths, file, name)).take
}
