import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, test, type TestContext } from 'vitest'
import type { RoomView } from '../../src/bots/web/api/schemas.ts'
import { startPostgres } from '../servers/postgres.ts'
import type { PrivateServer } from '../servers/private-server.ts'
import { startRedis } from '../servers/redis.ts'
import { removeData, startStudio, type RunningStudio } from './run-studio.ts'

/** Seconds for which a server is gone. */
const GONE = Number(process.env['GONE_SECONDS'] ?? 30)
/** `fleeting` goes away while the other's test needs its own: the two wait out their half minutes side by side. */
const [postgres, fleeting, redis] = await Promise.all([startPostgres(), startPostgres(), startRedis()])
afterAll(() => Promise.all([postgres?.stop(), fleeting?.stop(), redis?.stop()]))

const order = { prompt: 'a red balloon over a village', duration: 1, size: 360, fps: 16 }

test.skipIf(redis === null || postgres === null).concurrent(
  'Redis is gone for half a minute: orders are accepted all the same, the studio says so, and everything is made (Redis)',
  async (context) => {
    const studio = await open(context, { DATABASE_URL: postgres?.url ?? '', REDIS_URL: redis?.url ?? '' })
    const running = await filming(studio)
    const before = await studio.submit(order)
    await (redis as PrivateServer).kill()
    const meanwhile = await studio.submit(order)
    expect(meanwhile.state).toBe('waiting')
    expect(await until(studio, ({ queue }) => !queue)).toMatchObject({ records: true, queue: false })
    expect((await studio.fetch('/readyz')).status).toBe(503)
    expect((await studio.fetch('/healthz')).status).toBe(200)
    // The film in the making needs no Redis, and neither does its end.
    await wait(GONE * 1000)
    expect((await studio.find(running.id)).state).toBe('done')
    expect((await studio.find(meanwhile.id)).state).toBe('waiting')
    await (redis as PrivateServer).start()
    for (const { id } of [before, meanwhile]) expect((await studio.watch(id)).state).toBe('done')
    expect(await until(studio, ({ queue }) => queue)).toMatchObject({ records: true, waiting: 0, running: 0 })
    expect((await studio.watch((await studio.submit(order)).id)).state).toBe('done')
    expect(await studio.stop()).toBe(0)
  },
  240_000,
)

test.skipIf(fleeting === null).concurrent(
  'PostgreSQL is gone for half a minute: orders are refused for the while, what was accepted is made (PostgreSQL)',
  async (context) => {
    const studio = await open(context, { DATABASE_URL: fleeting?.url ?? '' })
    const running = await filming(studio)
    const waiting = await studio.submit(order)
    await (fleeting as PrivateServer).kill()
    const refused = await studio.fetch('/api/movies', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(order),
    })
    expect(refused.status).toBe(503)
    expect(((await refused.json()) as { error: { message: string } }).error.message).toMatch(/try again in a minute/)
    expect(await until(studio, ({ records }) => !records)).toMatchObject({ records: false })
    expect((await studio.fetch('/readyz')).status).toBe(503)
    await wait(GONE * 1000)
    await (fleeting as PrivateServer).start()
    for (const { id } of [running, waiting]) expect((await watchThroughFaults(studio, id)).state).toBe('done')
    expect((await studio.watch((await studio.submit(order)).id)).state).toBe('done')
    expect(await studio.stop()).toBe(0)
  },
  240_000,
)

test.skipIf(redis === null || postgres === null)(
  'the studio closes although Redis is away (Redis)',
  async (context) => {
    const studio = await open(context, { DATABASE_URL: postgres?.url ?? '', REDIS_URL: redis?.url ?? '' })
    const { id } = await filming(studio)
    await (redis as PrivateServer).kill()
    expect(await studio.stop()).toBe(0)
    await (redis as PrivateServer).start()
    const next = await open(context, { DATABASE_URL: postgres?.url ?? '', REDIS_URL: redis?.url ?? '' })
    expect((await next.watch(id)).state).toBe('done')
  },
  120_000,
)

async function open({ onTestFinished }: TestContext, environment: Readonly<Record<string, string>>): Promise<RunningStudio> {
  const data = mkdtempSync(join(tmpdir(), 'matinee-gone-'))
  const studio = await startStudio({ DATA_DIR: data, ...environment })
  onTestFinished(async () => {
    await studio.kill()
    await removeData(data)
  })
  return studio
}

/** A film that is being shot. */
async function filming(studio: RunningStudio): Promise<{ readonly id: string }> {
  const { id } = await studio.submit({ ...order, duration: 6 })
  await studio.watch(id, ({ progress }) => progress?.stage === 'filming')
  return { id }
}

async function until(studio: RunningStudio, is: (room: RoomView) => boolean): Promise<RoomView> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const room = (await (await studio.fetch('/api/room')).json()) as RoomView
    if (is(room)) return room
    await wait(100)
  }
  throw new Error('the room never said so')
}

/** In the first moments after its return the database may still refuse. */
async function watchThroughFaults(studio: RunningStudio, id: string): ReturnType<RunningStudio['watch']> {
  for (;;) {
    const movie = await studio.watch(id).catch(() => null)
    if (movie !== null) return movie
    await wait(200)
  }
}
