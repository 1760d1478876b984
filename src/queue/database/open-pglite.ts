import { mkdir } from 'node:fs/promises'
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
 * three seconds. Throws ConfigError when the folder cannot be used or was made by a newer Matinee.
 */
export async function openPglite(folder: string): Promise<Database> {
  const pglite = await start(folder)
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

async function start(folder: string): Promise<PGlite> {
  try {
    await mkdir(folder, { recursive: true })
    return await PGlite.create(folder)
  } catch (error) {
    throw new ConfigError([
      `DATA_DIR: the records in ${folder} cannot be opened (${(error as Error).message}): make the folder writable, or name another one.`,
    ])
  }
}
