import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { matinee } from '../cli/run-matinee.ts'
import { freshRecords, openFreshRecords } from '../servers/fresh-records.ts'
import { freePort } from '../servers/private-server.ts'
import { removeData, startStudio } from './run-studio.ts'

const isRoot = process.getuid?.() === 0

test('every fault of the settings is told at once, and nothing is opened', async () => {
  const folder = emptyFolder()
  const { code, err } = await matinee(['serve'], folder, {
    DATA_DIR: join(folder, 'data'),
    PORT: 'http',
    HOST: '0.0.0.0',
    DATABASE_URL: 'mysql://me:hush@db/x',
    RENDER_WORKERS: '0',
    KEEP_GB: '-1',
  })
  expect(code).toBe(1)
  for (const key of ['PORT', 'ACCESS_TOKEN', 'DATABASE_URL', 'RENDER_WORKERS', 'KEEP_GB'])
    expect(err).toMatch(new RegExp(`^matinee: ${key}: `, 'm'))
  expect(err).not.toContain('hush')
  expect(err.trim().split('\n').length).toBe(5)
})

test('a port in use is named', async () => {
  const port = await freePort()
  const server = createServer().listen(port, '127.0.0.1')
  onTestFinished(() => void server.close())
  const { code, err } = await matinee(['serve'], emptyFolder(), { DATA_DIR: await emptyRecords(), PORT: String(port) })
  expect([code, err]).toEqual([1, expect.stringMatching(new RegExp(`^matinee: PORT: ${port} is in use`))])
})

test('a data folder belongs to one studio; a dead one’s claim is no claim', async () => {
  const data = emptyFolder()
  const first = await startStudio({ DATA_DIR: data })
  onTestFinished(() => first.kill())
  const { code, err } = await matinee(['serve'], data, { DATA_DIR: data, PORT: '0' })
  expect([code, err]).toEqual([1, expect.stringContaining(`is in use by another Matinee (process ${first.child.pid})`)])
  await first.kill()
  const second = await startStudio({ DATA_DIR: data })
  onTestFinished(() => second.kill())
  expect(await second.stop()).toBe(0)
})

test('a data folder that is a file, or cannot be written, is named', async () => {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'file'), '')
  const { code, err } = await matinee(['serve'], folder, { DATA_DIR: join(folder, 'file'), PORT: '0' })
  expect([code, err]).toEqual([1, expect.stringMatching(/^matinee: DATA_DIR: .*file cannot be written to/)])
  if (isRoot) return
  mkdirSync(join(folder, 'closed'))
  chmodSync(join(folder, 'closed'), 0o500)
  const closed = await matinee(['serve'], folder, { DATA_DIR: join(folder, 'closed'), PORT: '0' })
  expect([closed.code, closed.err]).toEqual([1, expect.stringMatching(/^matinee: DATA_DIR: .*closed cannot be written to/)])
})

test('records of a newer Matinee are refused and left as they are', async () => {
  const data = emptyFolder()
  const db = await openFreshRecords(join(data, 'records'))
  await db.pool.query(`INSERT INTO matinee.migrations (version, name) VALUES ($1, $2)`, [99, 'from the future'])
  await db.close()
  for (let again = 0; again < 2; again++) {
    const { code, err } = await matinee(['serve'], data, { DATA_DIR: data, PORT: '0' })
    expect([code, err]).toEqual([1, expect.stringMatching(/newer Matinee .*99.*update Matinee/)])
  }
})

test('servers that do not answer are named, their passwords not', async () => {
  const port = await freePort()
  const postgres = await matinee(['serve'], emptyFolder(), {
    DATA_DIR: emptyFolder(),
    DATABASE_URL: `postgres://me:hush@127.0.0.1:${port}/movies`,
  })
  expect([postgres.code, postgres.err]).toEqual([1, expect.stringMatching(new RegExp(`^matinee: DATABASE_URL: .*127.0.0.1:${port}`))])
  const redis = await matinee(['serve'], emptyFolder(), {
    DATA_DIR: await emptyRecords(),
    REDIS_URL: `redis://:hush@127.0.0.1:${port}`,
    PORT: '0',
  })
  expect([redis.code, redis.err]).toEqual([1, expect.stringMatching(new RegExp(`REDIS_URL: no answer from 127.0.0.1:${port}`))])
  expect(postgres.err + postgres.out + redis.err + redis.out).not.toContain('hush')
})

test('hosts cannot share records that lie inside a process', async () => {
  const { code, err } = await matinee(['serve', '--role', 'worker'], emptyFolder(), { DATA_DIR: emptyFolder() })
  expect([code, err]).toEqual([1, expect.stringMatching(/^matinee: DATABASE_URL: must be set for --role worker/)])
})

test.skipIf(!canMount())('a full disk fails the film with a kind sentence, and leaves nothing half (needs root and tmpfs)', async () => {
  const data = emptyFolder()
  const store = join(data, 'store')
  const work = join(data, 'work')
  for (const folder of [store, work]) {
    mkdirSync(folder)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder])
    onTestFinished(() => void execFileSync('umount', ['-l', folder]))
  }
  const studio = await startStudio({ DATA_DIR: data })
  onTestFinished(() => studio.kill())
  const { id } = await studio.submit({ prompt: 'a red balloon over a village', duration: 1, size: 360, fps: 16 })
  const movie = await studio.watch(id)
  expect(movie).toMatchObject({ state: 'failed', clip: null, failure: { kind: 'studio' } })
  expect(movie.failure?.words).toMatch(/not your prompt/)
  expect(execFileSync('find', [store, work, '-type', 'f'], { encoding: 'utf8' })).toBe('')
  expect(await studio.stop()).toBe(0)
})

function canMount(): boolean {
  if (!isRoot || process.platform !== 'linux') return false
  const folder = mkdtempSync(join(tmpdir(), 'matinee-mount-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' })
    execFileSync('umount', [folder])
    return true
  } catch {
    return false
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'matinee-start-'))
  onTestFinished(() => removeData(folder))
  return folder
}

/** A data folder whose records need not be made first. */
async function emptyRecords(): Promise<string> {
  const data = emptyFolder()
  await freshRecords(join(data, 'records'))
  return data
}
