import type { Graph, Pack } from './pack/pack.ts'
import type { ProviderName } from './provider.ts'
import { latentFramesOf } from './latent/frame-count.ts'
import { OutOfMemory } from './out-of-memory.ts'
import { planPasses } from './stage/plan-passes.ts'
import { areaOf, planTiles, type TilePlan } from './stage/tiles.ts'

/** What is to be filmed, as far as memory goes. */
export interface ShotSize {
  readonly width: number
  readonly height: number
  /** Of the longest shot. */
  readonly frames: number
  /** Of the shot that has most. */
  readonly references: number
}

/** Bytes of memory that each stage takes; they run one after the other. */
export interface MemoryNeeds {
  readonly reading: number
  readonly encoding: number
  readonly denoising: number
  readonly decoding: number
}

/**
 * About how many bytes each stage takes of the memory of its provider: the weights, what the network needs for one run, and on the CPU, which
 * shares its memory with the rest, the pictures and latents beside it. By the figures of the pack, whose exporter measured or derived them.
 */
export function estimateMemory(pack: Pack, size: ShotSize, provider: ProviderName): MemoryNeeds {
  const { graphs, latent, sampling, tokenizer } = pack
  const { width, height, frames, references } = size
  const steps = latentFramesOf(frames)
  const plan = planTiles(width, height, pack.tile)
  const beside = (bytes: number): number => (provider === 'cpu' ? bytes : 0)

  const area = (width * height) / latent.spatial ** 2
  const pass = Math.max(...planPasses(steps, sampling).map(({ length }) => length)) + references
  const [patchTime, patchDown, patchAcross] = latent.patch
  const tokens = (pass * area) / (patchTime * patchDown * patchAcross)
  // Noise, latent, two velocities, the scheduler's three, and the 96 channels of the control twice: whole, and as a pass sees it.
  const numbers = (7 * latent.channels + 2 * 96) * (steps + references) * area
  return {
    reading: needOf(graphs.text, tokenizer.length),
    // Frames and masks of a shot, a byte a number.
    encoding: coding(graphs.encodeFirst, graphs.encodeNext, plan) + beside(4 * frames * width * height),
    denoising: needOf(graphs.transformer, tokens) + beside(4 * numbers),
    // Frames of the whole shot in single precision, and of the tiles that overlap it.
    decoding: coding(graphs.decodeFirst, graphs.decodeNext, plan) + beside(2 * 3 * 4 * frames * areaOf(plan)),
  }
}

/**
 * Steps of time that the autoencoder may take at once, after the first, when it has so many bytes: more is faster, and one always must do.
 */
export function stepsThatFit(
  first: Graph,
  further: Graph,
  { tile }: Pack,
  { width, height }: Pick<ShotSize, 'width' | 'height'>,
  memory: number | null,
): number {
  if (memory === null) return 1
  const pixels = largestTile(planTiles(width, height, tile))
  const left = memory * share - first.memory.fixed - further.memory.fixed
  return Math.min(mostSteps, Math.max(1, Math.floor(left / (further.memory.perUnit * pixels * 4))))
}

/** Throws OutOfMemory, foreseen, that names the pack's sizes that would fit, when there is less memory than the hungriest stage needs. Null: nobody knows. */
export function assertFits(pack: Pack, size: ShotSize, provider: ProviderName, memory: number | null): void {
  if (memory === null) return
  const needs = most(estimateMemory(pack, size, provider))
  if (needs <= memory) return
  const fitting = sizesThatFit(pack, size, provider, memory)
    .filter(({ width, height }) => width * height < size.width * size.height)
    .slice(0, 3)
    .map(({ width, height }) => `${width}×${height}`)
  const way = fitting.length === 0 ? 'no smaller size of this pack would fit' : `${fitting.join(' or ')} would fit`
  throw new OutOfMemory(
    `${pack.title} needs about ${inWords(needs)} of memory for ${size.width}×${size.height}, and ${inWords(memory)} are free: ${way}.`,
    { foreseen: true },
  )
}

/** The pack's sizes, largest first, at which the same shots fit. Null for the memory: all. */
export function sizesThatFit(pack: Pack, size: ShotSize, provider: ProviderName, memory: number | null): Pack['sampling']['sizes'] {
  if (memory === null) return pack.sampling.sizes
  return pack.sampling.sizes.filter(({ width, height }) => most(estimateMemory(pack, { ...size, width, height }, provider)) <= memory)
}

/** Of what is free, what one network may plan with. */
const share = 0.8
/** Beyond these, what is saved by fewer calls is little. */
const mostSteps = 4

function needOf({ memory }: Graph, units: number): number {
  return memory.fixed + memory.perUnit * units
}

/** Both graphs are loaded; four frames of the largest tile go through at a time. */
function coding(first: Graph, further: Graph, plan: TilePlan): number {
  return first.memory.fixed + needOf(further, 4 * largestTile(plan))
}

function largestTile({ tiles }: TilePlan): number {
  return Math.max(...tiles.map(({ width, height }) => width * height))
}

function most(needs: MemoryNeeds): number {
  return Math.max(needs.reading, needs.encoding, needs.denoising, needs.decoding)
}

/** "9.1 GB", "340 MB". */
function inWords(bytes: number): string {
  return bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.ceil(bytes / 1e6)} MB`
}
