import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { assertAccepted, isAccepted, recordAcceptance } from '../../../../../src/pipeline/frames/diffusion/pack/accept-licence.ts'
import { makePack } from './make-pack.ts'

const { pack } = makePack()
let folder = ''
let file = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matinee-licences-'))
  file = join(folder, 'data', 'accepted-licences.json')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('a yes is recorded with the licence and the time, and counts for that licence of that pack alone', async () => {
  expect(await isAccepted(file, pack)).toBe(false)
  await expect(assertAccepted(file, pack)).rejects.toThrow(
    /^The weights of made-up come under the licence Apache-2\.0 \(https:.*\): read it, then run `matinee models accept made-up`\.$/,
  )
  await recordAcceptance(file, pack, Date.UTC(2026, 0, 2))
  expect(await isAccepted(file, pack)).toBe(true)
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual([
    { pack: 'made-up', licence: pack.licence, acceptedAt: '2026-01-02T00:00:00.000Z' },
  ])
  expect(await isAccepted(file, { ...pack, name: 'other' })).toBe(false)
  expect(await isAccepted(file, { ...pack, licence: { ...pack.licence, name: 'For research only' } })).toBe(false)
  expect(await readdir(join(folder, 'data'))).toEqual(['accepted-licences.json'])
})

test('a second yes keeps the first, and a new one takes the place of the old', async () => {
  await recordAcceptance(file, pack, 0)
  await recordAcceptance(file, { ...pack, name: 'other' }, 0)
  await recordAcceptance(file, pack, 1000)
  const all = JSON.parse(await readFile(file, 'utf8')) as { pack: string; acceptedAt: string }[]
  expect(all.map((each) => [each.pack, each.acceptedAt])).toEqual([
    ['other', '1970-01-01T00:00:00.000Z'],
    ['made-up', '1970-01-01T00:00:01.000Z'],
  ])
})

test('weights that the exporter made up need no yes, trained ones or fetched ones do', async () => {
  expect(await isAccepted(file, { ...pack, random: true, source: null })).toBe(true)
  expect(await isAccepted(file, { ...pack, random: true })).toBe(false)
  expect(await isAccepted(file, { ...pack, source: null })).toBe(false)
})

test.each(['', '{', '[{"pack": "made-up"}]', 'null'])('what is no record is no yes: %s', async (text) => {
  const other = join(folder, 'other.json')
  await writeFile(other, text)
  expect(await isAccepted(other, pack)).toBe(false)
  await recordAcceptance(other, pack, 0)
  expect(await isAccepted(other, pack)).toBe(true)
})
