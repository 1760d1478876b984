import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { keepKey } from '../src/keep-key.ts'

test('a key is made once, by whichever starter is first, and read by its owner alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'matinee-key-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const data = join(folder, 'data')
  const keys = await Promise.all(Array.from({ length: 8 }, () => keepKey(data, 'face.key')))
  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1)
  expect(keys[0]).toHaveLength(32)
  expect(readFileSync(join(data, 'face.key'))).toEqual(keys[0])
  if (process.platform !== 'win32') expect(statSync(join(data, 'face.key')).mode & 0o777).toBe(0o600)
  expect(await keepKey(data, 'session.key')).not.toEqual(keys[0])
  expect(readdirSync(data).toSorted()).toEqual(['face.key', 'session.key'])
  // Half a key is none.
  writeFileSync(join(data, 'session.key'), 'short')
  expect(await keepKey(data, 'session.key')).toHaveLength(32)
})
