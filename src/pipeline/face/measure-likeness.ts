import { openNetworks, type FoundFace } from './networks.ts'
import { resize } from './portrait.ts'
import { crop, type Raster } from './raster.ts'

/**
 * Cosine of two embeddings above which they are taken to be of one person. Measured on 210 pairs of different people in photos, each looked
 * at closely as `embed` does: median 0.41, 99 of 100 below 0.59, the highest 0.648; variants of one photo (mirrored, tilted, darker) had 0.82
 * and more.
 */
export const SAME_PERSON = 0.65

export interface LikenessMeter {
  /** Who the largest face of a picture (RGBA, its alpha not looked at) is; null: there is none. */
  embed(rgba: Uint8Array, width: number, height: number): Promise<readonly number[] | null>
}

/** Sides of the squares that a picture is looked at in once more, in its heights, for a head that is small in it. */
const WINDOWS = [1, 0.6] as const
const LOOKED_AT = 640
/** Side of the square that is looked at from up close, in widths of the face. */
const CLOSE = 2.2

/** Opens the networks in this thread (see `openNetworks`). */
export async function openLikeness(): Promise<LikenessMeter> {
  const networks = await openNetworks()
  return {
    async embed(rgba, width, height) {
      const picture = withoutAlpha(rgba, width, height)
      const found = [...(await networks.findFaces(picture, 'roughly'))].filter(isSure).map(({ box }) => box)
      for (const share of WINDOWS) {
        if (found.length > 0) break
        const side = Math.round(share * Math.min(width, height))
        const step = Math.max(1, Math.round(side / 2))
        for (let y = 0; y + side <= height; y += step)
          for (let x = 0; x + side <= width; x += step) {
            const faces = await networks.findFaces(await resize(crop(picture, [x, y, side, side]), LOOKED_AT), 'roughly')
            const back = side / LOOKED_AT
            for (const { box } of faces.filter(isSure)) found.push([x + box[0] * back, y + box[1] * back, box[2] * back, box[3] * back])
          }
      }
      const [box] = found.sort((one, other) => other[2] - one[2])
      if (box === undefined) return null
      // Who it is is told from up close: of a few pixels in a wide frame the networks see another person.
      const side = Math.max(8, Math.round(Math.min(width, height, CLOSE * Math.max(box[2], box[3]))))
      const left = within(box[0] + box[2] / 2 - side / 2, width - side)
      const top = within(box[1] + box[3] / 2 - side / 2, height - side)
      const close = await networks.findFaces(await resize(crop(picture, [left, top, side, side]), LOOKED_AT))
      const [best] = close.filter(isSure).sort((one, other) => other.box[2] - one.box[2])
      return best === undefined || best.embedding.length === 0 ? null : best.embedding
    },
  }
}

/** Cosine of two embeddings, −1 … 1. */
export function likeness(one: readonly number[], other: readonly number[]): number {
  let [both, first, second] = [0, 0, 0]
  for (let i = 0; i < one.length; i++) {
    both += (one[i] as number) * (other[i] ?? 0)
    first += (one[i] as number) ** 2
    second += (other[i] ?? 0) ** 2
  }
  return first === 0 || second === 0 ? 0 : both / (Math.sqrt(first) * Math.sqrt(second))
}

function isSure({ score, meshScore }: FoundFace): boolean {
  return score > 0.5 && meshScore > 0.6
}

function within(value: number, most: number): number {
  return Math.round(Math.min(most, Math.max(0, value)))
}

function withoutAlpha(rgba: Uint8Array, width: number, height: number): Raster {
  const data = new Uint8Array(3 * width * height)
  for (let p = 0; p < width * height; p++) for (let i = 0; i < 3; i++) data[3 * p + i] = rgba[4 * p + i] as number
  return { data, width, height }
}
