import { cp, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { RequestError, StageError } from '../../../../src/errors.ts'
import type { InstalledPack, Pack } from '../../../../src/pipeline/frames/diffusion/pack/pack.ts'
import type { Picture, ShootProgress, ShootSettings, ShotOrder } from '../../../../src/pipeline/frames/diffusion/shoot.ts'
import { shootShots, shootWith } from '../../../../src/pipeline/frames/diffusion/shoot-shots.ts'
import { readGolden } from './golden/read-golden.ts'
import { gather, givenOf, installed, modes, settingsOf, stream, type Mode } from './parity/compare.ts'

const golden = readGolden('pipeline')

function settingsFor(change: Partial<ShootSettings> = {}): ShootSettings {
  return {
    installed,
    provider: 'cpu',
    width: 32,
    height: 32,
    steps: 4,
    guidance: 5,
    scheduler: 'unipc',
    shift: 3,
    threads: 1,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...change,
  }
}

const plain: ShotOrder = { caption: 'A corgi', frames: 5, seed: 1, control: null, mask: null, references: [], strength: 1 }

function orderOf(mode: Mode): ShotOrder {
  const { frames, width, height, video, mask, references } = givenOf(golden, mode)
  const pictures = video?.map((pixels): Picture => ({ width, height, pixels })) ?? null
  return {
    caption: settingsOf(golden).prompt,
    frames,
    seed: 0,
    control: pictures && (() => stream(pictures)),
    mask: mask && (() => stream(mask)),
    references,
    strength: 1,
  }
}

/** The greatest difference of frames from the golden's, in levels of 8 bits. */
function levelsOff(frames: readonly Picture[], mode: Mode): number {
  const { data, dims } = golden.tensor(`${mode}.decoded`)
  const [, , count = 0, height = 0, width = 0] = dims
  expect(frames).toHaveLength(count)
  let most = 0
  for (const [f, { pixels }] of frames.entries())
    for (let c = 0; c < 3; c++)
      for (let i = 0; i < width * height; i++) {
        const expected = 127.5 * ((data[(c * count + f) * width * height + i] as number) + 1)
        most = Math.max(most, Math.abs((pixels[3 * i + c] as number) - expected))
      }
  return most
}

describe('shooting', () => {
  const shown: Picture[] = []
  const progress: ShootProgress[] = []
  let frames: readonly Picture[]
  const alike = modes.filter((mode) => mode !== 'control')

  beforeAll(async () => {
    const orders = alike.map(orderOf)
    const settings = settingsFor({ onProgress: (now) => progress.push(now), onPreview: (picture) => shown.push(picture) })
    const drawNoise = (order: ShotOrder): { data: Float32Array; dims: readonly number[] } =>
      golden.tensor(`${alike[orders.indexOf(order)]}.start`)
    frames = await gather(shootWith(orders, settings, { drawNoise }))
  })

  it.each(alike)('gives the frames that diffusers gives, through all its processes, from words to pictures: %s', (mode) => {
    const before = alike.slice(0, alike.indexOf(mode)).reduce((sum, other) => sum + givenOf(golden, other).frames, 0)
    // Half a level is rounding.
    expect(levelsOff(frames.slice(before, before + givenOf(golden, mode).frames), mode)).toBeLessThan(0.51)
  })

  it('tells of every stage from nothing to all, and shows a picture a step', () => {
    for (const stage of ['reading', 'encoding', 'denoising', 'decoding'] as const) {
      const told = progress.filter((now) => now.stage === stage)
      expect(told[0]?.done).toBe(0)
      expect(told.at(-1)?.done).toBe(told.at(-1)?.of)
      expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).toSorted((a, b) => a - b))
    }
    expect(shown).toHaveLength(4 * alike.length)
    expect(shown.every(({ width, height, pixels }) => width === 4 && height === 4 && pixels.length === 48)).toBe(true)
    expect(new Set(shown.at(-1)?.pixels).size).toBeGreaterThan(4)
  })

  it('cuts a larger picture into tiles and follows its control', async () => {
    const orders = [orderOf('control')]
    const tiled = await gather(shootWith(orders, settingsFor({ width: 48 }), { drawNoise: () => golden.tensor('control.start') }))
    expect(levelsOff(tiled, 'control')).toBeLessThan(0.51)
  })

  it('makes shots longer than a pass, and the same seed gives the same film', async () => {
    const long = { ...plain, frames: 29 }
    const settings = settingsFor({ steps: 2, guidance: 1, scheduler: 'euler' })
    const frames = await gather(shootShots([long, long, { ...long, seed: 2 }], settings))
    expect(frames).toHaveLength(3 * 29)
    expect(frames.slice(29, 58)).toEqual(frames.slice(0, 29))
    expect(frames.slice(58)).not.toEqual(frames.slice(0, 29))
  })

  it('makes nothing of no shots', async () => {
    expect(await gather(shootShots([], settingsFor()))).toEqual([])
  })

  it('stops in the midst of its steps with the reason of the signal', async () => {
    const stop = new AbortController()
    const steps: number[] = []
    const settings = settingsFor({
      steps: 500,
      signal: stop.signal,
      onProgress: ({ stage, done }) => {
        if (stage !== 'denoising') return
        steps.push(done)
        if (done === 2) stop.abort(new Error('changed their mind'))
      },
    })
    await expect(gather(shootShots([plain], settings))).rejects.toThrow('changed their mind')
    expect(steps.at(-1)).toBe(2)
  })
})

describe('what cannot be shot', () => {
  const refusal = async (orders: readonly ShotOrder[], change: Partial<ShootSettings> = {}): Promise<Error> => {
    const error: unknown = await gather(shootShots(orders, settingsFor(change))).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(Error)
    return error as Error
  }

  it('is a size that the latent cannot be cut into: the asker’s to mend, with one that can', async () => {
    const error = await refusal([plain], { width: 100, height: 64 })
    expect(error).toBeInstanceOf(RequestError)
    expect(error.message).toContain('cannot film at 100×64')
    expect(error.message).toContain('such as 96×64')
    for (const [width, height] of [
      [0, 64],
      [64, NaN],
      [-16, 64],
      [64, 8],
    ] as const)
      expect(await refusal([plain], { width, height })).toBeInstanceOf(RequestError)
  })

  it('is a count of frames that is not 4k + 1', async () => {
    const error = await refusal([plain, { ...plain, frames: 18 }])
    expect(error).toBeInstanceOf(StageError)
    expect(error.message).toBe('Shot 2 has 18 frames: the networks make 4k + 1, such as 17.')
    for (const frames of [0, -3, 2.5, NaN]) expect((await refusal([{ ...plain, frames }])).message).toContain('4k + 1')
  })

  it('is a film in no steps, or with settings that are no numbers', async () => {
    for (const change of [{ steps: 0 }, { steps: 2.5 }, { guidance: NaN }, { shift: 0 }])
      expect(await refusal([plain], change)).toBeInstanceOf(RequestError)
    for (const change of [{ seed: -1 }, { strength: NaN }, { references: [{ width: 8, height: 8, pixels: new Uint8Array(5) }] }])
      expect(await refusal([{ ...plain, ...change }])).toBeInstanceOf(StageError)
  })

  it('is a mask without a control', async () => {
    expect((await refusal([{ ...plain, mask: () => stream([new Uint8Array(32 * 32)]) }])).message).toContain('nothing that it would keep')
  })
})

describe('a broken pack', () => {
  const folders: string[] = []
  afterEach(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true }))))

  const copy = async (): Promise<InstalledPack> => {
    const folder = await mkdtemp(join(tmpdir(), 'pack-'))
    folders.push(folder)
    await cp(installed.folder, folder, { recursive: true })
    return { folder, pack: structuredClone(installed.pack) as Pack }
  }
  const faultOf = async (broken: InstalledPack): Promise<StageError> => {
    const error: unknown = await gather(shootShots([plain], settingsFor({ installed: broken, guidance: 1, steps: 1 }))).catch(
      (error: unknown) => error,
    )
    expect(error).toBeInstanceOf(StageError)
    return error as StageError
  }

  it('that lacks a file is told by component and file', async () => {
    const broken = await copy()
    await rm(join(broken.folder, 'transformer.onnx'))
    expect((await faultOf(broken)).message).toMatch(
      /^The file transformer\.onnx of the transformer is missing in .*\. Run "matinee models verify tiny-random-vace"\.$/,
    )
  })

  it('whose file is cut off is told with its length', async () => {
    const broken = await copy()
    await truncate(join(broken.folder, 'text.onnx'), 1000)
    expect((await faultOf(broken)).message).toContain('The file text.onnx of the text encoder has 1000 bytes in place of')
  })

  it('whose file is nonsense of the right length is told by component', async () => {
    const broken = await copy()
    const file = join(broken.folder, 'text.onnx')
    await writeFile(file, Buffer.alloc((await readFile(file)).length, 7))
    expect((await faultOf(broken)).message).toMatch(/^The text encoder could not be opened on cpu: /)
  })

  it('whose network is of another shape is told by component and port', async () => {
    const broken = await copy()
    broken.pack.graphs.text.outputs[0]?.dims.splice(2, 1, 64)
    expect((await faultOf(broken)).message).toMatch(
      /^The text encoder's output "hidden" is float32 \[1, .*, 32\] in place of float32 \[1, tokens, 64\]/,
    )
  })

  it('whose network lacks an output is told by component and port', async () => {
    const broken = await copy()
    broken.pack.graphs.text.outputs[0] = { ...(broken.pack.graphs.text.outputs[0] as Pack['graphs']['text']['outputs'][0]), name: 'other' }
    expect((await faultOf(broken)).message).toContain('The text encoder\'s output "other" is missing')
  })

  it('whose tokenizer is no tokenizer is told so', async () => {
    const broken = await copy()
    const file = join(broken.folder, 'tokenizer.json')
    await writeFile(file, '{"model": {}}'.padEnd((await readFile(file)).length))
    expect((await faultOf(broken)).message).toMatch(/^The tokenizer of tiny-random-vace cannot be read: /)
  })

  it('whose numbers run away is told by component and step', async () => {
    const broken = await copy()
    // What is encoded is divided by it.
    broken.pack.latent.std[3] = 1e-42
    expect((await faultOf(broken)).message).toBe("The transformer's answer in step 1 of 1 is not a number (NaN or infinite).")
  })
})
