import { existsSync, rmSync } from 'node:fs'
import { link, mkdtemp, rename, rm, unlink } from 'node:fs/promises'
import { basename, dirname, join, parse } from 'node:path'
import { FolderError, RequestError } from '../../errors.ts'

/** The files of one film; they share a stem. */
export interface ClipFiles {
  readonly clip: string
  readonly poster: string
  readonly storyboard: string
}

/**
 * Runs `work` with a folder beside `target` (so that a rename into place cannot fail half-way) that is gone afterwards,
 * whatever happens, a process that exits included. Throws FolderError when the folder of `target` is missing or cannot be written.
 */
export async function withFolderAside<T>(target: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await makeFolder(dirname(target))
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  process.once('exit', remove)
  try {
    return await work(folder)
  } finally {
    process.off('exit', remove)
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
  }
}

/** Throws RequestError or FolderError unless films can be written beside `target`: asked before any work is done. */
export async function checkTarget(target: string): Promise<void> {
  if (basename(target) === '' || basename(target) === '.' || basename(target) === '..')
    throw new RequestError(`--out must name a file: ${target}`)
  await withFolderAside(target, async () => undefined)
}

/** Moves finished files to their names; a name that is taken gets a number instead ('-2'), and nothing is ever overwritten. */
export async function putInPlace(made: ClipFiles, wanted: string): Promise<ClipFiles> {
  for (let number = 1; ; number++) {
    const names = filesOf(wanted, number)
    if (Object.values(names).some((name) => existsSync(name))) continue
    try {
      await moveNew(made.storyboard, names.storyboard)
      await moveNew(made.poster, names.poster)
      await moveNew(made.clip, names.clip)
      return names
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw diskFault(error, dirname(wanted))
    }
  }
}

/** 'film.mp4' → film.mp4, film.jpg, film.storyboard.json; the second → film-2.mp4 and so on. */
function filesOf(wanted: string, number: number): ClipFiles {
  const { dir, name, ext } = parse(wanted)
  const stem = join(dir, number === 1 ? name : `${name}-${number}`)
  return { clip: `${stem}${ext}`, poster: `${stem}.jpg`, storyboard: `${stem}.storyboard.json` }
}

/** A rename that fails with EEXIST where rename would overwrite; where links are unknown (FAT) a plain rename. */
async function moveNew(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error
    return rename(from, to)
  }
  await unlink(from)
}

async function makeFolder(parent: string): Promise<string> {
  try {
    return await mkdtemp(join(parent, '.matinee-'))
  } catch (error) {
    throw diskFault(error, parent)
  }
}

/** The asker's fault in the asker's words. */
export function diskFault(error: unknown, folder: string): unknown {
  const code = (error as NodeJS.ErrnoException).code
  const shown = folder === '' ? '.' : folder
  if (code === 'ENOENT')
    return new FolderError(`The folder ${shown} does not exist: make it, or name another with --out.`, { cause: error })
  if (code === 'ENOTDIR') return new FolderError(`${shown} is not a folder: name another with --out.`, { cause: error })
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new FolderError(`The folder ${shown} cannot be written to: name another with --out.`, { cause: error })
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new FolderError(`The disk of ${shown} is full: free some space, or name another folder with --out.`, { cause: error })
  if (code === 'ENAMETOOLONG') return new RequestError('The name given with --out is too long: shorten it.', { cause: error })
  return error
}
