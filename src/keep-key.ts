import { randomBytes, randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const BYTES = 32

/** A secret of this house by its file's name in `dataDir`: made once, readable by its owner alone, so that what it signs or seals outlives the process. */
export async function keepKey(dataDir: string, name: 'session.key' | 'face.key'): Promise<Buffer> {
  const file = join(dataDir, name)
  const found = await readFile(file).catch(() => null)
  if (found?.length === BYTES) return found
  if (found !== null) await rm(file, { force: true })
  await mkdir(dataDir, { recursive: true })
  const aside = `${file}.${randomUUID()}`
  await writeFile(aside, randomBytes(BYTES), { mode: 0o600 })
  // Whoever of two starters is later reads what the first one made.
  await link(aside, file).catch(() => undefined)
  await rm(aside)
  return readFile(file)
}
