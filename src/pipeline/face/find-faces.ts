import type { FoundFace, Networks } from './networks.ts'
import type { Part, Photo } from './read-photo.ts'
import type { Raster } from './raster.ts'

export interface Found {
  /** The photo, turned so that its faces stand upright. */
  readonly upright: Photo
  /** In the pixels of its picture. */
  readonly faces: readonly FoundFace[]
}

/** A face that stands on its head is found too, but less surely. */
const SURE = 0.7
/** What a turned photo must be surer by. */
const MORE = 0.1

/** Finds the faces of a photo, also where it lies on its side or its head and says nothing of it. */
export async function findFaces(photo: Photo, networks: Networks): Promise<Found> {
  let best: Found = { upright: photo, faces: await networks.findFaces(photo.picture, 'roughly') }
  if (surest(best) >= SURE) return best
  for (const turns of [1, 3, 2] as const) {
    const upright = turnedPhoto(photo, turns)
    const found = { upright, faces: await networks.findFaces(upright.picture, 'roughly') }
    if (surest(found) > surest(best) + MORE) best = found
  }
  return best
}

function surest({ faces }: Found): number {
  return Math.max(0, ...faces.map(({ score, meshScore }) => Math.min(score, meshScore)))
}

type Turns = 1 | 2 | 3

function turnedPhoto({ picture, finer, closer }: Photo, turns: Turns): Photo {
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

/** By quarter turns clockwise. */
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
