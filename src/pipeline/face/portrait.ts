import { sample, type Affine, type Raster } from './raster.ts'
import { SIDE, type FoundFace, type Networks, type Point } from './networks.ts'

/** One head, brought upright into the middle of a square, with what the networks tell of it there. */
export interface Portrait {
  readonly picture: Raster
  readonly face: FoundFace
  /** 0 … 1 for each pixel: how much of it is a person. */
  readonly person: Float32Array
  /** Pixels from the top of the forehead to the chin. */
  readonly tall: number
  /** The faces of others in it. */
  readonly others: readonly FoundFace[]
  /** Whether a pixel lies in the photo. */
  inPhoto(x: number, y: number): boolean
}

/** Of MediaPipe's mesh. */
export const LANDMARK = { forehead: 10, chin: 152, noseTip: 1, leftTemple: 234, rightTemple: 454, leftEye: 33, rightEye: 263 } as const

/** Faces are drawn no taller than this, for heads no taller than twice as much: more than a film's close-up shows. */
const TALLEST = 250
/** The square's side in heights of the face, and where its middle lies above the face's. */
const ROOM = 2.8
const ABOVE = 0.12
/** The networks find more when the face is drawn this large. */
const MEASURED = 896

/** Radians that a face may be off level. */
const LEVEL = 0.035

/** Levels the face and looks at it again, closely; and once more where it was not level from afar. Null: at a second look it is none. */
export async function takePortrait(photo: Raster, found: Pick<FoundFace, 'mesh'>, networks: Networks, looks = 2): Promise<Portrait | null> {
  const at = (index: number): Point => found.mesh[index] as Point
  const roll = rollOf(found.mesh)
  const [top, chin] = [at(LANDMARK.forehead), at(LANDMARK.chin)]
  const height = Math.hypot(chin[0] - top[0], chin[1] - top[1])
  const scale = Math.max(1, height / TALLEST)
  const side = Math.round((ROOM * height) / scale)
  const [cos, sin] = [Math.cos(roll) * scale, Math.sin(roll) * scale]
  // The middle of the square in the photo: the face's, and somewhat up along the face.
  const up = ABOVE * height
  const middle = { x: (top[0] + chin[0]) / 2 + Math.sin(roll) * up, y: (top[1] + chin[1]) / 2 - Math.cos(roll) * up }
  const to: Affine = {
    a: cos,
    b: sin,
    c: -sin,
    d: cos,
    e: middle.x - (cos - sin) * (side / 2),
    f: middle.y - (sin + cos) * (side / 2),
  }
  const shrunk = scale > 1 ? await shrink(photo, scale) : photo
  const factor = shrunk.width / photo.width
  const picture = sample(shrunk, side, times(to, factor))
  const large = side < MEASURED ? await resize(picture, MEASURED) : picture
  const again = (await networks.findFaces(large)).map((face) => scaled(face, side / large.width))
  const face = nearest(again, side)
  if (face === null) return null
  const inPhoto = (x: number, y: number): Point => [to.a * x + to.c * y + to.e, to.b * x + to.d * y + to.f, 0]
  if (looks > 1 && Math.abs(rollOf(face.mesh)) > LEVEL)
    return takePortrait(photo, { mesh: face.mesh.map(([x, y]) => inPhoto(x, y)) }, networks, looks - 1)
  const person = grow(await networks.findPerson(await resize(picture, SIDE)), SIDE, side)
  const tall = Math.abs((face.mesh[LANDMARK.chin] as Point)[1] - (face.mesh[LANDMARK.forehead] as Point)[1])
  return {
    picture,
    face,
    person,
    others: again.filter((other) => other !== face && other.score > 0.3),
    tall,
    inPhoto: (x, y) => {
      const [u, v] = inPhoto(x, y)
      return u >= 0 && v >= 0 && u < photo.width && v < photo.height
    },
  }
}

function rollOf(mesh: readonly Point[]): number {
  const [left, right] = [mesh[LANDMARK.leftEye] as Point, mesh[LANDMARK.rightEye] as Point]
  return Math.atan2(right[1] - left[1], right[0] - left[0])
}

function times(to: Affine, factor: number): Affine {
  return { a: to.a * factor, b: to.b * factor, c: to.c * factor, d: to.d * factor, e: to.e * factor, f: to.f * factor }
}

/** The face that fills the middle. */
function nearest(faces: readonly FoundFace[], side: number): FoundFace | null {
  const away = ({ box }: FoundFace): number => Math.hypot(box[0] + box[2] / 2 - side / 2, box[1] + box[3] / 2 - side / 2)
  const [first] = [...faces].sort((a, b) => away(a) - away(b))
  return first === undefined || away(first) > side * 0.2 ? null : first
}

function scaled(face: FoundFace, factor: number): FoundFace {
  const [left, top, wide, tall] = face.box
  return {
    ...face,
    box: [left * factor, top * factor, wide * factor, tall * factor],
    mesh: face.mesh.map(([x, y, z]): Point => [x * factor, y * factor, z * factor]),
  }
}

async function shrink(photo: Raster, scale: number): Promise<Raster> {
  return resize(photo, Math.round(photo.width / scale), Math.round(photo.height / scale))
}

/** Resized with an area filter where it gets smaller. */
export async function resize({ data, width, height }: Raster, wide: number, tall = wide): Promise<Raster> {
  const { default: sharp } = await import('sharp')
  const out = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize(wide, tall, { fit: 'fill', kernel: 'lanczos3' })
    .raw()
    .toBuffer()
  return { data: out, width: wide, height: tall }
}

/** A small plane made larger, between its values. */
function grow(plane: Float32Array, from: number, to: number): Float32Array {
  const out = new Float32Array(to * to)
  const at = (x: number, y: number): number =>
    plane[Math.min(from - 1, Math.max(0, y)) * from + Math.min(from - 1, Math.max(0, x))] as number
  for (let y = 0; y < to; y++)
    for (let x = 0; x < to; x++) {
      const [u, v] = [((x + 0.5) * from) / to - 0.5, ((y + 0.5) * from) / to - 0.5]
      const [i, j] = [Math.floor(u), Math.floor(v)]
      const [p, q] = [u - i, v - j]
      out[y * to + x] = (at(i, j) * (1 - p) + at(i + 1, j) * p) * (1 - q) + (at(i, j + 1) * (1 - p) + at(i + 1, j + 1) * p) * q
    }
  return out
}
