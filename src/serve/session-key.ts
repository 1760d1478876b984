import { randomBytes, randomUUID } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const BYTES = 32

/** The key that signs sessions: made once, readable by its owner alone, so that a session outlives the process. */
export async function sessionKey(dataDir: string): Promise<Buffer> {
  const file = join(dataDir, 'session.key')
  const found = await readFile(file).catch(() => null)
  if (found?.length === BYTES) return found
  if (found !== null) await rm(file, { force: true })
  const aside = `${file}.${randomUUID()}`
  await writeFile(aside, randomBytes(BYTES), { mode: 0o600 })
  // Whoever of two starters is later reads what the first one made.
  await link(aside, file).catch(() => undefined)
  await rm(aside)
  return readFile(file)
}
