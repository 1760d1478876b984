import type { FoundFace, Networks } from './networks.ts'
import { turnedPhoto, type Photo } from './photo.ts'

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
