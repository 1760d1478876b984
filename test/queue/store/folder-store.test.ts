import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer, text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { StageError } from '../../../src/errors.ts'
import { openFolderStore } from '../../../src/queue/store/folder-store.ts'
import { sweepStore, type Store } from '../../../src/queue/store/store.ts'

const HOUR = 3_600_000
const hashOf = (words: string): string => createHash('sha256').update(words).digest('hex')

async function open(): Promise<{ store: Store; folder: string; file: (words: string) => string; age: (hash: string) => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'matinee-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  let files = 0
  return {
    store: await openFolderStore(join(folder, 'store')),
    folder: join(folder, 'store'),
    file(words) {
      const path = join(folder, `made-${++files}`)
      writeFileSync(path, words)
      return path
    },
    age(hash) {
      const then = new Date(Date.now() - 2 * HOUR)
      utimesSync(join(folder, 'store', hash.slice(0, 2), hash), then, then)
    },
  }
}

async function listed(store: Store): Promise<readonly string[]> {
  const found: string[] = []
  for await (const { hash } of store.list()) found.push(hash)
  return found.toSorted()
}

test('a file is found under its hash, whole or in part', async () => {
  const { store, folder, file } = await open()
  const hash = hashOf('a film')
  expect(await store.put(file('a film'))).toEqual({ hash, bytes: 6 })
  expect(readFileSync(join(folder, hash.slice(0, 2), hash), 'utf8')).toBe('a film')
  const read = async (part?: { first: number; last: number }): Promise<string> => {
    const stream = await store.open(hash, part)
    return stream === null ? 'none' : text(stream)
  }
  expect(await read()).toBe('a film')
  expect(readFileSync((await store.pathOf(hash)) ?? '', 'utf8')).toBe('a film')
  expect(await store.pathOf(hashOf('another'))).toBeNull()
  expect(await store.pathOf('../made-1')).toBeNull()
  expect(await read({ first: 2, last: 3 })).toBe('fi')
  expect(await read({ first: 5, last: 5 })).toBe('m')
  expect(await read({ first: 3, last: 99 })).toBe('ilm')
  expect(await store.has(hash)).toBe(true)
  expect(readdirSync(join(folder, '.aside'))).toEqual([])
})

test('an empty file and a large one keep their bytes', async () => {
  const { store, file } = await open()
  expect(await store.put(file(''))).toEqual({ hash: hashOf(''), bytes: 0 })
  const large = 'x'.repeat(5_000_000)
  const { hash } = await store.put(file(large))
  const stream = await store.open(hash)
  expect(stream !== null && (await buffer(stream)).length).toBe(5_000_000)
})

test('the same bytes, many times at once, are one', async () => {
  const { store, folder, file } = await open()
  const puts = await Promise.all(Array.from({ length: 20 }, () => store.put(file('same'))))
  expect(new Set(puts.map(({ hash }) => hash))).toEqual(new Set([hashOf('same')]))
  expect(await listed(store)).toEqual([hashOf('same')])
  expect(readdirSync(join(folder, '.aside'))).toEqual([])
})

test('a file that is removed while it is read is read to its end', async () => {
  const { store, file } = await open()
  const { hash } = await store.put(file('going'))
  const stream = await store.open(hash)
  await store.remove(hash)
  await store.remove(hash)
  expect(stream !== null && (await text(stream))).toBe('going')
  expect(await store.open(hash)).toBeNull()
  expect(await store.has(hash)).toBe(false)
})

test('what is no hash names nothing', async () => {
  const { store, folder } = await open()
  writeFileSync(join(folder, '..', 'secret'), 'secret')
  for (const bad of [
    '',
    '..',
    '../secret',
    `../${'a'.repeat(61)}`,
    'A'.repeat(64),
    `${'a'.repeat(64)}\n`,
    `${'a'.repeat(63)}/`,
    '%2e%2e',
    'a\0',
  ]) {
    expect(await store.open(bad)).toBeNull()
    expect(await store.has(bad)).toBe(false)
    await store.remove(bad)
  }
  expect(readFileSync(join(folder, '..', 'secret'), 'utf8')).toBe('secret')
})

test('a preview replaces the one before, and goes', async () => {
  const { store, folder } = await open()
  const id = 'abc0123456789'
  expect(await store.openPreview(id)).toBeNull()
  for (const words of ['first', 'second']) await store.putPreview(id, Buffer.from(words))
  expect(Buffer.from((await store.openPreview(id)) ?? []).toString()).toBe('second')
  await store.removePreview(id)
  await store.removePreview(id)
  expect(await store.openPreview(id)).toBeNull()
  for (const bad of ['', '../../secret', 'a/b', 'A', 'a.jpg']) {
    await expect(store.putPreview(bad, Buffer.from('x'))).rejects.toThrow()
    expect(await store.openPreview(bad)).toBeNull()
    await store.removePreview(bad)
  }
  expect(readdirSync(join(folder, 'previews'))).toEqual([])
  expect(await listed(store)).toEqual([])
})

test('a sweep removes what no record knows and is old, and that alone', async () => {
  const { store, file, age } = await open()
  const words = ['known', 'stray', 'young', 'taken again']
  for (const each of words) await store.put(file(each))
  for (const each of ['known', 'stray', 'taken again']) age(hashOf(each))
  // Another film with these bytes is about to be recorded.
  await store.put(file('taken again'))
  expect(await sweepStore(store, new Set([hashOf('known')]), Date.now())).toBe(1)
  expect(await listed(store)).toEqual([hashOf('known'), hashOf('young'), hashOf('taken again')].toSorted())
  expect(await sweepStore(store, new Set([hashOf('known')]), Date.now() + 2 * HOUR)).toBe(2)
})

test('what a dead process left aside is never shown, and goes when it is old', async () => {
  const { store, folder } = await open()
  const [young, old] = [join(folder, '.aside', 'young'), join(folder, '.aside', 'old')]
  for (const path of [young, old]) writeFileSync(path, 'half a film')
  utimesSync(old, new Date(Date.now() - 2 * HOUR), new Date(Date.now() - 2 * HOUR))
  expect(await listed(store)).toEqual([])
  await openFolderStore(folder)
  expect([existsSync(young), existsSync(old)]).toEqual([true, false])
})

test('a store that cannot take a film says so as a stage, and keeps nothing of it', async () => {
  const { store, folder, file } = await open()
  const hash = hashOf('a film')
  // Where its shelf would be, there is a file: not even root can write there.
  writeFileSync(join(folder, hash.slice(0, 2)), '')
  const fault = await store.put(file('a film')).catch((error: unknown) => error)
  expect(fault).toBeInstanceOf(StageError)
  expect((fault as StageError).cause).toMatchObject({ code: expect.stringMatching(/^E/) as string })
  expect(readdirSync(join(folder, '.aside'))).toEqual([])
  rmSync(join(folder, hash.slice(0, 2)))
  expect((await store.put(file('a film'))).hash).toBe(hash)
})

test('a preview that cannot be written says so as a stage', async () => {
  const { store, folder } = await open()
  rmSync(join(folder, '.aside'), { recursive: true })
  await expect(store.putPreview('abc', Buffer.from('x'))).rejects.toThrow(StageError)
  mkdirSync(join(folder, '.aside'))
  await store.putPreview('abc', Buffer.from('x'))
  expect(statSync(join(folder, 'previews', 'abc.jpg')).size).toBe(1)
})
