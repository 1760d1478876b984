import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PackFault } from '../../../../../src/pipeline/frames/diffusion/pack/pack-fault.ts'
import { BUNDLED, findPack, listPacks, readPack } from '../../../../../src/pipeline/frames/diffusion/pack/read-pack.ts'
import { layPack, makePack } from './make-pack.ts'

const made = makePack()
const TINY = 'tiny-random-vace'
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matinee-packs-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function faultOf(manifest: string): Promise<string> {
  await writeFile(join(folder, 'pack.json'), manifest)
  const error: unknown = await readPack(folder).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(PackFault)
  return (error as PackFault).message
}

test('a pack is read as it was written', async () => {
  await layPack(made, join(folder, 'made-up'))
  expect(await readPack(join(folder, 'made-up'))).toEqual({ folder: join(folder, 'made-up'), pack: made.pack })
})

test('a folder without a manifest is no pack', async () => {
  await expect(readPack(folder)).rejects.toThrow(`There is no pack in ${folder}: it has no pack.json.`)
})

test.each<[string, string, RegExp]>([
  ['half a manifest', made.manifest.slice(0, 900), /pack\.json is not whole JSON: fetch the pack again/],
  [
    'a newer format',
    JSON.stringify({ format: 2, graphs: [] }),
    /newer exporter \(format 2; this Matinee reads 1\): update Matinee, or export/,
  ],
  ['another file', '{"name": "vite"}', /is not the manifest of a pack: format: .*; title: .*; family: .*; and \d+ more\.$/],
  ['a graph that is not listed', altered({ tokenizer: { ...made.pack.tokenizer, file: 'words.json' } }), /needs the file words\.json/],
  [
    'a file above the folder',
    altered({ files: { ...made.pack.files, '../../secret': made.pack.files['text.onnx']! } }),
    /is not the manifest of a pack: files/,
  ],
  ['an absolute file', altered({ files: { ...made.pack.files, '/etc/passwd': made.pack.files['text.onnx']! } }), /is not the manifest/],
  ['a file of Windows’ ways', altered({ files: { ...made.pack.files, 'a\\..\\b': made.pack.files['text.onnx']! } }), /is not the manifest/],
  ['itself as a file', altered({ files: { ...made.pack.files, 'Pack.json': made.pack.files['text.onnx']! } }), /lists itself/],
  ['an unknown key', altered({ colour: 'red' }), /is not the manifest of a pack: the whole: .*colour/],
  [
    'a hash that is none',
    altered({ files: { ...made.pack.files, 'text.onnx': { sha256: 'abc', bytes: 1 } } }),
    /files\.text\.onnx\.sha256/,
  ],
])('%s: one plain sentence', async (_, manifest, words) => {
  const fault = await faultOf(manifest)
  expect(fault).toMatch(words)
  expect(fault).not.toContain('\n')
})

test('a link out of the folder is refused', async () => {
  await layPack(made, join(folder, 'made-up'))
  await rename(join(folder, 'made-up', 'text.onnx'), join(folder, 'elsewhere'))
  await symlink(join(folder, 'elsewhere'), join(folder, 'made-up', 'text.onnx'))
  await expect(readPack(join(folder, 'made-up'))).rejects.toThrow(/text\.onnx is a link that leaves the pack’s folder/)
})

test('packs are listed by name, and a broken one with its fault', async () => {
  await layPack(made, join(folder, 'made-up'))
  await layPack(made, join(folder, 'renamed'))
  await mkdir(join(folder, 'broken'))
  await writeFile(join(folder, 'broken', 'pack.json'), '{')
  await mkdir(join(folder, 'begun'))
  await writeFile(join(folder, 'begun', 'pack.json.part'), made.manifest)
  await mkdir(join(folder, 'selfie-segmentation'))
  await writeFile(join(folder, 'README.md'), '')
  const found = await listPacks(folder)
  expect(found.map(({ name, bundled, fault }) => [name, bundled, fault === null])).toEqual([
    ['begun', false, false],
    ['broken', false, false],
    ['made-up', false, true],
    ['renamed', false, false],
    [TINY, true, true],
  ])
  expect(found[3]?.fault).toMatch(/renamed holds the pack made-up: give it that name/)
  expect((await listPacks(join(folder, 'nowhere'))).map(({ name }) => name)).toEqual([TINY])
  await expect(findPack(folder, 'other')).rejects.toThrow(/There is no pack other in .*: choose made-up or tiny-random-vace\.$/)
  await expect(findPack(folder, 'broken')).rejects.toThrow(/not whole JSON/)
  expect((await findPack(folder, TINY)).folder).toBe(join(BUNDLED, TINY))
  // One of one's own comes before the one that comes with Matinee.
  await layPack(makePack({ name: TINY }), join(folder, TINY))
  expect((await findPack(folder, TINY)).folder).toBe(join(folder, TINY))
  expect((await listPacks(folder)).filter(({ name }) => name === TINY)).toHaveLength(1)
})

function altered(changes: object): string {
  return JSON.stringify({ ...made.pack, ...changes })
}
