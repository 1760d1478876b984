import { stat } from 'node:fs/promises'
import { basename, extname, join, resolve } from 'node:path'
import { RequestError } from '../errors.ts'

/**
 * Absolute path of the MP4: what --out says, or `name` in the folder that it names, or in the one that the user stands in. Throws
 * RequestError or FolderError for a path that cannot be written.
 */
export async function chooseTarget(out: string | undefined, name: string, workFolder: string): Promise<string> {
  const target = await pathOf(out, name, workFolder)
  const { checkTarget } = await import('../pipeline/clip/aside.ts')
  await checkTarget(target)
  return target
}

async function pathOf(out: string | undefined, name: string, workFolder: string): Promise<string> {
  if (out === undefined) return join(workFolder, name)
  const path = resolve(workFolder, out)
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory() === true) return join(path, name)
  if (extname(path).toLowerCase() !== '.mp4') throw new RequestError(`--out must end in .mp4: ${out}`)
  if (found !== null && !found.isFile()) throw new RequestError(`--out names something that is no file: ${out}`)
  if (basename(path).length > 200) throw new RequestError('The name given with --out is too long: shorten it.')
  return path
}
