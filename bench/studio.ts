import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { createPostgresBackend, createRedisBackend, Queue, Worker, type BackendFactory, type RedisQueueBackend } from 'bullmq'
import { Redis } from 'ioredis'
import type { Database } from '../src/queue/database/database.ts'
import { openPglite } from '../src/queue/database/open-pglite.ts'
import { openPostgres } from '../src/queue/database/open-postgres.ts'
import { openTestStudio } from '../test/queue/test-studio.ts'
import { startStudio, type RunningStudio } from '../test/serve/run-studio.ts'
import { startPostgres } from '../test/servers/postgres.ts'
import { startRedis } from '../test/servers/redis.ts'
import { quantile, resident, row } from './figures.ts'

// npm run bench -- studio [number of short films for the memory, 200]
const films = Number(process.argv[3] ?? 200)
const SMALL = { prompt: 'a red balloon over a village', duration: 1, size: 360, fps: 16 }
/** Nothing is refused for being too much. */
const free = { OPEN_PER_USER: '0', OPEN_PER_PLACE: '0', KEEP_GB: '0', SUBMITS_PER_MINUTE: '0' }

console.log(`\nThe studio; ${cpus().length} × ${cpus()[0]?.model ?? 'unknown core'}; Node ${process.versions.node}\n`)
const folder = mkdtempSync(join(tmpdir(), 'matinee-bench-'))
const [postgres, redis] = await Promise.all([startPostgres(), startRedis()])
try {
  await benchOverhead()
  await benchApi()
  await benchMemory()
} finally {
  await Promise.all([postgres?.stop(), redis?.stop()])
  rmSync(folder, { recursive: true, force: true })
}

/** From a film's acceptance to its start in an idle studio, a film being nothing; beside it BullMQ alone on the same server. */
async function benchOverhead(): Promise<void> {
  console.log(row('queue overhead, idle, ms', 'accepted → started', 'p99', 'BullMQ add → active', 'p99', '1,000 orders, s', 'lost'))
  const pglite = await openPglite(join(folder, 'records'))
  await overhead('PGlite', pglite, undefined)
  await pglite.close()
  if (postgres === null) return console.log('no PostgreSQL, no Redis: install postgresql and redis-server to measure them')
  const server = await openPostgres(postgres.url)
  await overhead('PostgreSQL', server, undefined)
  if (redis !== null) await overhead('Redis (records in PostgreSQL)', server, redis.url)
  await server.close()
}

async function overhead(name: string, db: Database, redisUrl: string | undefined): Promise<void> {
  const studio = await openTestStudio({ db, redisUrl })
  const workers = studio.work()
  await studio.ended((await studio.submit('warm up')).id)
  const ours: number[] = []
  for (let at = 0; at < 60; at++) {
    const began = performance.now()
    const count = studio.begun.length
    const { id } = await studio.submit(`film ${at}`)
    while (studio.begun.length === count) await wait(0)
    ours.push(performance.now() - began)
    await studio.ended(id)
    await wait(20)
  }
  await workers.park()
  // Nobody works: a thousand orders pile up, then four workers make them all.
  const began = performance.now()
  for (let at = 0; at < 1000; at++) await studio.submit(`order ${at}`, `test:${at % 50}`, `thousand:${name}`)
  const accepted = (performance.now() - began) / 1000
  studio.work(4)
  for (let open = 1; open > 0; await wait(250)) {
    const { waiting, running } = await studio.desk.status()
    open = waiting + running
  }
  let lost = 1000
  for (let before: string | undefined, more = true; more;) {
    const { tickets, next } = await studio.desk.list({ place: `thousand:${name}`, limit: 100, before })
    lost -= tickets.filter(({ state }) => state === 'done').length
    more = next !== null
    before = next ?? undefined
  }
  await studio.close()
  const alone = await bullmqAlone(db, redisUrl)
  console.log(
    row(
      name,
      quantile(ours, 0.5).toFixed(1),
      quantile(ours, 0.99).toFixed(1),
      quantile(alone, 0.5).toFixed(1),
      quantile(alone, 0.99).toFixed(1),
      accepted.toFixed(1),
      lost,
    ),
  )
}

async function bullmqAlone(db: Database, redisUrl: string | undefined): Promise<readonly number[]> {
  const clients: Redis[] = []
  const connection = (): never => {
    if (redisUrl === undefined) return db.pool as never
    clients.push(new Redis(redisUrl, { maxRetriesPerRequest: null }))
    return clients.at(-1) as never
  }
  const backend = (redisUrl === undefined ? createPostgresBackend : createRedisBackend) as unknown as BackendFactory<RedisQueueBackend>
  const queue = new Queue('bench', { connection: connection() }, backend)
  let active: () => void = () => undefined
  const worker = new Worker('bench', async () => active(), { connection: connection() }, backend)
  await Promise.all([queue.waitUntilReady(), worker.waitUntilReady()])
  const times: number[] = []
  for (let n = 0; n < 60; n++) {
    const began = performance.now()
    const started = new Promise<void>((resolve) => void (active = resolve))
    await queue.add('job', {}, { removeOnComplete: true })
    await started
    times.push(performance.now() - began)
    await wait(20)
  }
  await worker.close()
  await queue.close()
  for (const client of clients) client.disconnect()
  return times
}

/** What people wait for when they send an order while two films are made; beside it the same server's answer to /healthz. */
async function benchApi(): Promise<void> {
  const studio = await startStudio({ DATA_DIR: join(folder, 'api'), RENDER_WORKERS: '2', ...free })
  const long = { prompt: 'a fox dances in a foggy forest', duration: 16 }
  const running = [await studio.submit(long), await studio.submit(long)]
  for (const { id } of running) await studio.watch(id, ({ progress }) => progress?.stage === 'filming')
  const submits: number[] = []
  const health: number[] = []
  for (let n = 0; n < 200; n++) {
    submits.push(await timed(() => studio.submit(SMALL)))
    await wait(15)
    health.push(await timed(() => studio.fetch('/healthz').then((response) => response.text())))
    await wait(15)
  }
  const busy = (await Promise.all(running.map(({ id }) => studio.find(id)))).every(({ state }) => state === 'running')
  console.log(`\n${row('API while two films are made, ms', 'p50', 'p99', 'worst')}`)
  console.log(
    row('POST /api/movies', quantile(submits, 0.5).toFixed(1), quantile(submits, 0.99).toFixed(1), Math.max(...submits).toFixed(1)),
  )
  console.log(row('GET /healthz', quantile(health, 0.5).toFixed(1), quantile(health, 0.99).toFixed(1), Math.max(...health).toFixed(1)))
  if (!busy) console.log('(a film ended before the measuring did)')
  await studio.kill()
}

/** Memory of the process that talks to people while it has short films made. */
async function benchMemory(): Promise<void> {
  const studio = await startStudio({ DATA_DIR: join(folder, 'memory'), RENDER_WORKERS: '2', ...free })
  console.log(`\n${row('memory of the studio’s process, MB', 'resident')}`)
  for (let made = 0; made < films;) {
    const batch = await Promise.all(
      Array.from({ length: Math.min(20, films - made) }, (_, n) => studio.submit({ ...SMALL, seed: made + n })),
    )
    await Promise.all(batch.map(({ id }) => quietly(studio, id)))
    made += batch.length
    if (made % 40 === 20 || made === films) console.log(row(`after ${made} films`, resident(studio).toFixed(0)))
  }
  await studio.stop()
}

async function quietly(studio: RunningStudio, id: string): Promise<void> {
  while ((await studio.find(id)).endedAt === null) await wait(1000)
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await act()
  return performance.now() - began
}
