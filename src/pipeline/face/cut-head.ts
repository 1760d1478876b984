import { drawHead, follow, guide, spread } from './draw-edge.ts'
import { readLight, relight } from './even-light.ts'
import { findHair } from './find-hair.ts'
import { hangingHair, jawLine } from './hanging-hair.ts'
import { distance, skinOf } from './model-colour.ts'
import type { FoundFace, Point } from './networks.ts'
import { halvePortrait, LANDMARK, type Portrait } from './portrait.ts'
import { blur, crop, enlarge, lumaOf, product, smoothstep, type Part, type Raster } from './raster.ts'

/** A head cut out: RGBA with straight alpha, and the mesh in its pixels. */
export interface Head {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
  readonly mesh: readonly Point[]
  readonly cut: Cut
}

/** What belongs to a head, as it was told apart in the pixels of a portrait; planes are 0 … 1 for each. */
export interface Cut {
  readonly portrait: Portrait
  /** The light evened. */
  readonly lit: Raster
  /** How much of it is hair by its colour; what lies beyond the face alone counts. */
  readonly hair: Float32Array
  readonly alpha: Float32Array
}

/** Where the head ends is told in a portrait whose face is no taller, and drawn in all its pixels: hair, light and rims are larger things. */
const TOLD_IN = 160
/** Pixels kept around the head. */
const MARGIN = 4
/** Heights of the face to either side of its middle, and up and down, within which a head ends. */
const REACH = { aside: 1.02, along: 1.35 } as const

/** Cuts the head with its hair from a portrait of one person: no neck, no clothes, nobody else, a soft edge without the old background. */
export function cutHead(fine: Portrait): Head {
  const times = fine.tall > TOLD_IN ? 2 : 1
  const portrait = times === 1 ? fine : halvePortrait(fine)
  const { picture, face, person, tall } = portrait
  const { width, height } = picture
  const light = readLight(picture, face.mesh, person)
  const lit = relight(picture, light)
  const hair = findHair(lit, face.mesh, person, tall)
  const edges = guide(lumaOf(picture), roughly(person), width, height, Math.max(2, Math.round(tall / 40)))
  const soft = follow(edges, lumaOf(picture))
  /** What of the person is this head. */
  const own = around(face, tall, width, height)
  dropArms(own, lit, hair, face.mesh, tall)
  const rim = jawLine(face.mesh, width, tall)
  cutBelow(own, hangingHair(lit, hair, product(soft, own), face.mesh, rim, tall), rim, Math.max(1.2 / times, tall / 130))
  keepOne(own, soft, face.mesh, width, height, Math.max(2, Math.round(tall / 40)))
  const alpha = product(soft, own)
  const cut = { portrait, lit, hair, alpha }
  const area = extent(alpha, width, fine.picture, times)
  const larger = (plane: Float32Array): Float32Array => enlarge(plane, width, height, times, area)
  const part = crop(fine.picture, area)
  return {
    ...drawHead(
      relight(part, { ...light, gain: larger(light.gain) }),
      product(follow({ slope: larger(edges.slope), base: larger(edges.base) }, lumaOf(part)), larger(own)),
      spread(lit, alpha, Math.max(2, Math.round(tall / 30))).map(larger),
    ),
    mesh: fine.face.mesh.map(([x, y, z]): Point => [x - area[0], y - area[1], z]),
    cut,
  }
}

function roughly(person: Float32Array): Float32Array {
  const out = new Float32Array(person.length)
  for (let p = 0; p < out.length; p++) out[p] = smoothstep(0.25, 0.75, person[p] as number)
  return out
}

/** What lies far from the face is not this head: 1 where it is. */
function around({ box: [left, top, wide, high] }: FoundFace, tall: number, width: number, height: number): Float32Array {
  const [cx, cy] = [left + wide / 2, top + high / 2]
  const own = new Float32Array(width * height)
  for (let y = 0, p = 0; y < height; y++)
    for (let x = 0; x < width; x++, p++)
      own[p] = smoothstep(1, 0.86, length((x - cx) / REACH.aside, (y - cy + 0.2 * tall) / REACH.along) / tall)
  return own
}

/** Math.hypot takes ten times as long. */
function length(x: number, y: number): number {
  return Math.sqrt(x * x + y * y)
}

/** What lies further out than ears do, and has the colour of skin or nothing of the hair's, is an arm, a shoulder or somebody else. */
function dropArms(own: Float32Array, { data, width, height }: Raster, hair: Float32Array, mesh: readonly Point[], tall: number): void {
  const model = skinOf(data, width, height, mesh)
  const [left, right] = [mesh[LANDMARK.leftTemple] as Point, mesh[LANDMARK.rightTemple] as Point]
  const keep = new Float32Array(own.length)
  for (let p = 0; p < own.length; p++) {
    const x = p % width
    const is = hair[p] as number
    const out = Math.max(left[0] - x, x - right[0]) > 0.22 * tall
    keep[p] = out && (is < 0.12 || (is < 0.4 && (model === null || distance(model, data, 3 * p) < 8))) ? 0 : 1
  }
  // Lit strands are not holes.
  const smooth = blur(keep, width, height, Math.max(1, Math.round(tall / 25)))
  for (let p = 0; p < own.length; p++) own[p] = (own[p] as number) * smoothstep(0.45, 0.7, smooth[p] as number)
}

/** Below the jaw only what hangs down stays; the cut is soft by `edge` pixels to either side. */
function cutBelow(own: Float32Array, hanging: Float32Array, rim: Float32Array, edge: number): void {
  const width = rim.length
  for (let p = 0; p < own.length; p++) {
    const x = p % width
    const below = smoothstep(-edge, edge, (p - x) / width - (rim[x] as number))
    own[p] = (own[p] as number) * (1 - below + below * (hanging[p] as number))
  }
}

/** Only what hangs together with the face, and by more than a thread, stays: no hand, no collar, no other head. */
function keepOne(own: Float32Array, soft: Float32Array, mesh: readonly Point[], width: number, height: number, radius: number): void {
  const solid = product(own, soft)
  for (let p = 0; p < solid.length; p++) solid[p] = (solid[p] as number) > 0.5 ? 1 : 0
  const core = blur(solid, width, height, radius)
  const kept = new Float32Array(own.length)
  const nose = mesh[LANDMARK.noseTip] as Point
  // Each pixel is put here once at most.
  const waiting = new Int32Array(own.length)
  let count = 0
  const keep = (p: number): void => {
    kept[p] = 1
    waiting[count++] = p
  }
  const reach = (p: number): void => {
    if (kept[p] !== 1 && (core[p] as number) >= 0.9) keep(p)
  }
  keep(Math.round(nose[1]) * width + Math.round(nose[0]))
  while (count > 0) {
    const p = waiting[--count] as number
    const x = p % width
    if (x > 0) reach(p - 1)
    if (x < width - 1) reach(p + 1)
    if (p >= width) reach(p - width)
    if (p + width < kept.length) reach(p + width)
  }
  const near = blur(kept, width, height, 2 * radius)
  for (let p = 0; p < own.length; p++) own[p] = (own[p] as number) * smoothstep(0.01, 0.06, near[p] as number)
}

/** Where the head lies in the finer picture, with a margin. */
function extent(alpha: Float32Array, width: number, { width: most, height: deepest }: Raster, times: number): Part {
  let [left, top, right, bottom] = [width, Infinity, 0, 0]
  for (let y = 0, p = 0; p < alpha.length; y++)
    for (let x = 0; x < width; x++, p++) {
      if ((alpha[p] as number) < 0.02) continue
      left = Math.min(left, x)
      top = Math.min(top, y)
      right = Math.max(right, x)
      bottom = y
    }
  const [first, highest] = [Math.max(0, left * times - MARGIN), Math.max(0, top * times - MARGIN)]
  const [last, lowest] = [Math.min(most, (right + 1) * times + MARGIN), Math.min(deepest, (bottom + 1) * times + MARGIN)]
  return [first, highest, last - first, lowest - highest]
}
