import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Pack } from '../../../../../src/pipeline/frames/diffusion/pack/pack.ts'
import { goldenPack, readGolden, readGoldenJson } from './read-golden.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
let other: string
beforeEach(() => {
  other = mkdtempSync(`${tmpdir()}/golden-`)
})
afterEach(() => {
  rmSync(other, { recursive: true })
})

test('every golden was made with the pack that lies there', () => {
  const files = readdirSync(here)
  const tensors = files.filter((file) => file.endsWith('.safetensors')).map((file) => file.replace('.safetensors', ''))
  expect(tensors).toEqual(['autoencoder', 'pipeline', 'text', 'transformer', 'vace'])
  for (const name of tensors) {
    const golden = readGolden(name)
    for (const tensor of golden.names) {
      const { data, dims } = golden.tensor(tensor)
      expect(data.length).toBe(dims.reduce((product, dim) => product * dim, 1))
      expect(data.every(Number.isFinite)).toBe(true)
    }
  }
  expect(readGoldenJson<{ strings: unknown[] }>('tokenizer').strings).toHaveLength(200)
  expect(readGoldenJson<{ runs: unknown[] }>('schedulers').runs).toHaveLength(12)
})

test('a golden of another pack is refused', () => {
  cpSync(`${goldenPack}/pack.json`, `${other}/pack.json`)
  expect(readGolden('vace', here, other).names).toContain('edit.control')
  writeFileSync(`${other}/pack.json`, readFileSync(`${goldenPack}/pack.json`, 'utf8').replace('"fps": 16', '"fps": 15'))
  expect(() => readGolden('vace', here, other)).toThrow(/vace\.safetensors is stale/)
  expect(() => readGoldenJson('schedulers', here, other)).toThrow(/schedulers\.json is stale/)
})

test('a tensor that is not there is named', () => {
  expect(() => readGolden('text').tensor('loud.hidden')).toThrow(/text has no loud\.hidden/)
})

test('the manifest of the tiny pack is one that is read, and its files are those that lie there', () => {
  const pack = Pack.parse(JSON.parse(readFileSync(`${goldenPack}/pack.json`, 'utf8')))
  expect(pack).toMatchObject({ name: 'tiny-random-vace', random: true, source: null, tile: { size: 32, stride: 24 } })
  const wanted = [pack.tokenizer.file, ...Object.values(pack.graphs).map((graph) => graph.file)]
  expect(Object.keys(pack.files)).toEqual(wanted.toSorted())
})
