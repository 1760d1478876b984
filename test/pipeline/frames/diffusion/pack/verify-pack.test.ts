import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { componentOf } from '../../../../../src/pipeline/frames/diffusion/pack/component-of.ts'
import type { InstalledPack } from '../../../../../src/pipeline/frames/diffusion/pack/pack.ts'
import { BUNDLED, listPacks, readPack } from '../../../../../src/pipeline/frames/diffusion/pack/read-pack.ts'
import { tellApart, tellBytes } from '../../../../../src/pipeline/frames/diffusion/pack/tell-bytes.ts'
import { assertWhole, checkSizes, verifyPack } from '../../../../../src/pipeline/frames/diffusion/pack/verify-pack.ts'
import { layPack, makePack } from './make-pack.ts'

const made = makePack()
const { signal } = new AbortController()
let folder = ''
let installed: InstalledPack

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matinee-pack-'))
  await layPack(made, folder)
  installed = await readPack(folder)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('a whole pack has no faults, and every byte of it was read', async () => {
  let [read, of] = [0, 0]
  expect(await checkSizes(installed)).toEqual([])
  expect(await verifyPack(installed, { signal, onProgress: (done, all) => ([read, of] = [done, all]) })).toEqual([])
  expect([read, of]).toEqual(Array(2).fill(Object.values(made.files).reduce((sum, { length }) => sum + length, 0)))
})

test('a file that is missing, cut off or too long is found at a glance, and told with what it belongs to', async () => {
  await rm(join(folder, 'tokenizer.json'))
  await truncate(join(folder, 'transformer.onnx.data'), 120_000)
  await truncate(join(folder, 'autoencoder', 'decode-next.onnx'), 1001)
  const told = (await checkSizes(installed)).map((fault) => fault.told)
  expect(told.sort()).toEqual([
    'autoencoder/decode-next.onnx (the autoencoder’s decoder) is 1001 bytes where 1000 bytes belong: it is another file.',
    'tokenizer.json (the tokenizer) is missing.',
    'transformer.onnx.data (the transformer) is 120.0 kB where 300.0 kB belong: it was cut off.',
  ])
  await expect(assertWhole(installed)).rejects.toThrow(/^The pack made-up is not whole: /)
  expect(await verifyPack(installed, { signal })).toHaveLength(3)
})

test('a single changed byte is found by the long look alone', async () => {
  const bytes = made.files['text.onnx']!.slice()
  bytes[4321]! ^= 1
  await writeFile(join(folder, 'text.onnx'), bytes)
  expect(await checkSizes(installed)).toEqual([])
  const faults = await verifyPack(installed, { signal })
  expect(faults).toEqual([expect.objectContaining({ file: 'text.onnx', component: 'the text encoder', what: 'hash' })])
})

test('a stop ends the long look', async () => {
  const stop = new AbortController()
  const looking = verifyPack(installed, { signal: stop.signal, onProgress: () => stop.abort(new Error('enough')) })
  await expect(looking).rejects.toThrow('enough')
})

test('the packs that come with Matinee are byte for byte as their manifests say, and every file has an owner', async () => {
  const packs = await listPacks(BUNDLED)
  expect(packs.length).toBeGreaterThan(0)
  for (const { installed: pack } of packs) {
    expect(await verifyPack(pack!, { signal })).toEqual([])
    for (const file of Object.keys(pack!.pack.files)) expect([file, componentOf(pack!.pack, file)]).not.toContain('an addition')
  }
})

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1.0 kB'],
  [999_949, '999.9 kB'],
  [999_960, '1.0 MB'],
  [2_400_000_000, '2.4 GB'],
  [9e15, '9000.0 TB'],
])('%i bytes are told as %s', (bytes, words) => {
  expect(tellBytes(bytes)).toBe(words)
})

test('sizes that round to the same are told to the byte', () => {
  expect(tellApart(2_400_000_001, 2_400_000_000)).toEqual(['2400000001 bytes', '2400000000 bytes'])
  expect(tellApart(1_200_000_000, 2_400_000_000)).toEqual(['1.2 GB', '2.4 GB'])
})
