import { RequestError, StageError } from '../../../errors.ts'
import { isFrameCount } from './latent/frame-count.ts'
import type { ShootSettings, ShotOrder } from './shoot.ts'

/**
 * Throws RequestError for a size or steps that nobody could film, and StageError for shots that are not shots: what the networks would
 * otherwise refuse in their own words, after minutes.
 */
export function checkOrders(orders: readonly ShotOrder[], { width, height, steps, guidance, shift, installed }: ShootSettings): void {
  const across = installed.pack.latent.spatial * installed.pack.latent.patch[2]
  const down = installed.pack.latent.spatial * installed.pack.latent.patch[1]
  if (!isSide(width, across) || !isSide(height, down))
    throw new RequestError(
      `${installed.pack.title} cannot film at ${width}×${height}: the width must be divisible by ${across} and the height by ${down}, such as ${near(width, across)}×${near(height, down)}.`,
    )
  if (!Number.isInteger(steps) || steps < 1 || steps > 1000)
    throw new RequestError(`It cannot be filmed in ${steps} steps: 1 to 1000 can be taken.`)
  if (!(guidance >= 0 && guidance < Infinity)) throw new RequestError(`A guidance of ${guidance} makes no sense: 1 and more does.`)
  if (!(shift > 0 && shift < Infinity)) throw new RequestError(`A shift of ${shift} makes no sense: above 0 does.`)
  for (const [index, order] of orders.entries()) checkShot(order, `Shot ${index + 1}`)
}

function checkShot({ frames, seed, control, mask, references, strength }: ShotOrder, name: string): void {
  if (!isFrameCount(frames))
    throw new StageError(
      'filming',
      `${name} has ${frames} frames: the networks make 4k + 1, such as ${4 * Math.max(0, Math.round((frames - 1) / 4) || 0) + 1}.`,
    )
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32)
    throw new StageError('filming', `${name} has the seed ${seed}: it is a whole number below 2³².`)
  if (!Number.isFinite(strength)) throw new StageError('filming', `${name} has a strength of ${strength}.`)
  if (mask !== null && control === null) throw new StageError('filming', `${name} has a mask, and nothing that it would keep.`)
  for (const { width, height, pixels } of references)
    if (!(width > 0 && height > 0) || pixels.length !== 3 * width * height)
      throw new StageError('filming', `${name} has a reference of ${width}×${height} with ${pixels.length} bytes.`)
}

function isSide(pixels: number, step: number): boolean {
  return Number.isInteger(pixels) && pixels >= step && pixels % step === 0
}

function near(pixels: number, step: number): number {
  return Math.max(1, Math.round(pixels / step) || 1) * step
}
