import { latentFramesOf } from '../latent/frame-count.ts'
import type { Tensor } from '../tensor.ts'
import type { Coded, Coder } from './autoencoder.ts'
import { joinTiles } from './join-tiles.ts'
import { planSlices, putTime } from './time-slices.ts'
import { planTiles, type Tile } from './tiles.ts'

export interface EncodeSettings {
  readonly width: number
  readonly height: number
  /** Pixels to a step of the latent. */
  readonly scale: number
  readonly channels: number
  /** In pixels. */
  readonly tile: { readonly size: number; readonly stride: number }
  /** Steps of time (4 frames) to a call of the network, after the first. */
  readonly stepsPerCall: number
}

/** Those frames, within that rectangle: planes [3, count, height, width], −1 … 1. */
export type CutFrames = (from: number, count: number, tile: Tile) => Float32Array

/**
 * 4k + 1 frames into a latent [1, 16, k + 1, h, w], as the autoencoder gives it (not normalised): the first frame alone, then four to a step. A
 * picture larger than a tile is encoded in tiles, one after the other through all its time, as AutoencoderKLWan.tiled_encode of diffusers does:
 * so only one tile's memory is kept, and the frames, which are a byte a number. Yields the share that is done.
 */
export async function* encodeVideo(
  encoder: Coder,
  frames: number,
  cut: CutFrames,
  settings: EncodeSettings,
): AsyncGenerator<number, Tensor, void> {
  const { width, height, scale, channels, tile: tileSize, stepsPerCall } = settings
  const steps = latentFramesOf(frames)
  const plan = planTiles(width, height, tileSize)
  const small = planTiles(width / scale, height / scale, { size: tileSize.size / scale, stride: tileSize.stride / scale })
  const join = joinTiles(small, channels * steps)
  for (const [index, tile] of plan.tiles.entries()) {
    const at = small.tiles[index] as Tile
    const whole = new Float32Array(channels * steps * at.width * at.height)
    let coded: Coded | null = null
    for (const slice of planSlices(steps, stepsPerCall)) {
      const from = slice.from === 0 ? 0 : 1 + 4 * (slice.from - 1)
      const count = slice.from === 0 ? 1 : 4 * slice.count
      const piece = { data: cut(from, count, tile), dims: [1, 3, count, tile.height, tile.width] }
      coded = coded === null ? await encoder.start(piece) : await coded.next(piece)
      putTime(whole, steps, coded.piece, slice.from)
      yield (index + (from + count) / frames) / plan.tiles.length
    }
    join.add(at, whole)
  }
  return { data: join.picture, dims: [1, channels, steps, height / scale, width / scale] }
}
