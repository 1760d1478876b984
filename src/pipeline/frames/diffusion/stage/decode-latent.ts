import { framesOf } from '../latent/frame-count.ts'
import type { Tensor } from '../tensor.ts'
import type { Coded, Coder } from './autoencoder.ts'
import { joinTiles } from './join-tiles.ts'
import { planSlices, putTime, sliceTime, type Slice } from './time-slices.ts'
import { areaOf, cutTile, planTiles, type Tile } from './tiles.ts'

export interface DecodeSettings {
  /** Pixels to a step of the latent. */
  readonly scale: number
  /** In pixels. */
  readonly tile: { readonly size: number; readonly stride: number }
  /** Steps of time to a call of the network, after the first: more is faster and takes more memory. */
  readonly stepsPerCall: number
}

/** A few frames on the way: planes of red, green and blue, each of so many frames. */
export interface Frames {
  readonly count: number
  /** [3, count, height, width], −1 … 1. */
  readonly planes: Float32Array
}

/**
 * A latent [1, 16, t, h, w], as the autoencoder knows it (not normalised), into 1 + 4·(t − 1) frames, given in order. A picture larger than a
 * tile is decoded in tiles, as AutoencoderKLWan.tiled_decode of diffusers does. Each tile has a memory of its own, and either the memories of
 * all tiles are kept, so that frames come slice by slice, or the frames of each tile until the last tile is through. The second needs less for
 * all but long shots: a pixel's memory in the real network is about 9 kB, its frames 12 bytes each. The first tile tells which is smaller.
 */
export async function* decodeLatent(decoder: Coder, latent: Tensor, settings: DecodeSettings): AsyncGenerator<Frames, void, void> {
  const [, channels = 0, steps = 0, h = 0, w = 0] = latent.dims
  const { scale, stepsPerCall, tile } = settings
  const small = planTiles(w, h, { size: tile.size / scale, stride: tile.stride / scale })
  const plan = planTiles(w * scale, h * scale, tile)
  const slices = planSlices(steps, stepsPerCall)
  const piece = (index: number, { from, count }: Slice): Tensor => {
    const at = small.tiles[index] as Tile
    const data = cutTile(sliceTime(latent, from, count), channels * count, small, at)
    return { data, dims: [1, channels, count, at.height, at.width] }
  }
  const [opening, ...rest] = slices as [Slice, ...Slice[]]
  const first = await decoder.start(piece(0, opening))
  const startTile = (index: number): Promise<Coded> => (index === 0 ? Promise.resolve(first) : decoder.start(piece(index, opening)))

  const held = 3 * 4 * framesOf(steps) * areaOf(plan)
  const memories = (first.remembered * areaOf(plan)) / areaOf({ ...plan, tiles: plan.tiles.slice(0, 1) })
  if (plan.tiles.length === 1 || memories <= held) {
    const tiles: Coded[] = []
    for (const slice of slices) {
      const count = slice.from === 0 ? 1 : 4 * slice.count
      const join = joinTiles(plan, 3 * count)
      for (const [index, tile] of plan.tiles.entries()) {
        const before = tiles[index]
        const now = before === undefined ? await startTile(index) : await before.next(piece(index, slice))
        tiles[index] = now
        join.add(tile, now.piece.data)
      }
      yield { count, planes: clamp(join.picture) }
    }
    return
  }
  const count = framesOf(steps)
  const join = joinTiles(plan, 3 * count)
  for (const [index, tile] of plan.tiles.entries()) {
    let coded = await startTile(index)
    const whole = new Float32Array(3 * count * tile.width * tile.height)
    putTime(whole, count, coded.piece, 0)
    for (const slice of rest) {
      coded = await coded.next(piece(index, slice))
      putTime(whole, count, coded.piece, 1 + 4 * (slice.from - 1))
    }
    join.add(tile, whole)
  }
  yield { count, planes: clamp(join.picture) }
}

function clamp(planes: Float32Array): Float32Array {
  for (let i = 0; i < planes.length; i++) planes[i] = Math.min(1, Math.max(-1, planes[i] as number))
  return planes
}
