import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findRemovable, removePack } from '../../../../../src/pipeline/frames/diffusion/pack/remove-pack.ts'
import { layPack, makePack } from './make-pack.ts'

let models = ''

beforeEach(async () => {
  models = await mkdtemp(join(tmpdir(), 'matinee-packs-'))
})
afterEach(() => rm(models, { recursive: true, force: true }))

test.each(['pack.json', 'pack.json.part', 'export-state.json'])('a pack with %s is removed with all that is in it', async (mark) => {
  await layPack(makePack(), join(models, 'made-up'))
  await rm(join(models, 'made-up', 'pack.json'))
  await writeFile(join(models, 'made-up', mark), '{')
  await removePack(await findRemovable(models, 'made-up'))
  expect(await readdir(models)).toEqual([])
})

test('a pack of the project, a link, another folder, a path out of the folder, and nothing are refused', async () => {
  await layPack(makePack({ name: 'tiny-one' }), join(models, 'deeper', 'tiny-one'))
  await mkdir(join(models, 'selfie-segmentation'))
  await symlink(join(models, 'deeper', 'tiny-one'), join(models, 'linked'))
  await expect(findRemovable(models, 'tiny-random-vace')).rejects.toThrow(/part of the project/)
  await expect(findRemovable(models, 'linked')).rejects.toThrow(/is a link or a file/)
  await expect(findRemovable(models, 'selfie-segmentation')).rejects.toThrow(/is not a pack: it has no pack\.json, so nothing was removed/)
  await expect(findRemovable(models, 'deeper')).rejects.toThrow(/is not a pack/)
  for (const name of ['..', 'deeper/tiny-one', '../models', '/tmp', 'A', ''])
    await expect(findRemovable(models, name)).rejects.toThrow(/is not the name of a pack/)
  await expect(findRemovable(models, 'nothing')).rejects.toThrow(/There is no pack nothing/)
})
