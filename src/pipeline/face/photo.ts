import type { Part, Raster } from './raster.ts'

/** A photo that somebody sent. */
export interface Photo {
  /** All of it, upright, 1,024 pixels to a side at most. */
  readonly picture: Raster
  /** Its own pixels to each of the picture's, 1 or more. */
  readonly finer: number
  /**
   * A part of it with `zoom` pixels to each of the picture's, at most `finer`. A phone's twelve megapixels are never held: what is needed of
   * them is decoded once more. Throws FaceFault.
   */
  closer(part: Part, zoom: number): Promise<Raster>
}

/** Quarter turns clockwise. */
export type Turns = 1 | 2 | 3

/** The same photo, held otherwise. */
export function turnedPhoto({ picture, finer, closer }: Photo, turns: Turns): Photo {
  const { width, height } = picture
  /** Where a part of the turned photo lies in the one that was sent. */
  const back = ([left, top, wide, tall]: Part): Part => {
    if (turns === 1) return [top, height - left - wide, tall, wide]
    if (turns === 2) return [width - left - wide, height - top - tall, wide, tall]
    return [width - top - tall, left, tall, wide]
  }
  return {
    picture: turned(picture, turns),
    finer,
    closer: async (part, zoom) => turned(await closer(back(part), zoom), turns),
  }
}

function turned({ data, width, height }: Raster, turns: Turns): Raster {
  const out = new Uint8Array(data.length)
  const [wide, tall] = turns === 2 ? [width, height] : [height, width]
  for (let y = 0; y < tall; y++)
    for (let x = 0; x < wide; x++) {
      const [u, v] = turns === 1 ? [y, height - 1 - x] : turns === 2 ? [width - 1 - x, height - 1 - y] : [width - 1 - y, x]
      const [to, from] = [3 * (y * wide + x), 3 * (v * width + u)]
      out[to] = data[from] as number
      out[to + 1] = data[from + 1] as number
      out[to + 2] = data[from + 2] as number
    }
  return { data: out, width: wide, height: tall }
}
