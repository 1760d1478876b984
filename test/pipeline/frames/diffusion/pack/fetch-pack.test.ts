import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fetchPack, type FetchPack } from '../../../../../src/pipeline/frames/diffusion/pack/fetch-pack.ts'
import { readPack } from '../../../../../src/pipeline/frames/diffusion/pack/read-pack.ts'
import { openSource } from '../../../../../src/pipeline/frames/diffusion/pack/source/open-source.ts'
import { verifyPack } from '../../../../../src/pipeline/frames/diffusion/pack/verify-pack.ts'
import { layPack, makePack, type MadePack } from './make-pack.ts'
import { COMMIT, serveHub, type Mischief, type ServedHub } from './serve-hub.ts'

const DATA = 'transformer.onnx.data'
const made = makePack()
const { signal } = new AbortController()
let folder = ''
let models = ''
let hub: ServedHub | undefined

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matinee-packs-'))
  models = join(folder, 'models')
})
afterEach(async () => {
  await hub?.close()
  hub = undefined
  await rm(folder, { recursive: true, force: true })
})

async function serve(mischief: Mischief = {}, pack: MadePack = made): Promise<ServedHub> {
  return (hub = await serveHub(pack, mischief))
}

async function fetchFrom(named: string, changes: Partial<FetchPack> = {}) {
  const source = await openSource(named, { workFolder: folder, hubUrl: hub?.url, signal: changes.signal ?? signal })
  return fetchPack({ source, name: 'made-up', modelsFolder: models, accept: async () => undefined, signal, pauses: [0, 0], ...changes })
}

/** Whole, each byte as it should be, and nothing left aside. */
async function expectWhole(pack: MadePack = made): Promise<void> {
  expect(await verifyPack(await readPack(join(models, 'made-up')), { signal })).toEqual([])
  const there = (await readdir(join(models, 'made-up'), { recursive: true })).filter((each) => each !== 'autoencoder')
  expect(there.sort()).toEqual(['pack.json', ...Object.keys(pack.files)].sort())
}

test.each<[string, () => Promise<string>]>([
  ['a repository of the hub', async () => (await serve(), 'someone/made-up')],
  ['an address', async () => `${(await serve()).url}/plain`],
  ['the address of its manifest', async () => `${(await serve()).url}/plain/pack.json`],
  ['a folder', async () => (await layPack(made, join(folder, 'from')), 'from')],
])('a pack is fetched whole from %s, and its progress told', async (_, lay) => {
  const told: number[] = []
  await fetchFrom(await lay(), { onProgress: (done) => void told.push(done) })
  await expectWhole()
  const bytes = Object.values(made.files).reduce((sum, { length }) => sum + length, 0)
  expect(told.at(-1)).toBe(bytes)
  expect(told).toEqual([...told].sort((a, b) => a - b))
})

test('a branch is pinned to its commit, and shown so', async () => {
  await serve()
  const source = await openSource('someone/made-up', { workFolder: folder, hubUrl: hub?.url, revision: 'v1', signal })
  expect(source.told).toBe(`someone/made-up at ${COMMIT.slice(0, 7)}`)
})

test.each(['someone/made-up', 'plain'])('after a broken connection it goes on where it was (%s)', async (place) => {
  const { url, asked } = await serve({ cut: { file: DATA, after: 100_000, times: 2 } })
  await fetchFrom(place === 'plain' ? `${url}/plain` : place)
  await expectWhole()
  expect(asked.filter((each) => each.startsWith(DATA))).toEqual([`${DATA} whole`, `${DATA} bytes=100000-`, `${DATA} bytes=200000-`])
})

test('after a run that was stopped, the next goes on where it was and fetches nothing twice', async () => {
  const { asked } = await serve()
  const stop = new AbortController()
  const stopped = fetchFrom('someone/made-up', {
    signal: stop.signal,
    onProgress: (done) => void (done > 50_000 && stop.abort(new Error('enough'))),
  })
  await expect(stopped).rejects.toThrow('enough')
  await expect(readPack(join(models, 'made-up'))).rejects.toThrow(/not fetched to its end.*run `matinee models get` again/)
  const part = (await readdir(join(models, 'made-up'))).find((each) => each.startsWith(DATA))!
  const { size } = await stat(join(models, 'made-up', part))
  expect(size).toBeGreaterThan(0)
  asked.length = 0
  await fetchFrom('someone/made-up')
  await expectWhole()
  expect(asked.filter((each) => /tokenizer|text\.onnx|data/.test(each))).toEqual([`${DATA} bytes=${size}-`])
})

test('a server that ignores what part is asked for sends it whole, and the pack is right all the same', async () => {
  await serve({ cut: { file: DATA, after: 100_000, times: 1 }, ignoresRange: true })
  await fetchFrom('someone/made-up')
  await expectWhole()
})

test.each([0, 299_999])('a wrong byte (the %i-th) is refused, and what was fetched of that file deleted', async (at) => {
  const { mischief } = await serve({ wrong: { file: DATA, at } })
  await expect(fetchFrom('someone/made-up')).rejects.toThrow(
    /transformer\.onnx\.data from someone\/made-up at 0123456 is not what.*deleted/,
  )
  expect((await readdir(join(models, 'made-up'))).filter((each) => each.startsWith(DATA))).toEqual([])
  await expect(readPack(join(models, 'made-up'))).rejects.toThrow(/not fetched to its end/)
  delete mischief.wrong
  await fetchFrom('someone/made-up')
  await expectWhole()
})

test('a wrong byte in what an earlier run had left is found too', async () => {
  await serve({ cut: { file: DATA, after: 0, times: 9 } })
  await expect(fetchFrom('someone/made-up', { pauses: [] })).rejects.toThrow(
    /broke off at 0 bytes of 300\.0 kB of transformer\.onnx\.data: run it again/,
  )
  const part = (await readdir(join(models, 'made-up'))).find((each) => each.startsWith(DATA))!
  await writeFile(join(models, 'made-up', part), new Uint8Array(50_000))
  delete hub!.mischief.cut
  await expect(fetchFrom('someone/made-up')).rejects.toThrow(/is not what its manifest says/)
  await fetchFrom('someone/made-up')
  await expectWhole()
})

test('a file that is longer than its manifest says is refused before the disk is full of it', async () => {
  const { pack, files, manifest } = makePack()
  await serve({}, { pack, manifest, files: { ...files, [DATA]: new Uint8Array(900_000) } })
  await expect(fetchFrom('someone/made-up')).rejects.toThrow(/data from .* is longer than the 300000 bytes/)
})

test('a source that lacks a file, or has half of it, is told as such', async () => {
  await layPack(made, join(folder, 'from'))
  await writeFile(join(folder, 'from', DATA), made.files[DATA]!.subarray(0, 1000))
  await expect(fetchFrom('from', { pauses: [0] })).rejects.toThrow(/transformer\.onnx\.data was cut off/)
  await rm(join(folder, 'from', DATA))
  await expect(fetchFrom('from')).rejects.toThrow(/transformer\.onnx\.data is missing/)
})

test('a server that is busy is asked again, one that refuses is not', async () => {
  const { asked, mischief } = await serve({ status: { file: DATA, code: 503, times: 2 } })
  await fetchFrom('someone/made-up')
  await expectWhole()
  await rm(models, { recursive: true })
  mischief.status = { file: DATA, code: 403, times: 9 }
  asked.length = 0
  await expect(fetchFrom('someone/made-up')).rejects.toThrow(/transformer\.onnx\.data is not handed out: .* 403/)
  expect(asked.filter((each) => each.startsWith(DATA))).toHaveLength(1)
})

test.each<[string, RegExp]>([
  ['someone/nothing', /knows no someone\/nothing: check the name/],
  ['secret/made-up', /shows no secret\/made-up to the public/],
  ['nothing here', /There is no folder nothing here/],
])('a place that is none: %s', async (place, words) => {
  await serve()
  await expect(fetchFrom(place)).rejects.toThrow(words)
})

test('a hub that cannot be reached is told in one sentence', async () => {
  const { url, close } = await serve()
  await close()
  await expect(openSource('someone/made-up', { workFolder: folder, hubUrl: url, signal })).rejects.toThrow(
    /cannot be reached: look at your connection/,
  )
  hub = undefined
})

test('without a yes to its licence nothing but the manifest is fetched, and nothing written', async () => {
  const { asked } = await serve()
  const accept = async (): Promise<void> => Promise.reject(new Error('no'))
  await expect(fetchFrom('someone/made-up', { accept })).rejects.toThrow('no')
  expect(asked).toEqual(['pack.json whole'])
  await expect(readdir(models)).rejects.toThrow()
})

test('a disk that is too small is told before anything is fetched', async () => {
  const { pack, files } = makePack()
  const large = { ...pack, files: { ...pack.files, [DATA]: { ...pack.files[DATA]!, bytes: 9e15 } } }
  const { asked } = await serve({}, { pack: large, manifest: JSON.stringify(large), files })
  await expect(fetchFrom('someone/made-up')).rejects.toThrow(/made-up needs 9000\.0 TB more, and the disk of .* free: make room/)
  expect(asked).toEqual(['pack.json whole'])
})

test('a broken pack is mended: only what is wrong is fetched', async () => {
  const { asked } = await serve()
  await layPack(made, join(models, 'made-up'))
  await writeFile(join(models, 'made-up', 'text.onnx'), new Uint8Array(5000))
  await fetchFrom('someone/made-up')
  await expectWhole()
  expect(asked).toEqual(['pack.json whole', 'text.onnx whole'])
})

test('another pack, or another version of it, is never mixed into one that is there', async () => {
  await serve()
  await expect(fetchFrom('someone/made-up', { name: 'other' })).rejects.toThrow(/holds the pack made-up, not other/)
  await layPack(makePack({ title: 'Another version' }), join(models, 'made-up'))
  await expect(fetchFrom('someone/made-up')).rejects.toThrow(/holds another version of made-up: run `matinee models remove made-up` first/)
})

test('a link in the pack’s folder leads nothing out of it', async () => {
  await serve()
  const outside = join(folder, 'outside')
  await mkdir(outside)
  await mkdir(join(models, 'made-up'), { recursive: true })
  await symlink(outside, join(models, 'made-up', 'autoencoder'))
  await expect(fetchFrom('someone/made-up')).rejects.toThrow(/autoencoder is a link that leaves the pack’s folder/)
  expect(await readdir(outside)).toEqual([])
  await rm(join(models, 'made-up', 'autoencoder'))
  const part = join(models, 'made-up', `${DATA}.${made.pack.files[DATA]!.sha256.slice(0, 12)}.part`)
  await writeFile(join(outside, 'precious'), '')
  await rm(part, { force: true })
  await rm(join(models, 'made-up', DATA), { force: true })
  await symlink(join(outside, 'precious'), part)
  await expect(fetchFrom('someone/made-up')).rejects.toThrow(/cannot be written to \(ELOOP\)/)
  expect(await readFile(join(outside, 'precious'), 'utf8')).toBe('')
})
