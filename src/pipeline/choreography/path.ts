import type { Figure, Waypoint } from '../storyboard/storyboard.ts'

export interface PathPoint {
  readonly x: number
  readonly y: number
  /** Stage units a second. */ readonly vx: number
  readonly vy: number
}

/**
 * Where a path is at a time: cubic Hermite through the waypoints with finite-difference tangents (Catmull-Rom on
 * uneven times). At its ends it starts and stops gently, so that nothing moves at constant speed.
 */
export function pointOn(path: readonly Waypoint[], time: number): PathPoint {
  const first = path[0] as Waypoint
  const last = path[path.length - 1] as Waypoint
  if (path.length === 1 || time <= first.at) return { x: first.x, y: first.y, vx: 0, vy: 0 }
  if (time >= last.at) return { x: last.x, y: last.y, vx: 0, vy: 0 }
  let i = 0
  while ((path[i + 1] as Waypoint).at <= time) i++
  const from = path[i] as Waypoint
  const to = path[i + 1] as Waypoint
  const span = Math.max(1e-6, to.at - from.at)
  const u = (time - from.at) / span
  const axis = (key: 'x' | 'y'): { value: number; slope: number } => {
    const m0 = tangent(path, i, key) * span
    const m1 = tangent(path, i + 1, key) * span
    const [u2, u3] = [u * u, u * u * u]
    return {
      value: (2 * u3 - 3 * u2 + 1) * from[key] + (u3 - 2 * u2 + u) * m0 + (3 * u2 - 2 * u3) * to[key] + (u3 - u2) * m1,
      slope: ((6 * u2 - 6 * u) * from[key] + (3 * u2 - 4 * u + 1) * m0 + (6 * u - 6 * u2) * to[key] + (3 * u2 - 2 * u) * m1) / span,
    }
  }
  const [x, y] = [axis('x'), axis('y')]
  return { x: x.value, y: y.value, vx: x.slope, vy: y.slope }
}

/** Path length travelled from the shot's start to `time`, in stage units. */
export function travelled(figure: Figure, time: number): number {
  const table = distances(figure)
  const at = Math.max(0, time) * TABLE_RATE
  const i = Math.min(table.length - 2, Math.floor(at))
  if (i < 0) return 0
  const [a, b] = [table[i] as number, table[i + 1] as number]
  return a + (b - a) * Math.min(1, at - i)
}

/** Which way a path goes at a time: −1 left, 1 right, 0 when it never went far enough sideways to tell. */
export function headingOn(path: readonly Waypoint[], time: number): -1 | 0 | 1 {
  let heading: -1 | 0 | 1 = 0
  for (let i = 0; i + 1 < path.length; i++) {
    const [from, to] = [path[i] as Waypoint, path[i + 1] as Waypoint]
    const aside = to.x - from.x
    if (Math.abs(aside) > 0.08 && (heading === 0 || from.at <= time)) heading = aside > 0 ? 1 : -1
  }
  return heading
}

/** How much of the chord's slope is left at a path's ends: a start and a stop that ease without standing. */
const END_SLOPE = 0.7

function tangent(path: readonly Waypoint[], i: number, key: 'x' | 'y'): number {
  const [before, here, after] = [path[i - 1], path[i] as Waypoint, path[i + 1]]
  const slope = (a: Waypoint, b: Waypoint): number => (b[key] - a[key]) / Math.max(1e-6, b.at - a.at)
  if (before && after) return slope(before, after)
  if (after) return END_SLOPE * slope(here, after)
  return before ? END_SLOPE * slope(before, here) : 0
}

const TABLE_RATE = 48
const tables = new WeakMap<Figure, Float64Array>()

/** Arc length every 1/48 s, worked out once a figure; a cache of a pure function. */
function distances(figure: Figure): Float64Array {
  const known = tables.get(figure)
  if (known) return known
  const end = (figure.path[figure.path.length - 1] as Waypoint).at
  const table = new Float64Array(Math.ceil(end * TABLE_RATE) + 2)
  let before = pointOn(figure.path, 0)
  for (let i = 1; i < table.length; i++) {
    const here = pointOn(figure.path, i / TABLE_RATE)
    table[i] = (table[i - 1] as number) + Math.hypot(here.x - before.x, here.y - before.y)
    before = here
  }
  tables.set(figure, table)
  return table
}
