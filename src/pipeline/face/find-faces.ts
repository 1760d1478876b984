import type { FoundFace, Networks } from './networks.ts'
import { resize } from './portrait.ts'
import type { Raster } from './raster.ts'

/** Pixels of the longer side in which faces are looked for. */
const LOOKED_AT = 1024

export interface Found {
  /** The photo, turned so that its faces stand upright. */
  readonly upright: Raster
  /** In its pixels. */
  readonly faces: readonly FoundFace[]
}

/** A face that stands on its head is found too, but less surely. */
const SURE = 0.7
/** What a turned photo must be surer by. */
const MORE = 0.1

/** Finds the faces of a photo, also where it lies on its side or its head and says nothing of it. */
export async function findFaces(photo: Raster, networks: Networks): Promise<Found> {
  let best: Found = { upright: photo, faces: await look(photo, networks) }
  if (surest(best) >= SURE) return best
  for (const turns of [1, 3, 2] as const) {
    const upright = turned(photo, turns)
    const found = { upright, faces: await look(upright, networks) }
    if (surest(found) > surest(best) + MORE) best = found
  }
  return best
}

function surest({ faces }: Found): number {
  return Math.max(0, ...faces.map(({ score, meshScore }) => Math.min(score, meshScore)))
}

async function look(photo: Raster, networks: Networks): Promise<readonly FoundFace[]> {
  const scale = Math.max(photo.width, photo.height) / LOOKED_AT
  if (scale <= 1) return networks.findFaces(photo, 'roughly')
  const small = await resize(photo, Math.round(photo.width / scale), Math.round(photo.height / scale))
  const [wide, tall] = [photo.width / small.width, photo.height / small.height]
  return (await networks.findFaces(small, 'roughly')).map((face) => ({
    ...face,
    box: [face.box[0] * wide, face.box[1] * tall, face.box[2] * wide, face.box[3] * tall],
    mesh: face.mesh.map(([x, y, z]) => [x * wide, y * tall, z * wide]),
  }))
}

/** By quarter turns clockwise. */
function turned({ data, width, height }: Raster, turns: 1 | 2 | 3): Raster {
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
