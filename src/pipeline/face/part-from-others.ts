import { FACE_OVAL } from '../storyboard/face.ts'
import { crossingsOf, distance, skinOf, widen } from './model-colour.ts'
import type { FoundFace, Point } from './networks.ts'
import { LANDMARK, type Portrait } from './portrait.ts'
import { blur, smoothstep, type Raster } from './raster.ts'

/** How far a head with its hair reaches from the middle of its face, in heights of the face: aside, and up and down. */
const REACH = { aside: 0.84, along: 0.95 } as const
/** As near, squared, heads are that overlap. */
const OVERLAP = 2.2
/** Distances from a model of skin, squared: as far it is something else, and as near it is skin. */
const [STRANGE, SKIN] = [6, 5]

/**
 * The portrait as if nobody else stood by: where a neighbour is, what the other side of the head shows is put, mirrored, for hair touches hair
 * of its own colour, and what somebody in front hides cannot be known. Where a neighbour stands on that side, too, nobody is left.
 */
export function partFromOthers(portrait: Portrait): Portrait {
  const { picture, face, others, person, tall } = portrait
  if (others.length === 0) return portrait
  const { data, width, height } = picture
  const at = (index: number): Point => face.mesh[index] as Point
  const axis = (at(LANDMARK.leftTemple)[0] + at(LANDMARK.rightTemple)[0]) / 2
  const foreign = foreignTo(face, others, axis, picture)
  const skin = skinOf(data, width, height, face.mesh)
  const oval = widen(
    FACE_OVAL.map((index) => at(index)),
    face.mesh,
    0.9,
  )
  const twin = (x: number): number => Math.round(2 * axis) - x
  for (let y = 0; y < height; y++) {
    // The face stays what it is, but for what somebody's hair hides of its skin.
    const crossings = crossingsOf(oval, y)
    for (let k = 0; k + 1 < crossings.length; k += 2)
      for (let x = Math.max(0, Math.ceil(crossings[k] as number)); x < Math.min(width, crossings[k + 1] as number); x++) {
        const [p, q] = [y * width + x, y * width + twin(x)]
        const isStrange = skin !== null && distance(skin, data, 3 * p) > STRANGE && distance(skin, data, 3 * q) < SKIN
        if (!isStrange) foreign[p] = 0
      }
  }
  const taken = blur(foreign, width, height, Math.max(1, Math.round(tall / 60)))
  const mended = { data: Uint8Array.from(data), width, height }
  const alone = Float32Array.from(person)
  for (let y = 0, p = 0; y < height; y++)
    for (let x = 0; x < width; x++, p++) {
      const share = smoothstep(0.1, 0.6, taken[p] as number)
      if (share === 0) continue
      const there = twin(x)
      const q = y * width + there
      const isKnown = there >= 0 && there < width && foreign[q] === 0
      if (!isKnown && foreign[p] === 0) continue
      alone[p] = (person[p] as number) * (1 - share) + (isKnown ? share * (person[q] as number) : 0)
      if (isKnown)
        for (let i = 0; i < 3; i++)
          mended.data[3 * p + i] = Math.round((data[3 * p + i] as number) * (1 - share) + share * (data[3 * q + i] as number))
    }
  return { ...portrait, picture: mended, person: alone, others: [] }
}

/** 1 for what lies within the head of another, or nearer to it than to the face's. */
function foreignTo(face: FoundFace, others: readonly FoundFace[], axis: number, { width, height }: Raster): Float32Array {
  const own = headOf(face)
  const crown = (face.mesh[LANDMARK.forehead] as Point)[1]
  const rest = others.map(headOf)
  // Where heads overlap, hair is parted in the middle: there alone its outline and its mirrored one are sure to meet.
  const [left, right] = [-1, 1].map((side) => rest.some(({ x, y }) => side * (x - axis) > 0 && own.to(x, y) < OVERLAP)) as [
    boolean,
    boolean,
  ]
  const out = new Float32Array(width * height)
  for (let y = 0, p = 0; y < height; y++)
    for (let x = 0; x < width; x++, p++) {
      const near = Math.max(1, own.to(x, y))
      const over = y < crown && (x < axis ? left : right)
      out[p] = over || rest.some(({ to }) => to(x, y) < near) ? 1 : 0
    }
  return out
}

/** A head with its hair. */
interface Headed {
  /** Its middle. */
  readonly x: number
  readonly y: number
  /** How far a place is from its middle, squared: 1 at its rim. */
  to(x: number, y: number): number
}

function headOf({ mesh }: FoundFace): Headed {
  const [top, chin] = [mesh[LANDMARK.forehead] as Point, mesh[LANDMARK.chin] as Point]
  const tall = Math.hypot(chin[0] - top[0], chin[1] - top[1])
  const [ux, uy] = [(chin[0] - top[0]) / tall, (chin[1] - top[1]) / tall]
  // The crown is further from the middle of the face than the chin.
  const middle = { x: (top[0] + chin[0]) / 2 - 0.12 * tall * ux, y: (top[1] + chin[1]) / 2 - 0.12 * tall * uy }
  return {
    ...middle,
    to(x, y) {
      const [dx, dy] = [(x - middle.x) / tall, (y - middle.y) / tall]
      return ((dx * ux + dy * uy) / REACH.along) ** 2 + ((dx * uy - dy * ux) / REACH.aside) ** 2
    },
  }
}
