import { SIDE, type FoundFace, type Networks, type Point } from './networks.ts'
import type { Photo } from './photo.ts'
import { crop, enlarge, halve, sample, type Affine, type Part, type Raster } from './raster.ts'

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
/** A side of so many pixels is large enough: more would take memory, and tell no more. */
const ENOUGH = 640

/** Radians that a face may be off level. */
const LEVEL = 0.035

/** Levels the face and looks at it again, closely; and once more where it was not level from afar. Null: at a second look it is none. */
export async function takePortrait(photo: Photo, found: Pick<FoundFace, 'mesh'>, networks: Networks): Promise<Portrait | null> {
  const view = await viewOf(photo, found.mesh)
  let { mesh } = view
  for (let looks = 2; ; looks--) {
    const { side, to } = squareAround(mesh)
    const picture = sample(view.picture, side, to)
    const large = side < ENOUGH ? await resize(picture, MEASURED) : picture
    const again = (await networks.findFaces(large)).map((face) => scaled(face, side / large.width))
    const face = nearest(again, side)
    if (face === null) return null
    const inView = (x: number, y: number): Point => [to.a * x + to.c * y + to.e, to.b * x + to.d * y + to.f, 0]
    if (looks > 1 && Math.abs(rollOf(face.mesh)) > LEVEL) {
      mesh = face.mesh.map(([x, y]) => inView(x, y))
      continue
    }
    const person = enlarge(await networks.findPerson(await resize(picture, SIDE)), SIDE, SIDE, side / SIDE, [0, 0, side, side])
    return {
      picture,
      face,
      person,
      others: again.filter((other) => other !== face && other.score > 0.3),
      tall: Math.abs((face.mesh[LANDMARK.chin] as Point)[1] - (face.mesh[LANDMARK.forehead] as Point)[1]),
      inPhoto: (x, y) => {
        const [u, v] = inView(x, y)
        return view.inPhoto(u, v)
      },
    }
  }
}

/** The part of a photo around a face, no finer than it is drawn. */
interface View {
  readonly picture: Raster
  /** In its pixels. */
  readonly mesh: readonly Point[]
  /** Whether what lies there, in its pixels, lies in the photo. */
  inPhoto(x: number, y: number): boolean
}

async function viewOf(photo: Photo, mesh: readonly Point[]): Promise<View> {
  const { middle, height } = placeOf(mesh)
  const { width: wide, height: tall } = photo.picture
  // However the square comes to stand at a second look, it lies in this one.
  const reach = 0.78 * ROOM * height
  const within = (value: number, most: number): number => Math.round(Math.min(most, Math.max(0, value)))
  const [left, top] = [within(middle.x - reach, wide - 1), within(middle.y - reach, tall - 1)]
  const part = [left, top, within(middle.x + reach, wide) - left, within(middle.y + reach, tall) - top] as const
  const zoom = Math.min(photo.finer, TALLEST / height)
  const picture = zoom > 1 ? await photo.closer(part, zoom) : await shrunk(photo.picture, part, zoom)
  const [across, down] = [picture.width / part[2], picture.height / part[3]]
  return {
    picture,
    mesh: mesh.map(([x, y, z]): Point => [(x - left) * across, (y - top) * down, z * across]),
    inPhoto: (x, y) => x >= -left * across && y >= -top * down && x < (wide - left) * across && y < (tall - top) * down,
  }
}

async function shrunk(picture: Raster, part: Part, zoom: number): Promise<Raster> {
  const own = crop(picture, part)
  return zoom === 1 ? own : resize(own, Math.round(own.width * zoom), Math.round(own.height * zoom))
}

/** How tall a face is, and where the middle of its portrait lies: the face's own, and somewhat up along the face. */
function placeOf(mesh: readonly Point[]): { readonly middle: { readonly x: number; readonly y: number }; readonly height: number } {
  const roll = rollOf(mesh)
  const [top, chin] = [mesh[LANDMARK.forehead] as Point, mesh[LANDMARK.chin] as Point]
  const height = Math.hypot(chin[0] - top[0], chin[1] - top[1])
  const up = ABOVE * height
  return { middle: { x: (top[0] + chin[0]) / 2 + Math.sin(roll) * up, y: (top[1] + chin[1]) / 2 - Math.cos(roll) * up }, height }
}

/** The square that a level portrait fills, and from its pixels to those that the face is told in. */
function squareAround(mesh: readonly Point[]): { readonly side: number; readonly to: Affine } {
  const { middle, height } = placeOf(mesh)
  const roll = rollOf(mesh)
  const scale = Math.max(1, height / TALLEST)
  const side = Math.round((ROOM * height) / scale)
  const [cos, sin] = [Math.cos(roll) * scale, Math.sin(roll) * scale]
  const [e, f] = [middle.x - (cos - sin) * (side / 2), middle.y - (sin + cos) * (side / 2)]
  return { side, to: { a: cos, b: sin, c: -sin, d: cos, e, f } }
}

/** Radians by which a face is off level, as its eyes tell. */
export function rollOf(mesh: readonly Point[]): number {
  const [left, right] = [mesh[LANDMARK.leftEye] as Point, mesh[LANDMARK.rightEye] as Point]
  return Math.atan2(right[1] - left[1], right[0] - left[0])
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

/** Resized with an area filter where it gets smaller. */
export async function resize({ data, width, height }: Raster, wide: number, tall = wide): Promise<Raster> {
  const { default: sharp } = await import('sharp')
  const out = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize(wide, tall, { fit: 'fill', kernel: 'lanczos3' })
    .raw()
    .toBuffer()
  return { data: out, width: wide, height: tall }
}

/** Of half the width and height, with all that is told in its pixels. */
export function halvePortrait(portrait: Portrait): Portrait {
  const { face, person, others, picture, tall, inPhoto } = portrait
  const small = halve(picture)
  return {
    picture: small,
    face: scaled(face, 0.5),
    person: enlarge(person, picture.width, picture.height, 0.5, [0, 0, small.width, small.height]),
    tall: tall / 2,
    others: others.map((other) => scaled(other, 0.5)),
    inPhoto: (x, y) => inPhoto(2 * x, 2 * y),
  }
}
