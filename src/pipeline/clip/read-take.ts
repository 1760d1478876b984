import { readHistory } from '../storyboard/read-history.ts'
import { readStoryboard } from '../storyboard/read-storyboard.ts'
import type { Take } from '../storyboard/take.ts'
import { readTags } from './clip-tags.ts'
import type { FfmpegPaths } from './find-ffmpeg.ts'

/**
 * The film that an MP4 carries, with the versions that it had before; a clip that was made before histories were kept has none. `name`
 * says in the messages which file it is. Throws RequestError when the file is no film, carries no storyboard, or carries something broken
 * or newer than this Matinee.
 */
export async function readTakeFromClip(paths: FfmpegPaths, file: string, name: string = file): Promise<Take> {
  const { storyboard, history } = await readTags(paths, file, name)
  return {
    storyboard: readStoryboard(storyboard, name),
    history: history === null ? [] : readHistory(history, `The history inside ${name}`),
  }
}
