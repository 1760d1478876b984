import { existsSync, readFileSync } from 'node:fs'
import { cp, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { projectRoot } from '../../src/config.ts'
import type { Database } from '../../src/queue/database/database.ts'
import { openPglite } from '../../src/queue/database/open-pglite.ts'

const { version } = JSON.parse(readFileSync(join(projectRoot, 'node_modules/@electric-sql/pglite/package.json'), 'utf8')) as {
  version: string
}

/** An empty database, made once a machine: making one takes PGlite seconds, copying it a fraction of one. */
const TEMPLATE = join(tmpdir(), `matinee-test-records-${version}`)

/** Puts an empty database into `folder`, where PGlite opens it as one of its own; one that is there stays. */
export async function freshRecords(folder: string): Promise<void> {
  if (existsSync(join(folder, 'PG_VERSION'))) return
  if (!existsSync(TEMPLATE)) await makeTemplate()
  await cp(TEMPLATE, folder, { recursive: true })
}

/** Empty records inside this process. */
export async function openFreshRecords(folder: string): Promise<Database> {
  await freshRecords(folder)
  return openPglite(folder)
}

/** Aside, then renamed: other test files may be at it too, and the first one wins. */
async function makeTemplate(): Promise<void> {
  const aside = await mkdtemp(`${TEMPLATE}-`)
  await (await PGlite.create(aside)).close()
  await rename(aside, TEMPLATE).catch(async (error: unknown) => {
    await rm(aside, { recursive: true })
    if (!existsSync(TEMPLATE)) throw error
  })
}
