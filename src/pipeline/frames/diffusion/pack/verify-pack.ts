import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { componentOf } from './component-of.ts'
import type { InstalledPack } from './pack.ts'
import { PackFault } from './pack-fault.ts'
import { tellApart } from './tell-bytes.ts'

/** What is wrong with a file of a pack. */
export interface FileFault {
  readonly file: string
  /** What it belongs to, in plain words: 'the transformer'. */
  readonly component: string
  readonly what: 'missing' | 'short' | 'long' | 'hash' | 'unreadable'
  /** One sentence that names both. */
  readonly told: string
}

/** The quick look, before a film: every file is there and has its size. Empty: all is well. */
export async function checkSizes({ folder, pack }: InstalledPack): Promise<readonly FileFault[]> {
  const faults = await Promise.all(
    Object.entries(pack.files).map(async ([file, { bytes }]): Promise<FileFault | null> => {
      const component = componentOf(pack, file)
      const found = await stat(join(folder, file)).catch(() => null)
      if (found === null || !found.isFile()) return { file, component, what: 'missing', told: `${file} (${component}) is missing.` }
      if (found.size === bytes) return null
      const [is, belong] = tellApart(found.size, bytes)
      return found.size < bytes
        ? { file, component, what: 'short', told: `${file} (${component}) is ${is} where ${belong} belong: it was cut off.` }
        : { file, component, what: 'long', told: `${file} (${component}) is ${is} where ${belong} belong: it is another file.` }
    }),
  )
  return faults.filter((each) => each !== null)
}

/** Throws PackFault with all that the quick look finds. */
export async function assertWhole(installed: InstalledPack): Promise<void> {
  const faults = await checkSizes(installed)
  if (faults.length > 0) throw new PackFault(`The pack ${installed.pack.name} is not whole: ${faults.map(({ told }) => told).join(' ')}`)
}

/**
 * The long look: sizes, and every byte read for its SHA-256. `onProgress` is told bytes read and bytes in all. Throws the signal's reason.
 */
export async function verifyPack(
  installed: InstalledPack,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress?: (done: number, of: number) => void },
): Promise<readonly FileFault[]> {
  const { folder, pack } = installed
  const faults = [...(await checkSizes(installed))]
  const toRead = Object.entries(pack.files).filter(([file]) => !faults.some((fault) => fault.file === file))
  const of = toRead.reduce((sum, [, { bytes }]) => sum + bytes, 0)
  let done = 0
  for (const [file, { sha256 }] of toRead) {
    const component = componentOf(pack, file)
    try {
      const found = await hashFile(join(folder, file), signal, (bytes) => onProgress?.((done += bytes), of))
      if (found !== sha256)
        faults.push({
          file,
          component,
          what: 'hash',
          told: `${file} (${component}) has another SHA-256 than its manifest says: it was damaged or exchanged.`,
        })
    } catch (error) {
      signal.throwIfAborted()
      faults.push({ file, component, what: 'unreadable', told: `${file} (${component}) cannot be read: ${(error as Error).message}.` })
    }
  }
  return faults
}

/** SHA-256 in hexadecimal. `onBytes` is told of every piece read. Throws the signal's reason, and whatever reading throws. */
export async function hashFile(path: string, signal: AbortSignal, onBytes: (bytes: number) => void = () => undefined): Promise<string> {
  signal.throwIfAborted()
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) {
    signal.throwIfAborted()
    hash.update(piece as Buffer)
    onBytes((piece as Buffer).length)
  }
  return hash.digest('hex')
}
