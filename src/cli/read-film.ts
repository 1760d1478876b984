import { open, readFile, stat } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import { RequestError } from '../errors.ts'
import type { FilmedBy } from '../pipeline/clip/clip-tags.ts'
import type { Take } from '../pipeline/storyboard/take.ts'

/** A film from disk. */
export interface FilmFile {
  readonly take: Take
  /** Absolute path of the MP4; null: it was read from a bare storyboard, which has no history either. */
  readonly clip: string | null
  /** The video model that filmed it; null: the paper theatre; undefined: nobody yet. */
  readonly filmedBy: FilmedBy | null | undefined
}

/** Bytes; a larger file is no storyboard. */
const LARGEST = 16 * 1024 * 1024

/**
 * Reads an MP4 of Matinee or a storyboard (.json). `file` counts from `workFolder` and is what messages call it; `ffprobe` is only waited
 * for where there is an MP4. Throws RequestError for what is neither, and for what is broken or of a newer Matinee.
 */
export async function readFilm(file: string, workFolder: string, ffprobe: () => Promise<string>): Promise<FilmFile> {
  const path = resolve(workFolder, file)
  const found = await stat(path).catch(() => null)
  if (found === null) throw new RequestError(`There is no file ${file}.`)
  if (found.isDirectory()) throw new RequestError(`${file} is a folder: name a film (.mp4) or a storyboard (.json) in it.`)
  if (!found.isFile()) throw new RequestError(`${file} is not a file.`)
  if (await isClip(path)) {
    const { readClip } = await import('../pipeline/clip/read-take.ts')
    return { ...(await readClip({ ffmpeg: '', ffprobe: await ffprobe() }, path, file)), clip: path }
  }
  if (found.size > LARGEST) throw new RequestError(`${file} is too large for a storyboard.`)
  const text = await readFile(path, 'utf8')
  if (extname(path).toLowerCase() !== '.json' && !/^\ufeff?\s*\{/.test(text))
    throw new RequestError(`${file} is neither a film nor a storyboard: name an .mp4 made by Matinee, or the .storyboard.json beside it.`)
  const { readStoryboard } = await import('../pipeline/storyboard/read-storyboard.ts')
  return { take: { storyboard: readStoryboard(text, file), history: [] }, clip: null, filmedBy: undefined }
}

/** By its ending, or, where somebody took that away, by the mark that an MP4 begins with. */
async function isClip(path: string): Promise<boolean> {
  const ending = extname(path).toLowerCase()
  if (['.mp4', '.m4v', '.mov'].includes(ending)) return true
  if (ending === '.json') return false
  const handle = await open(path)
  try {
    const { buffer } = await handle.read(Buffer.alloc(8), 0, 8, 0)
    return buffer.toString('latin1', 4) === 'ftyp'
  } finally {
    await handle.close()
  }
}
