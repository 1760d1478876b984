import type { PgPool } from 'bullmq'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'

/** Drizzle over whichever driver; inside a transaction the same type. */
export type Orm = PgDatabase<PgQueryResultHKT>

/** The database of the records, wherever it lies. */
export interface Database {
  readonly orm: Orm
  /** Shaped as a pg.Pool, for BullMQ; its sessions look for names in the schema `bullmq`. */
  readonly pool: PgPool
  /** Resolves when the database answers, within two seconds; rejects otherwise. */
  ping(): Promise<void>
  close(): Promise<void>
}
