import { runMigrations, type PgPool, type PgPoolClient } from 'bullmq'
import { DrizzleQueryError } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { ConfigError } from '../../errors.ts'
import { answerWithin } from './answer-within.ts'
import type { Database, Orm } from './database.ts'
import { asConfigFault, migrate } from './migrate.ts'

/** Opens a PostgreSQL server and brings its tables up to date. Throws ConfigError, without the password, when it cannot be reached or used. */
export async function openPostgres(url: string, onFault: (error: Error) => void = () => undefined): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 12,
    keepAlive: true,
    connectionTimeoutMillis: 3000,
    // A server that hangs is as good as one that is away. BullMQ never waits inside a statement.
    query_timeout: 10_000,
    // It gives up first, or the query would go on there without us.
    statement_timeout: 9000,
    // A host that froze in the middle of an order must not hold the others up.
    idle_in_transaction_session_timeout: 15_000,
    options: '-c search_path=bullmq,public',
    application_name: 'matinee',
  })
  // An idle connection that breaks: the next query opens another.
  pool.setMaxListeners(0)
  pool.on('error', onFault)
  pool.on('connect', (client) => void client.on('error', onFault))
  try {
    const client = await pool.connect()
    try {
      await migrate(client as unknown as PgPoolClient, 'DATABASE_URL')
      await runMigrations(client as unknown as PgPoolClient, 'bullmq')
    } finally {
      client.release(true)
    }
  } catch (error) {
    await pool.end()
    const fault = asConfigFault(error, 'DATABASE_URL')
    if (fault instanceof ConfigError) throw fault
    const { host, pathname } = new URL(url)
    throw new ConfigError([
      `DATABASE_URL: the database ${decodeURIComponent(pathname).slice(1)} at ${host} cannot be used (${wordsOf(error)}): start the server, or correct the address.`,
    ])
  }
  let closing: Promise<void> | undefined
  return {
    orm: withTransactions(pool),
    pool: pool as unknown as PgPool,
    ping: () => answerWithin(2000, pool.query('SELECT 1')),
    close: () => (closing ??= pool.end()),
  }
}

/** Drizzle keeps the connection of a transaction for ever when its very BEGIN fails: here every one is given back, a broken one for good. */
function withTransactions(pool: pg.Pool): Orm {
  const orm: Orm = drizzle(pool)
  orm.transaction = async (act, config) => {
    const client = await pool.connect()
    let broken = true
    try {
      const result = await (drizzle(client) as Orm).transaction(act, config)
      broken = false
      return result
    } catch (error) {
      broken = error instanceof DrizzleQueryError
      throw error
    } finally {
      client.release(broken)
    }
  }
  return orm
}

function wordsOf(error: unknown): string {
  const { message, code } = error as { readonly message?: string; readonly code?: string }
  return message === undefined || message === '' ? (code ?? 'it does not answer') : message
}
