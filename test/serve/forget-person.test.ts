import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { ConfigError, RequestError } from '../../src/errors.ts'
import { lockFolder } from '../../src/queue/database/lock-folder.ts'
import { openPglite } from '../../src/queue/database/open-pglite.ts'
import { findConsent, giveConsent } from '../../src/queue/records/consents.ts'
import { findFace, keepFace } from '../../src/queue/records/faces.ts'
import { findMovie } from '../../src/queue/records/find-movies.ts'
import { openFolderStore } from '../../src/queue/store/folder-store.ts'
import { forgetPerson } from '../../src/serve/forget-person.ts'
import { done, make, NOON, order } from '../queue/records/open-records.ts'

const face = '0'.repeat(20)

test('somebody is deleted with films, files, faces and consents, and nobody else', async () => {
  const data = mkdtempSync(join(tmpdir(), 'matinee-forget-'))
  onTestFinished(() => rmSync(data, { recursive: true, force: true }))
  const config = { ...readConfig({ DATA_DIR: data }, join(data, 'none')) }
  const store = await openFolderStore(join(data, 'store'))
  const put = async (text: string) => {
    const file = join(data, `${text}.part`)
    writeFileSync(file, text)
    return store.put(file)
  }
  const [hers, both, his] = [await put('hers'), await put('both'), await put('his')]
  const { clip, poster } = done('')
  const before = await openPglite(join(data, 'records'))
  for (const [id, user, file] of [
    ['hers', 'discord:1', hers],
    ['his', 'discord:2', his],
  ] as const) {
    await order(before, id, { user })
    await make(before, id, { state: 'done', clip: { ...clip, ...file }, poster: { ...poster, ...both }, remarks: [] })
    await giveConsent(before, { id: `consent of ${id}`, user, subject: 'face', wording: '1', givenAt: NOON })
  }
  await keepFace(before, {
    id: face,
    user: 'discord:1',
    consent: 'consent of hers',
    sealed: Buffer.from('x'),
    width: 1,
    height: 1,
    createdAt: NOON,
  })
  await before.close()

  const lock = await lockFolder(data)
  await expect(forgetPerson(config, 'discord:1')).rejects.toThrow(ConfigError)
  await expect(forgetPerson(config, 'discord:1')).rejects.toThrow(/in use by another Matinee.*Close the studio first/)
  await lock.release()
  await expect(forgetPerson(config, 'Ann')).rejects.toThrow(RequestError)
  expect(await forgetPerson(config, 'discord:1')).toBe(1)
  expect(await forgetPerson(config, 'discord:1')).toBe(0)

  const after = await openPglite(join(data, 'records'))
  expect(await findMovie(after, 'hers')).toBeNull()
  expect(await findFace(after, face, 'discord:1')).toBeNull()
  expect(await findConsent(after, { user: 'discord:1', subject: 'face', wording: '1' })).toBeNull()
  expect(await findConsent(after, { user: 'discord:2', subject: 'face', wording: '1' })).not.toBeNull()
  expect(await findMovie(after, 'his')).not.toBeNull()
  await after.close()
  expect([await store.has(hers.hash), await store.has(both.hash), await store.has(his.hash)]).toEqual([false, true, true])
})
