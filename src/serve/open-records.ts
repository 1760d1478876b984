import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { Database } from '../queue/database/database.ts'
import { openPglite } from '../queue/database/open-pglite.ts'
import { openPostgres } from '../queue/database/open-postgres.ts'

/** The database of the records, where the settings say that it lies. `onMaking`: told when a new one is being made here, which takes seconds. */
export function openRecords(config: Pick<Config, 'databaseUrl' | 'dataDir'>, onMaking?: () => void): Promise<Database> {
  return config.databaseUrl === undefined ? openPglite(join(config.dataDir, 'records'), onMaking) : openPostgres(config.databaseUrl)
}
