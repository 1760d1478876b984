import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { AwayError } from '../../../src/front-desk.ts'
import { openPglite } from '../../../src/queue/database/open-pglite.ts'
import { openPostgres } from '../../../src/queue/database/open-postgres.ts'
import { acceptMovie } from '../../../src/queue/records/accept-movie.ts'
import { openMovies } from '../../../src/queue/records/dispatch-movies.ts'
import { startPostgres } from '../../servers/postgres.ts'
import { askerOf, NO_LIMITS, requestOf } from '../test-studio.ts'
import { startChild } from './start-child.ts'

const writer = new URL('./write-until-killed.ts', import.meta.url)
const server = await startPostgres()

test('PGlite keeps all that it acknowledged through kill -9', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'matinee-crash-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const records = join(folder, 'records')
  const told: string[] = []
  for (const [round, after] of [30, 5, 90].entries()) {
    const child = startChild(writer, records, `r${round}-`)
    expect(await child.line(new RegExp(`^r${round}-${after}$`))).not.toBeNull()
    await child.kill()
    told.push(...child.lines.filter((line) => line !== 'open'))
  }
  const db = await openPglite(records)
  onTestFinished(() => db.close())
  const kept = new Set((await openMovies(db)).map(({ id }) => id))
  expect(told.length).toBeGreaterThan(120)
  expect(told.filter((id) => !kept.has(id))).toEqual([])
})

describe.skipIf(server === null)('a PostgreSQL that is killed', () => {
  test('is away to whoever asks meanwhile, loses nothing, and comes back by itself (PostgreSQL)', async () => {
    if (server === null) return
    onTestFinished(() => server.stop())
    const db = await openPostgres(server.url)
    onTestFinished(() => db.close())
    const accepted: string[] = []
    const faults: unknown[] = []
    const over = new AbortController()
    const write = async (who: number): Promise<void> => {
      for (let n = 0; !over.signal.aborted; n++) {
        const id = `w${who}-${n}`
        try {
          await acceptMovie(db, { id, request: requestOf(id), asker: askerOf(`test:${who}`), order: {}, now: n }, NO_LIMITS)
          accepted.push(id)
        } catch (error) {
          faults.push(error)
          await wait(20)
        }
      }
    }
    const writers = Array.from({ length: 8 }, (_, who) => write(who))
    for (let round = 0; round < 3; round++) {
      await wait(300)
      await server.kill()
      await expect(db.ping()).rejects.toThrow()
      await wait(300)
      const before = accepted.length
      await server.start()
      await expect.poll(() => accepted.length, { timeout: 10_000 }).toBeGreaterThan(before + 20)
    }
    over.abort()
    await Promise.all(writers)
    await db.ping()
    expect(faults.length).toBeGreaterThan(0)
    expect(faults.filter((fault) => !(fault instanceof AwayError))).toEqual([])
    const kept = new Set((await openMovies(db)).map(({ id }) => id))
    expect(accepted.filter((id) => !kept.has(id))).toEqual([])
  })
})
