import { FACE_OVAL, type Face } from '../../../../storyboard/face.ts'
import { CHIN, EARS, EYES, FACE_TRIANGLES, NOSE, POINTS } from './topology.ts'

/** Rings of points from the rim of the face out to where the hair ends. */
const RINGS = 3
/** Rows of points in an eye between its lids, and columns. */
export const EYE_ROWS = 5
export const EYE_COLUMNS = 9

/**
 * A head as a net of points in head units: 1 is the head's height, twice the way from the line of the eyes (y 0) down to the chin (y 0.5); x 0 is the
 * middle of the face. First the points of the face, then `RINGS` rings around it, then the two eyes.
 */
export interface HeadMesh {
  readonly count: number
  readonly x: Float32Array
  readonly y: Float32Array
  /** Away from the camera; 0 at the ears, about which the head turns. */
  readonly z: Float32Array
  /** Where ring points hang: the point of the oval that each follows, and how much of its movement it takes, 0 … 1. */
  readonly follows: readonly { readonly point: number; readonly of: number; readonly share: number }[]
  /** Triangles around the face and of it, in the order in which they are drawn when the head looks left, and right: what is nearer comes later. */
  readonly around: Uint16Array
  readonly leftwards: Uint16Array
  readonly rightwards: Uint16Array
  readonly eyes: readonly [EyeSheet, EyeSheet]
  /** What the picture shows, in head units. */
  readonly box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
  /** Pixels of the picture in one head unit, and where in it the origin is. */
  readonly unit: number
  readonly originX: number
  readonly originY: number
}

/** An eye as rows × columns of points between its lids. */
export interface EyeSheet {
  readonly first: number
  readonly triangles: Uint16Array
}

/** `opacity`: of the face's picture, a byte a pixel. */
export function meshOf(face: Pick<Face, 'mesh' | 'width' | 'height'>, opacity: Uint8Array): HeadMesh {
  const at = (point: number, axis: 0 | 1 | 2): number => face.mesh[3 * point + axis] as number
  const corners = EYES.flatMap(({ upper }) => [upper[0], upper[upper.length - 1]] as number[])
  const mean = (axis: 0 | 1 | 2, points: readonly number[]): number => points.reduce((sum, p) => sum + at(p, axis), 0) / points.length
  const originY = mean(1, corners)
  const originX = (mean(0, corners) + at(NOSE, 0) + at(CHIN, 0)) / 3
  const unit = 2 * Math.max(4, at(CHIN, 1) - originY)
  const depth = mean(2, EARS)
  const eyesAt = POINTS + RINGS * FACE_OVAL.length
  const count = eyesAt + 2 * EYE_ROWS * EYE_COLUMNS
  const [x, y, z] = [new Float32Array(count), new Float32Array(count), new Float32Array(count)]
  for (let i = 0; i < POINTS; i++) {
    x[i] = (at(i, 0) - originX) / unit
    y[i] = (at(i, 1) - originY) / unit
    z[i] = (at(i, 2) - depth) / unit
  }
  const reach = reachOf(face, opacity, { originX, originY, unit }, x, y)
  const follows: { point: number; of: number; share: number }[] = []
  FACE_OVAL.forEach((rim, i) => {
    const [cx, cy] = [x[rim] as number, (y[rim] as number) - MIDDLE_Y]
    const length = Math.hypot(cx, cy)
    const beyond = Math.max(0.012, (reach[i] as number) - length)
    for (let ring = 0; ring < RINGS; ring++) {
      const point = POINTS + ring * FACE_OVAL.length + i
      // The first ring keeps the edge of the jaw, or of the hair, by the face; the others part from it as the head turns.
      const close = Math.min(0.035, 0.3 * beyond)
      const far = ring === 0 ? close : beyond * (RING_AT[ring] as number)
      x[point] = cx * (1 + far / length)
      y[point] = MIDDLE_Y + cy * (1 + far / length)
      // The skull goes back behind the rim of the face, the hair around it with it.
      z[point] = (z[rim] as number) + Math.min(0.3, 0.15 * close + 1.05 * (far - close))
      follows.push({ point, of: rim, share: Math.exp(-far / 0.14) })
    }
  })
  const eyes = EYES.map((_, side) => eyeSheet(eyesAt + side * EYE_ROWS * EYE_COLUMNS)) as unknown as readonly [EyeSheet, EyeSheet]
  const towardsRight = sortedBy(FACE_TRIANGLES, (point) => -(x[point] as number) - 0.6 * (z[point] as number))
  const towardsLeft = sortedBy(FACE_TRIANGLES, (point) => (x[point] as number) - 0.6 * (z[point] as number))
  return {
    count,
    x,
    y,
    z,
    follows,
    around: ringTriangles(),
    leftwards: towardsLeft,
    rightwards: towardsRight,
    eyes,
    box: {
      left: -originX / unit,
      top: -originY / unit,
      right: (face.width - originX) / unit,
      bottom: (face.height - originY) / unit,
    },
    unit,
    originX,
    originY,
  }
}

/** Rings of the hair are seen from here. */
const MIDDLE_Y = 0.1
const RING_AT = [0.3, 0.65, 1] as const

/** How far the picture reaches beyond each point of the oval: the furthest pixel that is not clear, in head units from the middle of the face. */
function reachOf(
  { width, height }: Pick<Face, 'width' | 'height'>,
  opacity: Uint8Array,
  { originX, originY, unit }: { readonly originX: number; readonly originY: number; readonly unit: number },
  x: Float32Array,
  y: Float32Array,
): Float32Array {
  const turns = FACE_OVAL.map((point) => Math.atan2((y[point] as number) - MIDDLE_Y, x[point] as number))
  // The oval runs clockwise: turns grow by it, but for the jump from π to −π.
  const SECTORS = 360
  const furthest = new Float32Array(SECTORS)
  for (let row = 0, i = 0; row < height; row++)
    for (let column = 0; column < width; column++, i++) {
      if ((opacity[i] as number) < 8) continue
      const [dx, dy] = [(column + 0.5 - originX) / unit, (row + 0.5 - originY) / unit - MIDDLE_Y]
      const sector = Math.floor(((Math.atan2(dy, dx) + Math.PI) / (2 * Math.PI)) * (SECTORS - 1e-3))
      furthest[sector] = Math.max(furthest[sector] as number, Math.hypot(dx, dy))
    }
  return Float32Array.from(turns, (turn, i) => {
    const before = turns[(i + turns.length - 1) % turns.length] as number
    const after = turns[(i + 1) % turns.length] as number
    const wide = (other: number): number => Math.min(0.5, Math.abs(Math.atan2(Math.sin(other - turn), Math.cos(other - turn))))
    let most = 0
    for (let step = -Math.ceil((wide(before) / Math.PI) * 180); step <= Math.ceil((wide(after) / Math.PI) * 180); step++) {
      const sector = (Math.floor(((turn + Math.PI) / (2 * Math.PI)) * SECTORS) + step + SECTORS) % SECTORS
      most = Math.max(most, furthest[sector] as number)
    }
    return most * 1.03 + 0.012
  })
}

function ringTriangles(): Uint16Array {
  const n = FACE_OVAL.length
  const point = (ring: number, i: number): number => (ring < 0 ? (FACE_OVAL[i % n] as number) : POINTS + ring * n + (i % n))
  const triangles: number[] = []
  for (let ring = RINGS - 1; ring >= 0; ring--)
    for (let i = 0; i < n; i++)
      triangles.push(point(ring, i), point(ring, i + 1), point(ring - 1, i + 1), point(ring, i), point(ring - 1, i + 1), point(ring - 1, i))
  return Uint16Array.from(triangles)
}

function eyeSheet(first: number): EyeSheet {
  const triangles: number[] = []
  for (let row = 0; row + 1 < EYE_ROWS; row++)
    for (let column = 0; column + 1 < EYE_COLUMNS; column++) {
      const a = first + row * EYE_COLUMNS + column
      triangles.push(a, a + 1, a + EYE_COLUMNS, a + 1, a + EYE_COLUMNS + 1, a + EYE_COLUMNS)
    }
  return { first, triangles: Uint16Array.from(triangles) }
}

function sortedBy(triangles: readonly number[], key: (point: number) => number): Uint16Array {
  const order = Array.from({ length: triangles.length / 3 }, (_, i) => {
    const points = triangles.slice(3 * i, 3 * i + 3)
    return { points, key: points.reduce((sum, point) => sum + key(point), 0) }
  }).sort((a, b) => a.key - b.key)
  return Uint16Array.from(order.flatMap(({ points }) => points))
}
