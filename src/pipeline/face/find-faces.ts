import type { FoundFace, Networks, Point } from './networks.ts'
import { turnedPhoto, type Photo, type Turns } from './photo.ts'
import { rollOf } from './portrait.ts'

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
  for (const turns of [1, 3, 2] as const) {
    if (surest(best) >= SURE) break
    const upright = turnedPhoto(photo, turns)
    const found = { upright, faces: await networks.findFaces(upright.picture, 'roughly') }
    if (surest(found) > surest(best) + MORE) best = found
  }
  return stood(best)
}

function surest({ faces }: Found): number {
  return Math.max(0, ...faces.map(surenessOf))
}

function surenessOf({ score, meshScore }: FoundFace): number {
  return Math.min(score, meshScore)
}

/** Some are found on their sides alone: of a photo that is left so, nobody could say what is left in it. */
function stood(found: Found): Found {
  const [first] = [...found.faces].sort((a, b) => surenessOf(b) - surenessOf(a))
  const turns = first === undefined ? 0 : (4 - Math.round(rollOf(first.mesh) / (Math.PI / 2))) % 4
  if (turns === 0) return found
  let { height, width } = found.upright.picture
  let { faces } = found
  for (let i = 0; i < turns; i++) {
    const from = height
    faces = faces.map((face) => clockwise(face, from))
    ;[width, height] = [height, width]
  }
  return { upright: turnedPhoto(found.upright, turns as Turns), faces }
}

/** As it lies in a picture, so many pixels high, that is turned by a quarter. */
function clockwise(face: FoundFace, height: number): FoundFace {
  const [left, top, wide, tall] = face.box
  return { ...face, box: [height - top - tall, left, tall, wide], mesh: face.mesh.map(([x, y, z]): Point => [height - y, x, z]) }
}
