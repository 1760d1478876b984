import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { denormalise } from '../../../../../src/pipeline/frames/diffusion/latent/normalise.ts'
import { Pack, type Graph, type InstalledPack } from '../../../../../src/pipeline/frames/diffusion/pack/pack.ts'
import type { ProviderName } from '../../../../../src/pipeline/frames/diffusion/provider.ts'
import type { Picture } from '../../../../../src/pipeline/frames/diffusion/shoot.ts'
import { openCoder, type Coder } from '../../../../../src/pipeline/frames/diffusion/stage/autoencoder.ts'
import { decodeLatent } from '../../../../../src/pipeline/frames/diffusion/stage/decode-latent.ts'
import { denoiseShots } from '../../../../../src/pipeline/frames/diffusion/stage/denoise-shots.ts'
import { encodeShots, type EncodeInput } from '../../../../../src/pipeline/frames/diffusion/stage/encode-shots.ts'
import { encodeVideo } from '../../../../../src/pipeline/frames/diffusion/stage/encode-video.ts'
import { openSession } from '../../../../../src/pipeline/frames/diffusion/stage/open-session.ts'
import { readCaptions } from '../../../../../src/pipeline/frames/diffusion/stage/read-captions.ts'
import { cutTile, planTiles } from '../../../../../src/pipeline/frames/diffusion/stage/tiles.ts'
import { sliceTime } from '../../../../../src/pipeline/frames/diffusion/stage/time-slices.ts'
import type { Tensor } from '../../../../../src/pipeline/frames/diffusion/tensor.ts'
import { assembleControl, type ControlParts } from '../../../../../src/pipeline/frames/diffusion/vace/build-control.ts'
import { goldenPack, readGolden, type Golden } from '../golden/read-golden.ts'

/** The greatest differences from what diffusers and transformers computed, by what was computed. */
export type Differences = Readonly<Record<string, number>>

/** What each part of the suite is called, and how it is computed on a provider. */
export const parts = { text: compareText, transformer: compareTransformer, autoencoder: compareAutoencoder, pipeline: comparePipeline }
export type Part = keyof typeof parts

/** The modes of the golden of the whole pipeline. */
export const modes = ['text', 'reference', 'references', 'edit', 'control', 'first'] as const
export type Mode = (typeof modes)[number]

export const installed: InstalledPack = {
  folder: goldenPack,
  pack: Pack.parse(JSON.parse(readFileSync(join(goldenPack, 'pack.json'), 'utf8'))),
}
const { pack } = installed

/** What of a shot was handed to diffusers' pipeline. */
export interface Given {
  readonly frames: number
  readonly width: number
  readonly height: number
  readonly video: readonly Uint8Array[] | null
  readonly mask: readonly Uint8Array[] | null
  readonly references: readonly Picture[]
}

export function givenOf(golden: Golden, mode: Mode): Given {
  const cases = golden.facts['cases'] as Readonly<Record<Mode, Pick<Given, 'frames' | 'width' | 'height'>>>
  const { frames, width, height } = cases[mode]
  const bytes = (name: string): readonly Uint8Array[] | null => {
    if (!golden.names.includes(name)) return null
    const all = Uint8Array.from(golden.tensor(name).data)
    return Array.from({ length: frames }, (_, i) => all.subarray((i * all.length) / frames, ((i + 1) * all.length) / frames))
  }
  const references = golden.names
    .filter((name) => name.startsWith(`${mode}.reference_`))
    .sort()
    .map((name): Picture => {
      const { data, dims } = golden.tensor(name)
      return { height: dims[0] ?? 0, width: dims[1] ?? 0, pixels: Uint8Array.from(data) }
    })
  return { frames, width, height, video: bytes(`${mode}.video`), mask: bytes(`${mode}.mask`), references }
}

async function compareText(provider: ProviderName): Promise<Differences> {
  const golden = readGolden('text')
  const captions = Object.entries(golden.facts['captions'] as Readonly<Record<string, string>>)
  const read = await gather(readCaptions({ installed, provider, threads: 1 }, stream(captions.map(([, caption]) => caption))))
  return Object.fromEntries(captions.map(([name], i) => [`text ${name}`, difference(read[i], golden.tensor(`${name}.embeds`))]))
}

async function compareTransformer(provider: ProviderName): Promise<Differences> {
  const golden = readGolden('transformer')
  const transformer = await openSession({ installed, provider, threads: 1, graph: pack.graphs.transformer, component: 'the transformer' })
  const differences: Record<string, number> = {}
  for (let i = 0; golden.names.includes(`${i}.sample`); i++) {
    const own = pack.graphs.transformer.inputs.map(({ name }) => name).filter((name) => name !== 'encoder_hidden_states')
    const inputs = Object.fromEntries(own.map((name) => [name, golden.tensor(`${i}.${name}`)]))
    const { sample } = await transformer.run({ ...inputs, encoder_hidden_states: golden.tensor('encoder_hidden_states') })
    const size = inputs['hidden_states']?.dims.slice(2).join('×')
    differences[`transformer ${size}`] = difference(sample, golden.tensor(`${i}.sample`))
  }
  return differences
}

async function openCoders(provider: ProviderName): Promise<{ readonly encoder: Coder; readonly decoder: Coder }> {
  const open = (first: Graph, further: Graph, component: string): Promise<Coder> =>
    openCoder({ installed, provider, threads: 1, first, further, component })
  const { encodeFirst, encodeNext, decodeFirst, decodeNext } = pack.graphs
  return { encoder: await open(encodeFirst, encodeNext, 'the encoder'), decoder: await open(decodeFirst, decodeNext, 'the decoder') }
}

/** Whole and tiled; a step of time to a call, and several; and, tiled, with the memories of all tiles kept, and with their frames. */
async function compareAutoencoder(provider: ProviderName): Promise<Differences> {
  const golden = readGolden('autoencoder')
  const { encoder, decoder } = await openCoders(provider)
  const forgetful: Coder = { start: async (piece) => ({ ...(await decoder.start(piece)), remembered: 2 ** 50 }) }
  const differences: Record<string, number> = {}
  for (const way of ['whole', 'tiled'] as const)
    for (const stepsPerCall of [1, 3, 4]) {
      const name = `${way}, ${stepsPerCall} to a call`
      differences[`encode ${name}`] = difference(
        await encodeWhole(encoder, golden.tensor(`${way}.video`), stepsPerCall),
        golden.tensor(`${way}.mean`),
      )
      const [latent, decoded] = [golden.tensor(`${way}.latent`), golden.tensor(`${way}.decoded`)]
      differences[`decode ${name}`] = difference(await decodeWhole(decoder, latent, stepsPerCall), decoded)
      if (way === 'tiled')
        differences[`decode ${name}, tile by tile`] = difference(await decodeWhole(forgetful, latent, stepsPerCall), decoded)
    }
  return differences
}

async function encodeWhole(encoder: Coder, video: Tensor, stepsPerCall: number): Promise<Tensor> {
  const [, , frames = 0, height = 0, width = 0] = video.dims
  const plan = planTiles(width, height, pack.tile)
  const run = encodeVideo(encoder, frames, (from, count, tile) => cutTile(sliceTime(video, from, count), 3 * count, plan, tile), {
    width,
    height,
    scale: 8,
    channels: 16,
    tile: pack.tile,
    stepsPerCall,
  })
  for (;;) {
    const { value, done } = await run.next()
    if (done === true) return value
  }
}

async function decodeWhole(decoder: Coder, latent: Tensor, stepsPerCall: number): Promise<Tensor> {
  const [, , steps = 0, h = 0, w = 0] = latent.dims
  const [count, area] = [1 + 4 * (steps - 1), 64 * h * w]
  const data = new Float32Array(3 * count * area)
  let done = 0
  for await (const frames of decodeLatent(decoder, latent, { scale: 8, tile: pack.tile, stepsPerCall })) {
    for (let c = 0; c < 3; c++)
      data.set(frames.planes.subarray(c * frames.count * area, (c + 1) * frames.count * area), (c * count + done) * area)
    done += frames.count
  }
  return { data, dims: [1, 3, count, 8 * h, 8 * w] }
}

/** From what was handed in to the control, to the latent, to the frames; each from our own of the stage before. */
async function comparePipeline(provider: ProviderName): Promise<Differences> {
  const [vace, golden] = [readGolden('vace'), readGolden('pipeline')]
  const { decoder } = await openCoders(provider)
  const differences: Record<string, number> = {}
  for (const mode of modes) {
    const conditions = await encodeGiven(givenOf(golden, mode), provider)
    const [latent] = await denoiseGiven(golden, mode, conditions, provider)
    differences[`${mode}: control`] = difference(assembleControl(conditions), vace.tensor(`${mode}.control`))
    differences[`${mode}: latent`] = difference(latent, dropped(golden.tensor(`${mode}.latents`), conditions.references.length))
    const frames = await decodeWhole(decoder, denormalise(latent as Tensor, pack.latent), 2)
    differences[`${mode}: frames`] = difference(frames, golden.tensor(`${mode}.decoded`))
  }
  return differences
}

async function encodeGiven({ frames, width, height, video, mask, references }: Given, provider: ProviderName): Promise<ControlParts> {
  const pieces: EncodeInput[] = [{ shot: { frames, controlled: video !== null, masked: mask !== null, references } }]
  for (const [i, frame] of (video ?? []).entries()) pieces.push({ frame, mask: mask?.[i] ?? null })
  const encoded = await gather(encodeShots({ installed, provider, threads: 1, width, height, stepsPerCall: 2 }, stream(pieces)))
  const conditions = encoded.flatMap((piece) => ('conditions' in piece ? [piece.conditions] : []))
  if (conditions[0] === undefined) throw new Error('nothing was encoded')
  return conditions[0]
}

async function denoiseGiven(golden: Golden, mode: Mode, conditions: ControlParts, provider: ProviderName): Promise<Tensor[]> {
  const { steps, guidance, shift, scheduler } = settingsOf(golden)
  const order = { installed, provider, threads: 1, steps, guidance, shift, scheduler, preview: true }
  const shot = { wanted: golden.tensor('prompt_embeds'), noise: golden.tensor(`${mode}.start`), conditions, strength: 1 }
  const denoised = await gather(denoiseShots({ ...order, unwanted: golden.tensor('negative_prompt_embeds') }, stream([shot])))
  return denoised.flatMap((piece) => ('latent' in piece ? [piece.latent] : []))
}

export interface GoldenSettings {
  readonly prompt: string
  readonly negative: string
  readonly steps: number
  readonly guidance: number
  readonly shift: number
  readonly scheduler: 'unipc' | 'euler'
}

export function settingsOf(golden: Golden): GoldenSettings {
  return golden.facts['settings'] as GoldenSettings
}

function dropped(latents: Tensor, references: number): Tensor {
  const [, channels = 0, steps = 0, h = 0, w = 0] = latents.dims
  return { data: sliceTime(latents, references, steps - references), dims: [1, channels, steps - references, h, w] }
}

/** The greatest absolute difference; infinite where the shapes differ. */
export function difference(found: Tensor | undefined, expected: Tensor): number {
  if (found?.dims.join() !== expected.dims.join() || found.data.length !== expected.data.length) return Infinity
  let most = 0
  for (const [i, value] of found.data.entries()) {
    const off = Math.abs(value - (expected.data[i] as number))
    if (!(off <= most)) most = Number.isNaN(off) ? Infinity : off
  }
  return most
}

export async function gather<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

export async function* stream<T>(items: Iterable<T>): AsyncGenerator<T, void, void> {
  yield* items
}
