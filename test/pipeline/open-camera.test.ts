import { mkdtemp, rm, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { projectRoot } from '../../src/config.ts'
import { RequestError } from '../../src/errors.ts'
import { recordAcceptance } from '../../src/pipeline/frames/diffusion/pack/accept-licence.ts'
import { openCamera, type CameraWish } from '../../src/pipeline/open-camera.ts'
import { layPack, makePack } from './frames/diffusion/pack/make-pack.ts'

let models = ''
beforeEach(async () => {
  models = await mkdtemp(join(tmpdir(), 'matinee-models-'))
})
afterEach(() => rm(models, { recursive: true, force: true }))

const open = (more: Partial<CameraWish> & Pick<CameraWish, 'renderer'>) =>
  openCamera({
    models,
    providers: ['cpu'],
    accepted: join(models, 'accepted.json'),
    probe: join(projectRoot, 'models', 'tiny', 'probe.onnx'),
    signal: new AbortController().signal,
    ...more,
  })

test('paper figures film when they are asked for, and when there is nothing else', async () => {
  expect(await open({ renderer: 'cutout' })).toEqual({ camera: null, why: null })
  expect(await open({ renderer: 'auto' })).toEqual({ camera: null, why: 'no pack is installed' })
  await expect(open({ renderer: 'diffusion' })).rejects.toThrow(/There is no pack in .* yet/)
  await expect(open({ renderer: 'diffusion', pack: 'wan' })).rejects.toThrow(RequestError)
})

test('a pack is used unasked only when it was trained, is allowed, is whole, and has more than the CPU to run on', async () => {
  const made = makePack()
  const folder = join(models, 'made-up')
  await layPack(made, folder)
  expect((await open({ renderer: 'auto' })).why).toBe('the licence of made-up has not been accepted yet')
  await expect(open({ renderer: 'diffusion' })).rejects.toThrow(/licence Apache-2\.0/)
  await recordAcceptance(join(models, 'accepted.json'), made.pack, 0)
  expect((await open({ renderer: 'auto' })).why).toBe('the networks of made-up would have to run on the CPU')
  const { camera } = await open({ renderer: 'diffusion', memory: 5e9 })
  expect(camera).toMatchObject({
    installed: { folder, pack: { name: 'made-up' } },
    provider: { name: 'cpu', refused: [] },
    memory: 5e9,
    orPaper: false,
  })
  expect((await open({ renderer: 'diffusion', orPaper: true })).camera?.orPaper).toBe(true)
  expect(structuredClone(camera)).toEqual(camera)

  await layPack(makePack({ name: 'other' }), join(models, 'other'))
  await expect(open({ renderer: 'diffusion' })).rejects.toThrow('Several packs are installed: say which with --pack, made-up or other.')
  await truncate(join(folder, 'transformer.onnx.data'), 10)
  expect((await open({ renderer: 'auto', pack: 'made-up' })).why).toMatch(/^made-up is not whole: transformer\.onnx\.data/)
  await expect(open({ renderer: 'diffusion', pack: 'made-up' })).rejects.toThrow(/is not whole/)
})

test('random weights film only when they are asked for', async () => {
  const pack = 'tiny-random-vace'
  expect((await open({ renderer: 'auto' })).why).toBe('no pack is installed')
  expect((await open({ renderer: 'auto', pack })).why).toBe('the weights of tiny-random-vace are random')
  expect((await open({ renderer: 'diffusion', pack })).camera?.installed.pack.random).toBe(true)
})

test('a provider that cannot be had is told of, and where none can there is no camera', async () => {
  const made = makePack()
  await layPack(made, join(models, 'made-up'))
  await recordAcceptance(join(models, 'accepted.json'), made.pack, 0)
  const { camera, why } = await open({ renderer: 'auto', probe: join(models, 'no-such.onnx') })
  expect(camera).toBeNull()
  expect(why).toMatch(/^Nothing here can run the networks: cpu \(/)
})
