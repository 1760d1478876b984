import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { ConfigError } from '../../../src/errors.ts'
import { openPglite } from '../../../src/queue/database/open-pglite.ts'
import { openPostgres } from '../../../src/queue/database/open-postgres.ts'
import { readTake } from '../../../src/queue/records/find-movies.ts'
import { freePort } from '../../servers/private-server.ts'
import { startPostgres } from '../../servers/postgres.ts'
import { order } from '../records/open-records.ts'

const server = await startPostgres()
const folder = mkdtempSync(join(tmpdir(), 'matinee-open-'))
afterAll(async () => {
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const later = sql`INSERT INTO matinee.migrations (version, name) VALUES (99, 'of tomorrow')`

test('a PGlite that a newer Matinee made is refused, and left as it is', async () => {
  const records = join(folder, 'newer')
  const db = await openPglite(records)
  await db.orm.execute(later)
  await db.close()
  for (let twice = 0; twice < 2; twice++)
    await expect(openPglite(records)).rejects.toThrow(/^DATA_DIR: .*newer Matinee.*99.*update Matinee/)
})

test('storyboards of before films could be changed have no history', async () => {
  const before = await openPglite(join(folder, 'older'))
  // As the release before left it.
  await order(before, 'm')
  await before.orm.execute(sql`DROP TABLE matinee.movie_faces, matinee.faces, matinee.workers`)
  await before.orm.execute(sql`ALTER TABLE matinee.movies DROP COLUMN renderer, DROP COLUMN retake, DROP COLUMN remarks`)
  await before.orm.execute(sql`ALTER TABLE matinee.storyboards DROP COLUMN history`)
  await before.orm.execute(sql`DELETE FROM matinee.migrations WHERE version >= 3`)
  await before.orm.execute(sql`INSERT INTO matinee.storyboards VALUES ('m', '{}', 'A cat.', '[]', '[]')`)
  await before.close()
  const db = await openPglite(join(folder, 'older'))
  onTestFinished(() => db.close())
  expect(await readTake(db, 'm')).toEqual({ storyboard: '{}', history: '[]', clip: null })
})

test('a PGlite is made once, which is told, closed twice without harm, and opened again', async () => {
  const records = join(folder, 'again')
  let made = 0
  for (let twice = 0; twice < 2; twice++) {
    const db = await openPglite(records, () => made++)
    expect(made).toBe(1)
    await db.ping()
    await Promise.all([db.close(), db.close()])
    await expect(db.ping()).rejects.toThrow()
  }
})

test('a folder that cannot be one is a fault of the configuration', async () => {
  writeFileSync(join(folder, 'file'), '')
  await expect(openPglite(join(folder, 'file', 'records'))).rejects.toThrow(ConfigError)
  await expect(openPglite(join(folder, 'file'))).rejects.toThrow(/^DATA_DIR: /)
})

test.skipIf(process.getuid?.() === 0)('a folder that may not be written to is a fault of the configuration', async () => {
  const closed = mkdtempSync(join(folder, 'closed-'))
  chmodSync(closed, 0o500)
  onTestFinished(() => chmodSync(closed, 0o700))
  await expect(openPglite(join(closed, 'records'))).rejects.toThrow(/^DATA_DIR: /)
})

test('a server that is not there is a fault of the configuration, told without the password', async () => {
  const port = await freePort()
  const fault = await openPostgres(`postgres://ann:s3cr3t-word@127.0.0.1:${port}/matinee`).catch((error: unknown) => error)
  expect(fault).toBeInstanceOf(ConfigError)
  expect(String(fault)).toContain(`127.0.0.1:${port}`)
  expect(JSON.stringify([String(fault), (fault as ConfigError).faults, String((fault as Error).cause)])).not.toContain('s3cr3t-word')
})

test('a server that never answers is waited for a few seconds', async () => {
  const silent = createServer(() => undefined)
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void silent.close())
  const address = silent.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const began = performance.now()
  await expect(openPostgres(`postgres://ann:word@127.0.0.1:${port}/matinee`)).rejects.toThrow(ConfigError)
  expect(performance.now() - began).toBeLessThan(8000)
})

describe.skipIf(server === null)('a PostgreSQL server', () => {
  const url = (name: string): string => (server?.url ?? '').replace(/\/postgres$/, `/${name}`)

  test('is brought up to date by five hosts at once, and refused once a newer Matinee was there (PostgreSQL)', async () => {
    const first = await openPostgres(url('postgres'))
    await first.orm.execute(sql`CREATE DATABASE shared`)
    await first.close()
    const five = await Promise.all(Array.from({ length: 5 }, () => openPostgres(url('shared'))))
    await five[0]?.orm.execute(later)
    await Promise.all(five.map(async (db) => (await db.ping(), db.close())))
    await expect(openPostgres(url('shared'))).rejects.toThrow(/^DATABASE_URL: .*newer Matinee.*99.*update Matinee/)
  })

  test('without that database, or that user, is a fault of the configuration (PostgreSQL)', async () => {
    await expect(openPostgres(url('nowhere'))).rejects.toThrow(/^DATABASE_URL: .*nowhere/)
    await expect(openPostgres(url('postgres').replace('matinee@', 'stranger:word@'))).rejects.toThrow(ConfigError)
  })
})
