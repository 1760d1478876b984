import type { PgQueryable } from 'bullmq'
import { ConfigError } from '../../errors.ts'
import { records } from './migrations/0001-records.ts'
import { posts } from './migrations/0002-posts.ts'
import { history } from './migrations/0003-history.ts'
import { faces } from './migrations/0004-faces.ts'
import { renderers } from './migrations/0005-renderers.ts'

/** Steps in order; what has been applied somewhere is never changed. Their statements are parted by semicolons, which none holds itself. */
const MIGRATIONS: readonly { readonly version: number; readonly name: string; readonly sql: string }[] = [
  records,
  posts,
  history,
  faces,
  renderers,
]

/** 'MATI' in hex: starters on several hosts wait for one another. */
const LOCK = 0x4d415449

/**
 * Brings the schema `matinee` up to date, in one transaction. `setting` names in the message where the database was chosen. Throws
 * ConfigError when the database was made by a newer Matinee: what that one wrote, this one may not understand.
 */
export async function migrate(session: PgQueryable, setting: string, steps = MIGRATIONS): Promise<void> {
  await session.query('BEGIN')
  try {
    await session.query('SELECT pg_advisory_xact_lock($1)', [LOCK])
    await session.query('CREATE SCHEMA IF NOT EXISTS matinee')
    await session.query(
      'CREATE TABLE IF NOT EXISTS matinee.migrations (version integer PRIMARY KEY, name text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())',
    )
    const { rows } = await session.query<{ version: number }>('SELECT COALESCE(MAX(version), 0)::int AS version FROM matinee.migrations')
    const present = rows[0]?.version ?? 0
    const newest = steps.at(-1)?.version ?? 0
    if (present > newest)
      throw new ConfigError([
        `${setting}: the database was made by a newer Matinee (its records are of version ${present}, this one knows ${newest}): update Matinee.`,
      ])
    for (const step of steps.filter(({ version }) => version > present)) {
      for (const statement of step.sql.split(';').filter((text) => text.trim() !== '')) await session.query(statement)
      await session.query('INSERT INTO matinee.migrations (version, name) VALUES ($1, $2)', [step.version, step.name])
    }
    await session.query('COMMIT')
  } catch (error) {
    await session.query('ROLLBACK').catch(() => undefined)
    throw error
  }
}

/** Faults of BullMQ's own migrations that only the administrator can mend, by their names. */
export function asConfigFault(error: unknown, setting: string): unknown {
  const { name, message } = error as Error
  if (name === 'SchemaVersionMismatchError')
    return new ConfigError([`${setting}: the queue in this database was made by a newer Matinee: update Matinee.`])
  if (name === 'UnsupportedPostgresVersionError') return new ConfigError([`${setting}: ${message.replace(/^BullMQ: /, '')}`])
  return error
}
