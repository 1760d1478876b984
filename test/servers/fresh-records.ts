import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from '../../src/config.ts'
import type { Database } from '../../src/queue/database/database.ts'
import { openPglite } from '../../src/queue/database/open-pglite.ts'

/** Empty records, made once a checkout: making them takes PGlite ten seconds of computing, copying them a fraction of one. */
const SHELF = join(projectRoot, 'node_modules', '.cache', 'matinee-test-records')
const template = join(
  SHELF,
  keyOf('src/queue/database', 'node_modules/bullmq/package.json', 'node_modules/@electric-sql/pglite/package.json'),
)

/** Puts empty records into `folder`, as PGlite leaves them there; such as are there stay. */
export async function freshRecords(folder: string): Promise<void> {
  if (existsSync(folder)) return
  if (!existsSync(template)) await makeTemplate()
  await cp(template, folder, { recursive: true })
}

/** Empty records inside this process. */
export async function openFreshRecords(folder: string): Promise<Database> {
  await freshRecords(folder)
  return openPglite(folder)
}

/** Aside, then renamed: other test files may be at it too, and the first one wins. */
async function makeTemplate(): Promise<void> {
  await mkdir(SHELF, { recursive: true })
  const aside = await mkdtemp(join(SHELF, 'new-'))
  await (await openPglite(aside)).close()
  await rename(aside, template).catch(async (error: unknown) => {
    await rm(aside, { recursive: true })
    if (!existsSync(template)) throw error
  })
}

/** Another one whenever something changes that records are made by. */
function keyOf(folder: string, ...files: readonly string[]): string {
  const sources = readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .toSorted()
    .map((name) => join(folder, name))
  const hash = createHash('sha256')
  for (const file of [...sources, ...files]) hash.update(readFileSync(join(projectRoot, file)))
  return hash.digest('hex').slice(0, 16)
}
