import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { layPack, makePack } from '../pipeline/frames/diffusion/pack/make-pack.ts'
import { serveHub, type ServedHub } from '../pipeline/frames/diffusion/pack/serve-hub.ts'
import { matinee, startMatinee, type Outcome } from './run-matinee.ts'

// Large enough to be stopped on its way.
const made = makePack({}, 3_000_000)
const DATA = 'transformer.onnx.data'
let hub: ServedHub
let folder = ''

beforeAll(async () => {
  hub = await serveHub(made)
})
afterAll(() => hub.close())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matinee-models-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

function models(...args: string[]): Promise<Outcome> {
  return matinee(['models', ...args], folder, here())
}

function here(): NodeJS.ProcessEnv {
  return { MODELS_DIR: join(folder, 'models'), DATA_DIR: join(folder, 'data') }
}

function inModels(...path: string[]): string {
  return join(folder, 'models', ...path)
}

test('a pack is fetched after a yes to its licence, listed, verified and removed', async () => {
  const from = ['get', 'made-up', '--from', 'someone/made-up', '--hub', hub.url]
  const unasked = await models(...from)
  expect(unasked).toMatchObject({ code: 2, out: '' })
  expect(unasked.err).toMatch(
    /^matinee: The weights of made-up come under the licence Apache-2\.0: https:\S+ Read it; if you accept it, add --accept-licence\.\n$/,
  )
  expect(existsSync(inModels())).toBe(false)

  const got = await models(...from, '--accept-licence')
  expect(got).toMatchObject({ code: 0, out: `The pack made-up lies in ${inModels('made-up')}, from someone/made-up at 0123456.\n` })
  expect(got.err).toMatch(/licence Apache-2\.0: https:.*\n(Fetching made-up: \d+ % of 3\.0 MB\n)+$/)
  const accepted = JSON.parse(await readFile(join(folder, 'data', 'accepted-licences.json'), 'utf8')) as { pack: string }[]
  expect(accepted.map(({ pack }) => pack)).toEqual(['made-up'])

  const listed = await models('list')
  expect(listed).toMatchObject({ code: 0, err: '' })
  expect(listed.out).toMatch(
    /^Pack +Title +Size +Licence +Accepted +Complete +Fits here\nmade-up +Made up +3\.0 MB +Apache-2\.0 +yes +yes +64×64 \(.+\)\ntiny-random-vace .* not needed +yes .*\n$/,
  )
  const whole = 'made-up: 8 files, each as its manifest says.\ntiny-random-vace: 7 files, each as its manifest says.\n'
  expect(await models('verify')).toMatchObject({ code: 0, out: whole })

  expect((await models('remove', 'made-up')).err).toMatch(/This would delete .*made-up: add --yes if you mean it/)
  expect(existsSync(inModels('made-up', 'pack.json'))).toBe(true)
  expect(await models('remove', 'made-up', '--yes')).toMatchObject({ code: 0, err: '' })
  expect(existsSync(inModels('made-up'))).toBe(false)
  expect((await models()).out).toMatch(
    /\ntiny-random-vace .*\n\nThere is no other pack in .* yet: models\/README\.md says how to get one\.\n$/,
  )
})

test('a fetch that was stopped goes on where it was', async () => {
  const slow = await serveHub(made, { cut: { file: DATA, after: 1_000_000, times: 1 } })
  try {
    const args = ['models', 'get', 'made-up', '--from', 'someone/made-up', '--hub', slow.url, '--accept-licence']
    const running = startMatinee(args, folder, here())
    // It waits a second before it tries again: there it is stopped.
    await running.said('25 %')
    running.child.kill('SIGINT')
    const { code, out } = await running.outcome
    expect({ code, out }).toEqual({ code: 130, out: '' })
    const again = await models('list')
    expect(again.out).toMatch(/made-up +no\n[^]*was not fetched to its end: run `matinee models get` again/)
    slow.asked.length = 0
    expect(await matinee(args, folder, here())).toMatchObject({ code: 0 })
    const [resumed, ...more] = slow.asked.filter((each) => each.startsWith(DATA))
    // As far as it had been written down.
    expect(Number(/bytes=(\d+)-$/.exec(resumed ?? '')?.[1])).toBeGreaterThan(100_000)
    expect(more).toEqual([])
  } finally {
    await slow.close()
  }
})

test('what is broken is listed and verified as such, and stands in nobody’s way', async () => {
  await layPack(made, inModels('made-up'))
  await layPack(makePack({ name: 'other' }), inModels('other'))
  const bytes = made.files['text.onnx']!.slice()
  bytes[7]! ^= 1
  await writeFile(inModels('made-up', 'text.onnx'), bytes)
  await writeFile(inModels('other', 'pack.json'), '{"format": 2}')
  const listed = await models()
  expect(listed.code).toBe(0)
  expect(listed.out).toMatch(/made-up .* no +yes +64×64/)
  expect(listed.out).toMatch(/other +no\n[^]*\n\n.*newer exporter/)
  const verified = await models('verify')
  expect(verified).toMatchObject({ code: 2, out: '' })
  expect(verified.err).toMatch(/matinee: made-up: text\.onnx \(the text encoder\) has another SHA-256.* newer exporter/)
  expect((await models('verify', 'nothing')).err).toMatch(/There is no pack nothing in .*: choose made-up or tiny-random-vace\.\n$/)
})

test('the licence of a pack that was copied by hand can be accepted afterwards', async () => {
  await layPack(made, inModels('made-up'))
  expect((await models('accept', 'made-up')).err).toMatch(/add --accept-licence/)
  expect(await models('accept', 'made-up', '--accept-licence')).toMatchObject({
    code: 0,
    out: 'The licence of made-up, Apache-2.0, is accepted.\n',
  })
  expect((await models('list')).out).toMatch(/Apache-2\.0 +yes +yes/)
})

test.each<[string, string[], RegExp]>([
  ['no place', ['get', 'made-up'], /--from/],
  ['an unknown command', ['fetch', 'made-up'], /fetch|too many arguments/],
  ['an unknown preset', ['export', 'wan'], /There is no preset wan: choose wan-vace-1\.3b, Wan2\.1-VACE 1\.3B; /],
  ['a name of Object’s own', ['export', 'constructor'], /There is no preset constructor/],
  ['a precision that nobody proved', ['export', 'wan-vace-1.3b', '--precision', 'bf16'], /bf16 is not supported: choose fp32 or fp16/],
  ['an export without a yes', ['export', 'wan-vace-1.3b'], /licence Apache-2\.0: .* add --accept-licence/],
  ['a path to remove', ['remove', '../..', '--yes'], /is not the name of a pack/],
])('%s: one line, exit code 2', async (_, args, line) => {
  const { code, out, err } = await models(...args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(line)
  expect(err.trim().split('\n')).toHaveLength(1)
})
