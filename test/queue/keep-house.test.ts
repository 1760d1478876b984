import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { tidy } from '../../src/queue/keep-house.ts'
import { openFreshRecords } from '../servers/fresh-records.ts'
import { forEver, openTestStudio } from './test-studio.ts'

const DAY = 86_400_000
const folder = mkdtempSync(join(tmpdir(), 'matinee-house-'))
const db = await openFreshRecords(join(folder, 'records'))
afterAll(async () => {
  await db.close()
  rmSync(folder, { recursive: true, force: true })
})

test('what is too old goes, then the oldest until the rest fits, then what no record knows; nothing that waits or runs', async () => {
  const studio = await openTestStudio({
    db,
    redisUrl: undefined,
    film: ({ prompt }, { signal }) => (prompt === 'running' ? forEver(signal) : Promise.resolve()),
  })
  onTestFinished(() => studio.close())
  studio.work()
  const ids: string[] = []
  for (const prompt of ['film a', 'film b', 'film c']) ids.push((await studio.ended((await studio.submit(prompt)).id)).id)
  const [a = '', b = '', c = ''] = ids
  const bytes = await Promise.all(
    ids.map(async (id) => {
      const ticket = await studio.desk.find(id)
      return (ticket?.clip?.bytes ?? 0) + (ticket?.poster?.bytes ?? 0)
    }),
  )
  const running = await studio.submit('running')
  while ((await studio.desk.find(running.id))?.state !== 'running') await new Promise((resolve) => setTimeout(resolve, 20))
  const house = { db, store: studio.store, desk: studio.desk }
  const left = async (): Promise<readonly string[]> => (await studio.desk.list({ place: 'test', limit: 9 })).tickets.map(({ id }) => id)

  expect(await tidy({ ...house, retention: { days: 0, gigabytes: 0 }, now: () => Date.now() + 400 * DAY })).toEqual({ movies: 0, files: 0 })
  // Room for two of the three.
  const room = ((bytes[1] ?? 0) + (bytes[2] ?? 0) + 1) / 1e9
  const clip = (await studio.desk.find(a))?.clip?.hash ?? ''
  expect(await studio.store.has(clip)).toBe(true)
  expect(await tidy({ ...house, retention: { days: 30, gigabytes: room }, now: Date.now })).toEqual({ movies: 1, files: 0 })
  expect(await left()).toEqual([running.id, c, b])
  expect(await studio.store.has(clip)).toBe(false)

  const stray = join(folder, 'stray')
  writeFileSync(stray, 'stored by a process that died before it could record it')
  const { hash } = await studio.store.put(stray)
  expect(await tidy({ ...house, retention: { days: 30, gigabytes: room }, now: Date.now })).toEqual({ movies: 0, files: 0 })
  const old = new Date(Date.now() - 2 * 3_600_000)
  utimesSync(join(studio.folder, 'store', hash.slice(0, 2), hash), old, old)
  expect(await tidy({ ...house, retention: { days: 30, gigabytes: room }, now: Date.now })).toEqual({ movies: 0, files: 1 })
  expect(await studio.store.has(hash)).toBe(false)

  expect(await tidy({ ...house, retention: { days: 30, gigabytes: 0 }, now: () => Date.now() + 31 * DAY })).toEqual({ movies: 2, files: 0 })
  expect(await left()).toEqual([running.id])
  await studio.desk.cancel(running.id)
})
