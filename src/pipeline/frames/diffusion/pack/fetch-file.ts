import { mkdir, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { FolderError } from '../../../../errors.ts'
import { carryOn, type Fetching } from './carry-on.ts'
import { PackFault } from './pack-fault.ts'
import { tellApart } from './tell-bytes.ts'

/** Seconds to wait after breaks that brought nothing new, one after the other; then it is given up. */
const PAUSES = [1, 2, 4, 8, 16] as const

/** Where a file grows until it is whole. It is named by the hash that it must have: what belongs to another version is never gone on with. */
export function partOf(folder: string, file: string, sha256: string): string {
  return join(folder, `${file}.${sha256.slice(0, 12)}.part`)
}

/**
 * Fetches one file to its name. It goes on where an earlier run was stopped, and after a broken connection; the name is given to it only when
 * it is whole and has its hash. Throws PackFault (another hash or length, after which what was fetched is deleted; refused; the connection
 * breaks again and again), FolderError (the disk is full, or cannot be written), or the signal's reason.
 */
export async function fetchFile(fetching: Fetching, pauses: readonly number[] = PAUSES): Promise<void> {
  const { source, folder, file, sha256, bytes, signal } = fetching
  const part = partOf(folder, file, sha256)
  await makeRoom(folder, file)
  let have = await sizeOf(part)
  let breaks = 0
  for (;;) {
    try {
      const spoilt = await carryOn(fetching, part)
      if (spoilt === null) break
      await rm(part, { force: true })
      throw new PackFault(`${file} from ${source.told} ${spoilt}: it was deleted.`)
    } catch (cause) {
      signal.throwIfAborted()
      if (cause instanceof PackFault) throw cause
      throwIfOfTheDisk(cause, folder)
      const now = await sizeOf(part)
      breaks = now > have ? 0 : breaks + 1
      have = now
      if (breaks > pauses.length) {
        const [is, of] = tellApart(have, bytes)
        throw new PackFault(
          `The connection to ${source.told} broke off at ${is} of ${of} of ${file}: run it again, and it goes on from there.`,
          { cause },
        )
      }
      await pause(1000 * (pauses[Math.max(0, breaks - 1)] ?? 0), undefined, { signal }).catch(() => signal.throwIfAborted())
    }
  }
  await rename(part, join(folder, file))
}

/** The folder of the file, which no link may lead out of the pack's. */
async function makeRoom(folder: string, file: string): Promise<void> {
  const home = dirname(join(folder, file))
  try {
    await mkdir(home, { recursive: true })
  } catch (cause) {
    throwIfOfTheDisk(cause, folder)
    throw new FolderError(`${home} cannot be made: ${(cause as Error).message}.`, { cause })
  }
  const [real, whole] = await Promise.all([realpath(home), realpath(folder)])
  if (real !== whole && !real.startsWith(whole + sep)) throw new FolderError(`${home} is a link that leaves the pack’s folder: remove it.`)
}

function throwIfOfTheDisk(cause: unknown, folder: string): void {
  const code = (cause as NodeJS.ErrnoException).code
  if (code === 'ENOSPC' || code === 'EDQUOT')
    throw new FolderError(`The disk of ${folder} is full: make room, and run it again; it goes on from there.`, { cause })
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'EISDIR' || code === 'ELOOP')
    throw new FolderError(`${folder} cannot be written to (${code}): see who owns it and what lies in it.`, { cause })
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.size ?? 0
}
