import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BackendFactory, createPostgresBackend, Queue, QueueEvents, type RedisQueueBackend, Worker } from 'bullmq'
import { sql } from 'drizzle-orm'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Database } from '../../../src/queue/database/database.ts'
import { openPglite } from '../../../src/queue/database/open-pglite.ts'
import { openPostgres } from '../../../src/queue/database/open-postgres.ts'
import { startPostgres } from '../../servers/postgres.ts'

const folder = mkdtempSync(join(tmpdir(), 'matinee-drivers-'))
const server = await startPostgres()
const pglite = await openPglite(join(folder, 'deep', 'records'))
const postgres = server === null ? null : await openPostgres(server.url)
afterAll(async () => {
  await Promise.all([pglite.close(), postgres?.close()])
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

// Typed as BullMQ's default; only what every backend can is asked of it.
const backend = createPostgresBackend as unknown as BackendFactory<RedisQueueBackend>

const drivers: readonly { name: string; db: Database | null }[] = [
  { name: 'PGlite', db: pglite },
  { name: 'PostgreSQL', db: postgres },
]

describe.each(drivers)('the database on $name', ({ name, db }) => {
  const it = test.skipIf(db === null)
  const { orm, pool, ping } = db as Database

  it(`carries BullMQ beside transactions of ours (${name})`, async () => {
    const connection = pool as never
    const queue = new Queue('probe', { connection }, backend)
    const events = new QueueEvents('probe', { connection, blockingTimeout: 500 }, backend)
    const done: number[] = []
    const worker = new Worker<{ n: number }, void>(
      'probe',
      async (job): Promise<void> => void done.push(job.data.n),
      { connection },
      backend,
    )
    onTestFinished(async () => {
      await Promise.all([worker.close(), events.close()])
      await queue.close()
    })
    await Promise.all([queue.waitUntilReady(), events.waitUntilReady(), worker.waitUntilReady()])
    // Idle by now: only a notification wakes it in time.
    await new Promise((resolve) => setTimeout(resolve, 200))
    const heard: string[] = []
    events.on('completed', ({ jobId }) => heard.push(jobId))
    const began = performance.now()
    for (let n = 0; n < 10; n++) {
      await queue.add('job', { n }, { jobId: `job-${n}` })
      await orm.transaction(async (tx) => {
        await tx.execute(sql`SELECT 1`)
        await tx.execute(sql`SELECT pg_advisory_xact_lock(1)`)
      })
    }
    await expect.poll(() => done.length, { timeout: 4000, interval: 10 }).toBe(10)
    expect(performance.now() - began).toBeLessThan(4000)
    // Not all: on a server, BullMQ's reader passes over an event whose transaction ends after a later one's.
    await expect.poll(() => heard.length, { timeout: 4000 }).toBeGreaterThan(0)
    await ping()
  })
})
