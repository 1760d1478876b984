import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { MovieView } from '../../src/bots/web/api/schemas.ts'
import { randomFrom } from '../../src/pipeline/random.ts'
import { startPostgres } from '../servers/postgres.ts'
import { startRedis } from '../servers/redis.ts'
import { removeData, startStudio, type RunningStudio, type StudioEnvironment } from './run-studio.ts'

/** Small films, so that a kill hits every part of their making. */
const order = (seed: number) => ({ prompt: 'a red balloon over a village', duration: 1, size: 360, fps: 16, seed })

/** The moments of the kills differ from run to run: `CRASH_SEED` repeats one. */
const seed = Number(process.env['CRASH_SEED'] ?? Date.now() % 100_000)
const postgres = await startPostgres()
const redis = await startRedis()
afterAll(async () => {
  await postgres?.stop()
  await redis?.stop()
})

const sizes: readonly { name: string; missing: boolean; environment: () => Record<string, string> }[] = [
  { name: 'PGlite', missing: false, environment: () => ({}) },
  { name: 'PostgreSQL', missing: postgres === null, environment: () => ({ DATABASE_URL: postgres?.url ?? '' }) },
  {
    name: 'Redis and PostgreSQL',
    missing: redis === null || postgres === null,
    environment: () => ({ DATABASE_URL: postgres?.url ?? '', REDIS_URL: redis?.url ?? '' }),
  },
]

describe.each(sizes)('on $name', ({ name, missing, environment }) => {
  test.skipIf(missing)(`the whole process is killed three times: every movie ends exactly once (seed ${seed}, ${name})`, async () => {
    const random = randomFrom(seed, 'crash', name)
    const data = emptyFolder()
    // Here the cache is not there yet: a kill may hit its making too.
    if (name === 'PGlite') mkdirSync(join(data, 'cache'))
    const settings: StudioEnvironment = { DATA_DIR: data, ...environment() }
    let studio = await startStudio(settings)
    onTestFinished(() => studio.kill())
    const ids: string[] = []
    for (let at = 0; at < 3; at++) ids.push((await studio.submit(order(at))).id)
    for (let round = 0; round < 3; round++) {
      await wait(random.between(50, 2500))
      await studio.kill()
      expectNoHalves(data)
      studio = await startStudio(settings)
      // Accepted while the leftovers of the crash are being put in order.
      ids.push((await studio.submit(order(10 + round))).id)
    }
    const ended = await Promise.all(ids.map((id) => studio.watch(id)))
    expect(ended.map(({ state, failure }) => [state, failure])).toEqual(ids.map(() => ['done', null]))
    await expectWhole(studio, ended, data)
    expect(await studio.stop()).toBe(0)
    expect(leftovers(data)).toEqual([])
  })

  test.skipIf(missing)(`a render process is killed: its movie is made all the same (${name})`, async () => {
    const data = emptyFolder()
    const studio = await startStudio({ DATA_DIR: data, ...environment() })
    onTestFinished(() => studio.kill())
    const { id } = await studio.submit({ ...order(1), duration: 4 })
    await studio.watch(id, ({ progress }) => progress?.stage === 'filming')
    killRenderers(studio)
    const movie = await studio.watch(id)
    expect([movie.state, movie.failure]).toEqual(['done', null])
    await expectWhole(studio, [movie], data)
    expect(await studio.stop()).toBe(0)
    expect(leftovers(data)).toEqual([])
  })
})

test('what was in the making when the studio is told to stop goes on at the next start', async () => {
  const data = emptyFolder()
  const first = await startStudio({ DATA_DIR: data })
  onTestFinished(() => first.kill())
  const { id } = await first.submit({ ...order(2), duration: 6 })
  await first.watch(id, ({ progress }) => progress?.stage === 'filming')
  expect(await first.stop()).toBe(0)
  expect(first.said()).toContain('Put back a film in the making')
  expect(leftovers(data)).toEqual([])
  const second = await startStudio({ DATA_DIR: data })
  onTestFinished(() => second.kill())
  expect((await second.watch(id)).state).toBe('done')
  expect(await second.stop()).toBe(0)
})

/** The clip is served whole, byte for byte what its name in the store says, and no movie's file is missing or stray. */
async function expectWhole(studio: RunningStudio, movies: readonly MovieView[], data: string): Promise<void> {
  const hashes = new Set<string>()
  for (const movie of movies) {
    for (const file of [movie.clip, movie.poster]) {
      const response = await studio.fetch(file?.url ?? '')
      const bytes = Buffer.from(await response.arrayBuffer())
      expect(response.status).toBe(200)
      expect(bytes.length).toBe(file?.bytes)
      hashes.add(createHash('sha256').update(bytes).digest('hex'))
    }
  }
  const stored = storedFiles(data)
  for (const hash of hashes) expect(stored).toContain(hash)
  const all = await studio.list()
  const mine = new Set(movies.map(({ id }) => id))
  expect(all.filter(({ id }) => mine.has(id)).length).toBe(movies.length)
}

/** Whatever lies in the store under its final name is what its name says. */
function expectNoHalves(data: string): void {
  for (const hash of storedFiles(data)) {
    const bytes = readFileSync(join(data, 'store', hash.slice(0, 2), hash))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash)
  }
}

function storedFiles(data: string): readonly string[] {
  return filesUnder(join(data, 'store')).flatMap((path) => /([0-9a-f]{64})$/.exec(path)?.[1] ?? [])
}

/** Work in the making that nobody cleaned up. */
function leftovers(data: string): readonly string[] {
  return [...filesUnder(join(data, 'work')), ...filesUnder(join(data, 'store', 'previews')), ...filesUnder(join(data, 'store', '.aside'))]
}

function filesUnder(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
  } catch {
    return []
  }
}

function killRenderers({ child }: RunningStudio): void {
  const pids = execFileSync('pgrep', ['-P', String(child.pid)], { encoding: 'utf8' })
    .trim()
    .split('\n')
  expect(pids.length).toBeGreaterThan(0)
  for (const pid of pids) process.kill(Number(pid), 'SIGKILL')
}

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'matinee-crash-'))
  onTestFinished(() => removeData(folder))
  return folder
}

beforeAll(() => {
  console.log(`crash seed ${seed}`)
})
