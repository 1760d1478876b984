import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ConfigError } from '../../../src/errors.ts'
import { lockFolder } from '../../../src/queue/database/lock-folder.ts'
import { startChild, type Child } from './start-child.ts'

const holder = new URL('./hold-folder.ts', import.meta.url)

function newFolder(name = ''): string {
  const folder = mkdtempSync(join(tmpdir(), 'matinee-lock-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, name)
}

function hold(folder: string): Child {
  const child = startChild(holder, folder)
  onTestFinished(() => child.kill())
  return child
}

test('a folder is taken by one, and told by whom; released, it is free', async () => {
  const folder = newFolder('made when missing')
  const lock = await lockFolder(folder)
  await expect(lockFolder(folder)).rejects.toThrow(ConfigError)
  await expect(lockFolder(folder)).rejects.toThrow(`DATA_DIR: ${folder} is in use by another Matinee (process ${process.pid})`)
  await lock.release()
  await (await lockFolder(folder)).release()
})

test('a folder whose path is too long for a socket is locked all the same', async () => {
  const folder = newFolder('x'.repeat(120))
  const lock = await lockFolder(folder)
  await expect(lockFolder(folder)).rejects.toThrow(/is in use by another Matinee/)
  await expect(lockFolder(`${folder}/../${'x'.repeat(120)}/`)).rejects.toThrow(/is in use by another Matinee/)
  await lock.release()
})

test('whoever is killed holds nothing any more', async () => {
  const folder = newFolder()
  for (let round = 0; round < 3; round++) {
    const child = hold(folder)
    expect(await child.line(/held|refused|broken/)).toBe('held')
    await expect(lockFolder(folder)).rejects.toThrow(`(process ${child.pid})`)
    await child.kill()
  }
  const began = performance.now()
  await (await lockFolder(folder)).release()
  expect(performance.now() - began).toBeLessThan(2000)
})

test('of ten who start at once where one was killed, one wins', { retry: 0 }, async () => {
  const folder = newFolder()
  for (let round = 0; round < 2; round++) {
    const before = hold(folder)
    await before.line(/held/)
    await before.kill()
    const ten = Array.from({ length: 10 }, () => hold(folder))
    const said = await Promise.all(ten.map((child) => child.line(/held|refused|broken/)))
    expect(said.filter((line) => line === 'held')).toHaveLength(1)
    expect(said.filter((line) => line?.startsWith('refused'))).toHaveLength(9)
    await Promise.all(ten.map((child) => child.kill()))
  }
})
