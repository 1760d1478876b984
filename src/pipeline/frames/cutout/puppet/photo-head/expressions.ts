import type { HeadMesh } from './head-mesh.ts'
import { BROWS, CHIN, CORNERS, EARS, EYES, LIPS, LOWER_LIP, POINTS, UPPER_LIP, type Lids } from './topology.ts'

/** What a face can do, each a movement of its own: they add up. */
export type Movement = 'jaw' | 'shut' | 'smile' | 'wide' | 'browsUp' | 'browsSlope' | 'browsKnit' | 'lids' | 'squint'
export type Amounts = Readonly<Record<Movement, number>>

/** How far each point goes with a movement in full, in head units: x and y in turn. Only its `points` move. */
interface Basis {
  readonly points: Uint16Array
  readonly by: Float32Array
}
export type Bases = Readonly<Record<Movement, Basis>>

type Move = (point: number) => readonly [dx: number, dy: number]

/**
 * - `jaw` 1: the mouth is wide open.
 * - `shut` 1: the lips of the picture, if they are apart, meet.
 * - `smile`, `wide`: 1 a broad smile more than the picture's, −1 as much less; the same of the mouth's breadth.
 * - `browsUp`, `browsSlope` (inner ends up), `browsKnit` (towards each other): −1 … 1.
 * - `lids` 1: the eyes are shut; below 0 wider open. `squint` 1: the lower lids are up.
 */
export function basesOf(mesh: HeadMesh): Bases {
  const at = (point: number): readonly [number, number] => [mesh.x[point] as number, mesh.y[point] as number]
  const lips = lipLines(mesh)
  return {
    jaw: basis(mesh, jaw(mesh, lips)),
    shut: basis(mesh, shut(mesh, lips)),
    smile: basis(mesh, (point) => {
      const [x, y] = at(point)
      let [dx, dy] = [0, 0]
      for (const [side, corner] of CORNERS.entries()) {
        const [cx, cy] = at(corner[0] as number)
        const out = side === 0 ? -1 : 1
        const near = bell(x - cx, y - cy, 0.085)
        const cheek = bell(x - cx - out * 0.09, y - cy + 0.14, 0.08)
        dx += out * (0.035 * near + 0.006 * cheek)
        dy -= 0.042 * near + 0.016 * cheek
      }
      return [dx, dy]
    }),
    wide: basis(mesh, (point) => {
      const [x, y] = at(point)
      let dx = 0
      for (const [side, corner] of CORNERS.entries()) {
        const [cx, cy] = at(corner[0] as number)
        dx += (side === 0 ? -1 : 1) * 0.05 * bell(x - cx, y - cy, 0.08)
      }
      return [dx, 0]
    }),
    browsUp: basis(
      mesh,
      brows(mesh, (along) => [0, -0.042 - 0.008 * Math.sin(along * Math.PI)]),
    ),
    browsSlope: basis(
      mesh,
      brows(mesh, (along) => [0, -0.03 + 0.045 * along]),
    ),
    browsKnit: basis(
      mesh,
      brows(mesh, (along, side) => [(side === 0 ? 1 : -1) * 0.028 * (1 - along) ** 2, 0.014 * (1 - along)]),
    ),
    lids: basis(mesh, lids(mesh, 'upper')),
    squint: basis(mesh, lids(mesh, 'lower')),
  }
}

/** Moves the points of a head: its own places and the amounts of all movements, in x and y. */
export function express(mesh: HeadMesh, bases: Bases, amounts: Amounts, x: Float32Array, y: Float32Array): void {
  x.set(mesh.x)
  y.set(mesh.y)
  for (const name of Object.keys(bases) as Movement[]) {
    const amount = amounts[name]
    if (amount === 0) continue
    const { points, by } = bases[name]
    for (let i = 0; i < points.length; i++) {
      const point = points[i] as number
      x[point] = (x[point] as number) + amount * (by[2 * i] as number)
      y[point] = (y[point] as number) + amount * (by[2 * i + 1] as number)
    }
  }
}

function basis(mesh: HeadMesh, move: Move): Basis {
  const whole = new Map<number, readonly [number, number]>()
  for (let point = 0; point < POINTS; point++) {
    const by = move(point)
    if (Math.hypot(...by) > 1e-4) whole.set(point, by)
  }
  for (const { point, of, share } of mesh.follows) {
    const by = whole.get(of)
    if (by) whole.set(point, [by[0] * share, by[1] * share])
  }
  return { points: Uint16Array.from(whole.keys()), by: Float32Array.from([...whole.values()].flat()) }
}

interface LipLines {
  readonly left: number
  readonly right: number
  /** Height of the corners. */
  readonly corners: number
  readonly chin: number
  /** Of the inner edges, by x: the middle between them, and how far they are apart. */
  gapAt(x: number): number
  /** 1 in the middle of the mouth … 0 at its corners and beyond. */
  bulgeAt(x: number): number
}

function lipLines({ x, y }: HeadMesh): LipLines {
  const left = x[CORNERS[0][0] as number] as number
  const right = x[CORNERS[1][0] as number] as number
  const gapAt = (at: number): number => {
    for (let i = 0; i + 1 < LIPS.upper.length; i++) {
      const [from, to] = [x[LIPS.upper[i] as number] as number, x[LIPS.upper[i + 1] as number] as number]
      if (at < from || at > to || to <= from) continue
      const gap = (k: number): number => Math.max(0, (y[LIPS.lower[k] as number] as number) - (y[LIPS.upper[k] as number] as number))
      return gap(i) + ((at - from) / (to - from)) * (gap(i + 1) - gap(i))
    }
    return 0
  }
  return {
    left,
    right,
    corners: ((y[CORNERS[0][0] as number] as number) + (y[CORNERS[1][0] as number] as number)) / 2,
    chin: y[CHIN] as number,
    gapAt,
    bulgeAt: (at) => Math.sqrt(Math.max(0, 1 - ((at - (left + right) / 2) / (((right - left) / 2) * 1.02)) ** 2)),
  }
}

const [upperLip, lowerLip, corners] = [new Set<number>(UPPER_LIP), new Set<number>(LOWER_LIP), new Set(CORNERS.flat())]

/** The jaw hangs before the ears: what is below the mouth goes down with it and a little in, the cheeks follow in part. */
function jaw({ x, y }: HeadMesh, lips: LipLines): Move {
  const DROP = 0.125
  const middle = (lips.left + lips.right) / 2
  const breadth = ((x[EARS[1]] as number) - (x[EARS[0]] as number)) / 2
  return (point) => {
    const [px, py] = [x[point] as number, y[point] as number]
    const aside = px - middle
    if (upperLip.has(point)) return [-0.06 * DROP * aside * 8 * (1 - lips.bulgeAt(px)), -0.05 * DROP * lips.bulgeAt(px)]
    if (lowerLip.has(point)) return [-0.12 * aside, DROP * (0.3 + 0.66 * lips.bulgeAt(px))]
    if (corners.has(point)) return [-0.13 * aside, DROP * 0.27]
    const down = (py - lips.corners) / (lips.chin - lips.corners)
    const under = smooth((1.25 - Math.abs(aside) / ((lips.right - lips.left) / 2)) / 0.7) * smooth((down - 0.1) / 0.2)
    const outer = smooth((down + 0.35) / 1.15) * (1 - 0.55 * smooth((Math.abs(aside) / breadth - 0.45) / 0.55))
    const share = Math.max(0.97 * under, outer)
    return [-0.045 * aside * share, DROP * share]
  }
}

/** Both lips by half of what parts them; what is around follows less and less. */
function shut({ x, y }: HeadMesh, lips: LipLines): Move {
  return (point) => {
    const [px, py] = [x[point] as number, y[point] as number]
    const gap = lips.gapAt(px)
    if (corners.has(point)) return [0, 0]
    if (upperLip.has(point)) return [0, gap * 0.5]
    if (lowerLip.has(point)) return [0, -gap * 0.5]
    const middle = lips.gapAt((lips.left + lips.right) / 2) * lips.bulgeAt(px)
    const off = py - lips.corners
    return off > 0
      ? [0, -0.5 * middle * Math.exp(-Math.max(0, off - 0.07) / 0.07)]
      : [0, 0.5 * middle * Math.exp(-Math.max(0, -off - 0.05) / 0.04)]
  }
}

function brows({ x, y }: HeadMesh, by: (along: number, side: number) => readonly [number, number]): Move {
  return (point) => {
    const [px, py] = [x[point] as number, y[point] as number]
    let [dx, dy] = [0, 0]
    for (const [side, brow] of BROWS.entries()) {
      const inner = x[brow[0] as number] as number
      const outer = x[brow[brow.length - 1] as number] as number
      const along = Math.min(1, Math.max(0, (px - inner) / (outer - inner)))
      const place = along * (brow.length - 1)
      const step = Math.min(brow.length - 2, Math.floor(place))
      const height = (k: number): number => y[brow[k] as number] as number
      const line = height(step) + (place - step) * (height(step + 1) - height(step))
      const nearest = inner + along * (outer - inner)
      const { upper } = EYES[side] as Lids
      const lid = y[upper[4] as number] as number
      // Full from the brow down to half way to the lid, so that a brow keeps its breadth; the lid itself is the lids' business.
      const below = py - line
      const room = Math.max(0.03, lid - line)
      const share = below > 0 ? smooth((0.92 - below / room) / 0.5) * bell(px - nearest, 0, 0.05) : bell(px - nearest, below, 0.075)
      const [mx, my] = by(along, side)
      dx += mx * share
      dy += my * share
    }
    return [dx, dy]
  }
}

/** The upper lid down to the lower one and the skin over it after it; or the lower one up by a third. */
function lids({ x, y }: HeadMesh, which: 'upper' | 'lower'): Move {
  return (point) => {
    const [px, py] = [x[point] as number, y[point] as number]
    for (const { upper, lower } of EYES) {
      const row = which === 'upper' ? upper : lower
      const other = which === 'upper' ? lower : upper
      const place = row.indexOf(point)
      const gapOf = (k: number): number => (y[other[k] as number] as number) - (y[row[k] as number] as number)
      // The corners belong to both.
      if (place === 0 || place === row.length - 1 || (place < 0 && other.includes(point))) return [0, 0]
      if (place > 0) return which === 'upper' ? [0, 0.96 * gapOf(place)] : [0, 0.34 * gapOf(place)]
      const [from, to] = [x[row[0] as number] as number, x[row[row.length - 1] as number] as number]
      const along = ((px - from) / (to - from)) * (row.length - 1)
      if (along <= 0 || along >= row.length - 1) continue
      const step = Math.floor(along)
      const between = (get: (k: number) => number): number => get(step) + (along - step) * (get(step + 1) - get(step))
      const off = py - between((k) => y[row[k] as number] as number)
      if (which === 'upper' ? off > 0.004 || off < -0.12 : off < -0.004 || off > 0.12) continue
      const follow = Math.exp(-Math.abs(off) / 0.03)
      return [0, between(gapOf) * follow * (which === 'upper' ? 0.96 : 0.34)]
    }
    return [0, 0]
  }
}

const bell = (dx: number, dy: number, reach: number): number => Math.exp(-(dx * dx + dy * dy) / (2 * reach * reach))

function smooth(value: number): number {
  const t = Math.min(1, Math.max(0, value))
  return t * t * (3 - 2 * t)
}
