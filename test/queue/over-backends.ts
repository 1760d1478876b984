import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, describe, onTestFinished, test } from 'vitest'
import type { Database } from '../../src/queue/database/database.ts'
import { openPostgres } from '../../src/queue/database/open-postgres.ts'
import type { Script } from '../../src/queue/render.ts'
import { startPostgres } from '../servers/postgres.ts'
import { startRedis } from '../servers/redis.ts'
import { openFreshRecords } from '../servers/fresh-records.ts'
import { openTestStudio, type TestStudio, type TestStudioSettings } from './test-studio.ts'

export interface Backend {
  readonly name: string
  readonly it: ReturnType<typeof test.skipIf>
  readonly db: () => Database
  readonly redisUrl: string | undefined
  /** A studio whose records are empty; it closes with the test. */
  open(settings?: Partial<TestStudioSettings>): Promise<TestStudio>
}

/** Runs the same tests over every size of the queue, one server of each kind a file. */
export async function overBackends(what: string, tests: (backend: Backend) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'matinee-contract-'))
  const [postgres, redis] = await Promise.all([startPostgres(), startRedis()])
  const pglite = await openFreshRecords(join(folder, 'records'))
  const server = postgres === null ? null : await openPostgres(postgres.url)
  afterAll(async () => {
    await Promise.all([pglite.close(), server?.close()])
    await Promise.all([postgres?.stop(), redis?.stop()])
    rmSync(folder, { recursive: true, force: true })
  })
  const backends: readonly { name: string; missing: boolean; db: Database | null; redisUrl: string | undefined }[] = [
    { name: 'PGlite', missing: false, db: pglite, redisUrl: undefined },
    { name: 'PostgreSQL', missing: server === null, db: server, redisUrl: undefined },
    { name: 'Redis', missing: redis === null || server === null, db: server, redisUrl: redis?.url },
  ]
  for (const { name, missing, db: database, redisUrl } of backends) {
    const db = (): Database => database as Database
    const open = async (settings: Partial<TestStudioSettings> = {}): Promise<TestStudio> => {
      // What a test before left waiting would be handed over to this one's line.
      await db().orm.execute(sql`TRUNCATE matinee.movies CASCADE`)
      const studio = await openTestStudio({ db: db(), redisUrl, ...settings })
      onTestFinished(() => studio.close())
      return studio
    }
    describe(`${what} on ${name}`, () => tests({ name, it: test.skipIf(missing), db, redisUrl, open }))
  }
}

/** What a film's storyboard is told to be; the queue never looks into it. */
export function scriptOf(understood: string): Script {
  return { storyboard: JSON.stringify({ version: 1, understood }), history: '[]', understood, led: [], unshown: [], faces: [] }
}
