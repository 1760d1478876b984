import { checkFiles } from './check-files.ts'
import { checkOrders } from './check-orders.ts'
import { freeMemoryOf } from './choose-provider.ts'
import { stepsThatFit } from './estimate-memory.ts'
import { latentFramesOf } from './latent/frame-count.ts'
import { drawNoise } from './latent/noise.ts'
import { sendControls } from './send-controls.ts'
import type { Picture, ShootProgress, ShootSettings, ShootShots, ShotOrder } from './shoot.ts'
import type { NoisyShot } from './stage/denoise-shots.ts'
import { startStage, type StageSettings } from './stage/start-stage.ts'
import type { Tensor } from './tensor.ts'
import type { ControlParts } from './vace/build-control.ts'

/** What the usual way of shooting leaves to itself. */
export interface ShootMeans {
  /** The noise that a shot starts from, [1, 16, references + t, h, w]. */
  readonly drawNoise?: (order: ShotOrder, dims: readonly number[]) => Tensor
  /** Variables of the stages' environment; not given: those of this process. */
  readonly env?: StageSettings['env']
}

/** See ShootShots. */
export const shootShots: ShootShots = (orders, settings) => shootWith(orders, settings, {})

/** As shootShots, by means of one's own. */
export async function* shootWith(
  orders: readonly ShotOrder[],
  settings: ShootSettings,
  means: ShootMeans,
): AsyncGenerator<Picture, void, void> {
  settings.signal.throwIfAborted()
  checkOrders(orders, settings)
  if (orders.length === 0) return
  await checkFiles(settings.installed)
  const captions = await readAll(orders, settings, means)
  const conditions = await encodeAll(orders, settings, means)
  const latents = await denoiseAll(orders, captions, conditions, settings, means)
  yield* decodeAll(orders, latents, settings, means)
}

interface Captions {
  readonly unwanted: Tensor
  readonly wanted: readonly Tensor[]
}

async function readAll(orders: readonly ShotOrder[], settings: ShootSettings, means: ShootMeans): Promise<Captions> {
  const texts = [settings.installed.pack.sampling.negativePrompt, ...orders.map(({ caption }) => caption)]
  const report = reporter('reading', texts.length, settings)
  const read: Tensor[] = []
  for await (const rows of startStage('read', orderFrom(settings), stream(texts), processOf('the text encoder', settings, means))) {
    read.push(rows)
    report(1)
  }
  const [unwanted, ...wanted] = read as [Tensor, ...Tensor[]]
  return { unwanted, wanted }
}

async function encodeAll(orders: readonly ShotOrder[], settings: ShootSettings, means: ShootMeans): Promise<readonly ControlParts[]> {
  const { width, height, installed } = settings
  const { graphs } = installed.pack
  const stepsPerCall = stepsThatFit(graphs.encodeFirst, graphs.encodeNext, installed.pack, settings, await memoryFor(settings))
  const report = reporter(
    'encoding',
    orders.reduce((sum, order) => sum + framesToEncode(order), 0),
    settings,
  )
  const all: ControlParts[] = []
  const order = { ...orderFrom(settings), width, height, stepsPerCall }
  for await (const piece of startStage(
    'encode',
    order,
    sendControls(orders, settings),
    processOf('the encoder of pictures', settings, means),
  ))
    if ('frames' in piece) report(piece.frames)
    else all.push(piece.conditions)
  return all
}

/** What is known is encoded once, what is masked twice: what stays and what is painted anew. Where nothing is known, it is the same for all. */
function framesToEncode({ frames, control, mask, references }: ShotOrder): number {
  return (control === null ? 0 : mask === null ? frames : 2 * frames) + references.length
}

async function denoiseAll(
  orders: readonly ShotOrder[],
  { unwanted, wanted }: Captions,
  conditions: readonly ControlParts[],
  settings: ShootSettings,
  means: ShootMeans,
): Promise<readonly Tensor[]> {
  const { scheduler, steps, shift, guidance, onPreview } = settings
  const order = { ...orderFrom(settings), scheduler, steps, shift, guidance, unwanted, preview: onPreview !== undefined }
  const report = reporter('denoising', steps * orders.length, settings)
  const latents: Tensor[] = []
  for await (const piece of startStage('denoise', order, stream(shots()), processOf('the transformer', settings, means)))
    if ('latent' in piece) latents.push(piece.latent)
    else {
      report(1)
      if (piece.preview !== null) onPreview?.(piece.preview)
    }
  return latents

  function* shots(): Generator<NoisyShot, void, void> {
    for (const [index, order] of orders.entries())
      yield {
        wanted: wanted[index] as Tensor,
        noise: noiseOf(order, settings, means),
        conditions: conditions[index] as ControlParts,
        strength: order.strength,
      }
  }
}

function noiseOf(order: ShotOrder, { installed, width, height }: ShootSettings, means: ShootMeans): Tensor {
  const { channels, spatial } = installed.pack.latent
  const references = order.references.length
  const shape = { channels, frames: latentFramesOf(order.frames), references, height: height / spatial, width: width / spatial }
  const dims = [1, channels, references + shape.frames, shape.height, shape.width]
  return means.drawNoise?.(order, dims) ?? drawNoise({ seed: order.seed, ...shape })
}

async function* decodeAll(
  orders: readonly ShotOrder[],
  latents: readonly Tensor[],
  settings: ShootSettings,
  means: ShootMeans,
): AsyncGenerator<Picture, void, void> {
  const { installed } = settings
  const { graphs } = installed.pack
  const stepsPerCall = stepsThatFit(graphs.decodeFirst, graphs.decodeNext, installed.pack, settings, await memoryFor(settings))
  const report = reporter(
    'decoding',
    orders.reduce((sum, { frames }) => sum + frames, 0),
    settings,
  )
  const order = { ...orderFrom(settings), stepsPerCall }
  for await (const picture of startStage('decode', order, stream(latents), processOf('the decoder of pictures', settings, means))) {
    report(1)
    yield picture
  }
}

/** What is free may have become less since somebody set a limit. */
async function memoryFor({ provider, memory = null }: ShootSettings): Promise<number | null> {
  const free = await freeMemoryOf(provider)
  return free === null || memory === null ? (memory ?? free) : Math.min(memory, free)
}

function orderFrom({ installed, provider, threads }: ShootSettings): Pick<ShootSettings, 'installed' | 'provider' | 'threads'> {
  return { installed, provider, threads }
}

function processOf(component: string, { signal }: ShootSettings, { env }: ShootMeans): StageSettings {
  return { component, signal, ...(env === undefined ? {} : { env }) }
}

/** Tells of a stage's start, and of so much more done. */
function reporter(stage: ShootProgress['stage'], of: number, { onProgress }: ShootSettings): (more: number) => void {
  let done = 0
  const tell = (): void => onProgress({ stage, done: Math.min(of, Math.floor(done + 1e-6)), of })
  tell()
  return (more) => {
    done += more
    tell()
  }
}

async function* stream<T>(items: Iterable<T>): AsyncGenerator<T, void, void> {
  yield* items
}
