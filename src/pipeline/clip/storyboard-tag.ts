import { deflateSync, inflateSync } from 'node:zlib'
import { RequestError } from '../../errors.ts'
import { probe } from './ffmpeg.ts'
import type { FfmpegPaths } from './find-ffmpeg.ts'

/** The tag of an MP4 that carries its storyboard: JSON, deflated, in base64. Players show no tags that they do not know. */
const TAG = 'matinee_storyboard'
/** More than any storyboard needs; a forged tag must not fill the memory. */
const LARGEST = 8 * 1024 * 1024

/** Words that go into the MP4 beside picture and sound, as an ffmetadata file. */
export function writeTags(tags: { readonly title: string; readonly comment: string; readonly storyboard: string }): string {
  const packed = deflateSync(Buffer.from(tags.storyboard, 'utf8'), { level: 9 }).toString('base64')
  const lines = Object.entries({ title: tags.title, comment: tags.comment, [TAG]: packed })
  return [';FFMETADATA1', ...lines.map(([key, value]) => `${key}=${escape(value)}`), ''].join('\n')
}

/**
 * The storyboard's JSON that a clip of Matinee carries, not yet validated. Throws RequestError when the file is no film, carries none, or
 * carries a broken one.
 */
export async function readStoryboardFromClip(paths: FfmpegPaths, file: string): Promise<string> {
  const { tags } = await probe(paths, file)
  const packed = tags[TAG]
  if (packed === undefined)
    throw new RequestError(`${file} carries no storyboard: it was not made by Matinee, or a converter dropped its tags.`)
  try {
    return inflateSync(Buffer.from(packed, 'base64'), { maxOutputLength: LARGEST }).toString('utf8')
  } catch (error) {
    throw new RequestError(`The storyboard inside ${file} is broken.`, { cause: error })
  }
}

/** ffmetadata's special characters (ffmpeg-formats, "Metadata"). */
function escape(value: string): string {
  return value.replace(/[=;#\\\n]/g, '\\$&')
}
