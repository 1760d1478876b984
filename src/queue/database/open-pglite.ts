import { existsSync } from 'node:fs'
import { mkdir, rename, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { runMigrations, type PgPool } from 'bullmq'
import { drizzle } from 'drizzle-orm/pglite'
import { ConfigError } from '../../errors.ts'
import { answerWithin } from './answer-within.ts'
import type { Database } from './database.ts'
import { asConfigFault, migrate } from './migrate.ts'
import { poolOver } from './pool-over-pglite.ts'

/**
 * PostgreSQL inside this process, its files in `folder`, which must belong to this process alone (`lockFolder`). A new one takes two to
 * ten seconds, and `onMaking` is told before it is made. Throws ConfigError when the folder cannot be used or was made by a newer Matinee.
 */
export async function openPglite(folder: string, onMaking?: () => void): Promise<Database> {
  const pglite = await start(folder, onMaking)
  const pool: PgPool = poolOver(pglite)
  try {
    const session = await pool.connect()
    await migrate(session, 'DATA_DIR')
    await runMigrations(session, 'bullmq')
    await pglite.query('SET search_path = bullmq, public')
  } catch (error) {
    await pglite.close()
    throw asConfigFault(error, 'DATA_DIR')
  }
  let closing: Promise<void> | undefined
  return {
    orm: drizzle(pglite),
    pool,
    ping: () => answerWithin(2000, pglite.query('SELECT 1')),
    close: () => (closing ??= pglite.close()),
  }
}

async function start(folder: string, onMaking?: () => void): Promise<PGlite> {
  try {
    if (!existsSync(join(folder, 'PG_VERSION'))) {
      onMaking?.()
      await make(folder)
    }
    return givingWay(await PGlite.create(folder))
  } catch (error) {
    throw new ConfigError([
      `DATA_DIR: the records in ${folder} cannot be opened (${(error as Error).message}): make the folder writable, or name another one.`,
    ])
  }
}

/** Milliseconds that queries may take in a row before others get their turn. */
const IN_A_ROW = 15

/**
 * PGlite computes in this thread, and its queue of queries goes from one to the next without ever returning to the event loop: with many
 * orders at once nobody would be heard for seconds. So now and then a query waits until everybody else had their turn.
 */
function givingWay(pglite: PGlite): PGlite {
  const exclusively = pglite._runExclusiveQuery.bind(pglite)
  let since = performance.now()
  pglite._runExclusiveQuery = (query) =>
    exclusively(async () => {
      if (performance.now() - since > IN_A_ROW) {
        await new Promise((resolve) => setImmediate(resolve))
        since = performance.now()
      }
      return query()
    })
  return pglite
}

/**
 * Makes a new database, whole or not at all: aside, then renamed. In a thread of its own, for making one takes seconds of computing and
 * half a gigabyte that is never given back otherwise.
 */
async function make(folder: string): Promise<void> {
  const aside = `${folder}.new`
  await rm(aside, { recursive: true, force: true })
  await mkdir(aside, { recursive: true })
  const thread = new Worker(
    'const { folder, pglite } = require("node:worker_threads").workerData; import(pglite).then(async ({ PGlite }) => (await PGlite.create(folder)).close())',
    { eval: true, workerData: { folder: aside, pglite: import.meta.resolve('@electric-sql/pglite') } },
  )
  await new Promise<void>((resolve, reject) => {
    thread.once('error', reject)
    thread.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`its making ended with code ${code}`))))
  })
  // An empty folder may be there, made by hand; one with something else in it stays, and is told.
  await rmdir(folder).catch(() => undefined)
  await rename(aside, folder)
}
