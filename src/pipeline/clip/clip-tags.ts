import { deflateSync, inflateSync } from 'node:zlib'
import { z } from 'zod'
import { RequestError } from '../../errors.ts'
import { probe } from './ffmpeg.ts'
import type { FfmpegPaths } from './find-ffmpeg.ts'

/** Words that go into an MP4 beside picture and sound. Players show no tags that they do not know. */
export interface ClipTags {
  readonly title: string
  /** Shown by players that show comments. */
  readonly comment: string
  /** JSON. */
  readonly storyboard: string
  /** JSON: the versions that the film had before; null: none. */
  readonly history: string | null
  readonly seal: Seal | null
  /** Null or absent: the paper theatre. */
  readonly filmedBy?: FilmedBy | null
}

/** The video model that filmed a clip. */
const FilmedBy = z.object({ renderer: z.literal('diffusion'), pack: z.string().max(63) })
export type FilmedBy = z.output<typeof FilmedBy>

/** What the streams of a clip were when it was made: a converter may keep the tags, but not these. */
export interface Seal {
  /** SHA-256 of the packets. */
  readonly picture: string
  readonly sound: string
  /** Index of the frame that the poster shows. */
  readonly poster: number
}

/** JSON, deflated, in base64. */
const STORYBOARD = 'matinee_storyboard'
const HISTORY = 'matinee_history'
/** 'picture:sound:poster'. */
const SEAL = 'matinee_seal'
/** JSON. */
const RENDERER = 'matinee_renderer'

/** Bytes of JSON, more than any film needs; a forged tag must not fill the memory. */
const LARGEST_STORYBOARD = 8 * 1024 * 1024
const LARGEST_HISTORY = 32 * 1024 * 1024

/** The tags as an ffmetadata file. */
export function writeTags({ title, comment, storyboard, history, seal, filmedBy = null }: ClipTags): string {
  const tags = {
    title,
    comment,
    [STORYBOARD]: pack(storyboard),
    ...(history === null ? {} : { [HISTORY]: pack(history) }),
    ...(seal === null ? {} : { [SEAL]: `${seal.picture}:${seal.sound}:${seal.poster}` }),
    ...(filmedBy === null ? {} : { [RENDERER]: JSON.stringify(filmedBy) }),
  }
  return [';FFMETADATA1', ...Object.entries(tags).map(([key, value]) => `${key}=${escape(value)}`), ''].join('\n')
}

/**
 * What a clip of Matinee carries, not yet validated. `name` says in the messages which file it is. Throws RequestError when the file is no
 * film, carries no storyboard, or carries something broken.
 */
export async function readTags(
  paths: FfmpegPaths,
  file: string,
  name: string = file,
): Promise<Pick<ClipTags, 'storyboard' | 'history' | 'seal'> & { readonly filmedBy: FilmedBy | null }> {
  const { tags } = await probe(paths, file, name)
  const storyboard = tags[STORYBOARD]
  if (storyboard === undefined)
    throw new RequestError(
      `${name} carries no storyboard: it was not made by Matinee, or a converter dropped its tags; the .storyboard.json made with it does as well.`,
    )
  return {
    storyboard: unpack(storyboard, LARGEST_STORYBOARD, `The storyboard inside ${name}`),
    history: tags[HISTORY] === undefined ? null : unpack(tags[HISTORY], LARGEST_HISTORY, `The history inside ${name}`),
    seal: readSeal(tags[SEAL]),
    filmedBy: readFilmedBy(tags[RENDERER]),
  }
}

function pack(json: string): string {
  return deflateSync(Buffer.from(json, 'utf8'), { level: 9 }).toString('base64')
}

function unpack(packed: string, maxOutputLength: number, what: string): string {
  try {
    return inflateSync(Buffer.from(packed, 'base64'), { maxOutputLength }).toString('utf8')
  } catch (error) {
    throw new RequestError(`${what} is broken.`, { cause: error })
  }
}

/** A broken seal is none: all that it costs is that the film is made anew. */
function readSeal(tag: string | undefined): Seal | null {
  const [, picture, sound, poster] = /^([0-9a-f]{64}):([0-9a-f]{64}):(\d{1,6})$/.exec(tag ?? '') ?? []
  return picture === undefined || sound === undefined ? null : { picture, sound, poster: Number(poster) }
}

/** A tag that says nothing known counts as none: its picture is then another than what is filmed anew, and nothing is kept of it. */
function readFilmedBy(tag: string | undefined): FilmedBy | null {
  if (tag === undefined) return null
  try {
    return FilmedBy.parse(JSON.parse(tag))
  } catch {
    return { renderer: 'diffusion', pack: '' }
  }
}

/** ffmetadata's special characters (ffmpeg-formats, "Metadata"). */
function escape(value: string): string {
  return value.replace(/[=;#\\\n]/g, '\\$&')
}
