import { evenLight } from './even-light.ts'
import { findHair } from './find-hair.ts'
import { hangingHair, jawLine } from './hanging-hair.ts'
import { distance, skinOf } from './model-colour.ts'
import type { FoundFace, Point } from './networks.ts'
import { LANDMARK, type Portrait } from './portrait.ts'
import { blur, lumaOf, smoothstep, type Raster } from './raster.ts'

/** A head cut out: RGBA with straight alpha, and the mesh in its pixels. */
export interface Head {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
  readonly mesh: readonly Point[]
  /** 0 … 1 for each pixel of the portrait: how much of it is hair by its colour; what lies beyond the face alone counts. */
  readonly hair: Float32Array
  /** Of the portrait: the light evened. */
  readonly lit: Raster
  readonly alpha: Float32Array
}

/** Pixels kept around the head. */
const MARGIN = 4
/** Heights of the face to either side of its middle, and up and down, within which a head ends. */
const REACH = { aside: 1.02, along: 1.35 } as const

/** Cuts the head with its hair from a portrait: no neck, no clothes, nobody else, a soft edge without the old background. */
export function cutHead(portrait: Portrait): Head {
  const { picture, face, person, others, tall } = portrait
  const { width, height } = picture
  const lit = evenLight(picture, face.mesh, person)
  const hair = findHair(lit, face.mesh, person, tall)
  const rough = new Float32Array(person.length)
  for (let p = 0; p < rough.length; p++) rough[p] = smoothstep(0.25, 0.75, person[p] as number)
  const soft = refine(rough, lumaOf(picture), width, height, Math.max(2, Math.round(tall / 40)))
  keepApart(soft, face, others, tall, width)
  dropArms(soft, lit, hair, face.mesh, tall)
  const rim = jawLine(face.mesh, width, tall)
  const alpha = cutBelow(soft, hangingHair(lit, hair, soft, face.mesh, rim, tall), rim, tall)
  keepOne(alpha, face.mesh, width, height, Math.max(2, Math.round(tall / 40)))
  return { ...crop(lit, alpha, face.mesh, Math.max(2, Math.round(tall / 30))), hair, lit, alpha }
}

/** What lies nearer to another's face, or far to the side, is not this head. */
function keepApart(soft: Float32Array, face: FoundFace, others: readonly FoundFace[], tall: number, width: number): void {
  const middleOf = ({ box }: FoundFace): readonly [number, number, number] => [
    box[0] + box[2] / 2,
    box[1] + box[3] / 2,
    Math.max(box[2], box[3]),
  ]
  const [cx, cy, size] = middleOf(face)
  const rest = others.map(middleOf)
  for (let p = 0; p < soft.length; p++) {
    if (soft[p] === 0) continue
    const x = p % width
    const y = (p - x) / width
    let keep = smoothstep(1, 0.86, length((x - cx) / REACH.aside, (y - cy + 0.2 * tall) / REACH.along) / tall)
    if (keep > 0 && rest.length > 0) {
      const own = Math.max(0.01, length(x - cx, y - cy) / size)
      for (const [ox, oy, other] of rest) keep *= smoothstep(0.92, 1.04, length(x - ox, y - oy) / other / own)
    }
    soft[p] = (soft[p] as number) * keep
  }
}

/** Math.hypot takes ten times as long. */
function length(x: number, y: number): number {
  return Math.sqrt(x * x + y * y)
}

/** What lies further out than ears do, and has the colour of skin or nothing of the hair's, is an arm, a shoulder or somebody else. */
function dropArms(soft: Float32Array, { data, width, height }: Raster, hair: Float32Array, mesh: readonly Point[], tall: number): void {
  const model = skinOf(data, width, height, mesh)
  const [left, right] = [mesh[LANDMARK.leftTemple] as Point, mesh[LANDMARK.rightTemple] as Point]
  const keep = new Float32Array(soft.length)
  for (let p = 0; p < soft.length; p++) {
    const x = p % width
    const is = hair[p] as number
    const out = Math.max(left[0] - x, x - right[0]) > 0.22 * tall
    keep[p] = out && (is < 0.12 || (is < 0.4 && (model === null || distance(model, data, 3 * p) < 8))) ? 0 : 1
  }
  // Lit strands are not holes.
  const smooth = blur(keep, width, height, Math.max(1, Math.round(tall / 25)))
  for (let p = 0; p < soft.length; p++) soft[p] = (soft[p] as number) * smoothstep(0.45, 0.7, smooth[p] as number)
}

/** Below the jaw only what hangs down stays. */
function cutBelow(soft: Float32Array, hanging: Float32Array, rim: Float32Array, tall: number): Float32Array {
  const width = rim.length
  const edge = Math.max(1.2, tall / 130)
  const alpha = new Float32Array(soft.length)
  for (let p = 0; p < alpha.length; p++) {
    const x = p % width
    const below = smoothstep(-edge, edge, (p - x) / width - (rim[x] as number))
    alpha[p] = (soft[p] as number) * (1 - below + below * (hanging[p] as number))
  }
  return alpha
}

/** He, Sun and Tang's guided filter: the matte follows the edges of the photo, down to strands of hair. */
function refine(matte: Float32Array, guide: Float32Array, width: number, height: number, radius: number): Float32Array {
  const mean = (plane: Float32Array): Float32Array => blur(plane, width, height, radius)
  const product = (a: Float32Array, b: Float32Array): Float32Array => {
    const out = new Float32Array(a.length)
    for (let p = 0; p < out.length; p++) out[p] = (a[p] as number) * (b[p] as number)
    return out
  }
  const [meanI, meanP] = [mean(guide), mean(matte)]
  const [meanII, meanIP] = [mean(product(guide, guide)), mean(product(guide, matte))]
  // In place of the means, which nobody needs again.
  const [a, b] = [meanII, meanIP]
  for (let p = 0; p < matte.length; p++) {
    const [i, m] = [meanI[p] as number, meanP[p] as number]
    const slope = ((meanIP[p] as number) - i * m) / ((meanII[p] as number) - i * i + 4e-4)
    a[p] = slope
    b[p] = m - slope * i
  }
  const [meanA, meanB] = [mean(a), mean(b)]
  const out = new Float32Array(matte.length)
  for (let p = 0; p < out.length; p++) {
    const refined = (meanA[p] as number) * (guide[p] as number) + (meanB[p] as number)
    // Only near the edge: inside and outside nothing is left to find.
    out[p] = smoothstep(0.12, 0.9, refined)
  }
  return out
}

/** Only what hangs together with the face, and by more than a thread, stays: no hand, no collar, no other head. */
function keepOne(alpha: Float32Array, mesh: readonly Point[], width: number, height: number, radius: number): void {
  const solid = new Float32Array(alpha.length)
  for (let p = 0; p < solid.length; p++) solid[p] = (alpha[p] as number) > 0.5 ? 1 : 0
  const core = blur(solid, width, height, radius)
  const kept = new Float32Array(alpha.length)
  const nose = mesh[LANDMARK.noseTip] as Point
  // Each pixel is put here once at most.
  const waiting = new Int32Array(alpha.length)
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
  for (let p = 0; p < alpha.length; p++) alpha[p] = (alpha[p] as number) * smoothstep(0.01, 0.06, near[p] as number)
}

/** What is opaque, with a margin; `radius` is that of `takeGroundAway`. */
function crop(lit: Raster, alpha: Float32Array, mesh: readonly Point[], radius: number): Pick<Head, 'data' | 'width' | 'height' | 'mesh'> {
  const { width, height } = lit
  let [left, top, right, bottom] = [width, height, 0, 0]
  for (let y = 0, p = 0; y < height; y++)
    for (let x = 0; x < width; x++, p++) {
      if ((alpha[p] as number) < 0.02) continue
      left = Math.min(left, x)
      top = Math.min(top, y)
      right = Math.max(right, x)
      bottom = y
    }
  left = Math.max(0, left - MARGIN)
  top = Math.max(0, top - MARGIN)
  const [wide, tall] = [Math.min(width, right + MARGIN + 1) - left, Math.min(height, bottom + MARGIN + 1) - top]
  const rgb = takeGroundAway(lit, alpha, radius, left, top, wide, tall)
  const data = new Uint8Array(4 * wide * tall)
  for (let y = 0, p = 0; y < tall; y++)
    for (let x = 0; x < wide; x++, p++) {
      for (let i = 0; i < 3; i++) data[4 * p + i] = rgb[3 * p + i] as number
      data[4 * p + 3] = Math.round(255 * (alpha[(y + top) * width + x + left] as number))
    }
  return { data, width: wide, height: tall, mesh: mesh.map(([x, y, z]): Point => [x - left, y - top, z]) }
}

/** At the soft edge the old background shows through the head's colours: they are taken from further inside. RGB of a part of the picture. */
function takeGroundAway(
  { data, width }: Raster,
  alpha: Float32Array,
  radius: number,
  left: number,
  top: number,
  wide: number,
  tall: number,
): Uint8Array {
  const size = wide * tall
  const inside = new Float32Array(size)
  const share = new Float32Array(size)
  for (let y = 0, p = 0; y < tall; y++)
    for (let x = 0; x < wide; x++, p++) {
      const value = alpha[(y + top) * width + x + left] as number
      inside[p] = value > 0.93 ? 1 : 0.0001
      share[p] = smoothstep(0.98, 0.55, value)
    }
  const weight = blur(inside, wide, tall, radius)
  const out = new Uint8Array(3 * size)
  const plane = new Float32Array(size)
  for (let i = 0; i < 3; i++) {
    for (let y = 0, p = 0; y < tall; y++)
      for (let x = 0, from = 3 * ((y + top) * width + left) + i; x < wide; x++, p++, from += 3) {
        out[3 * p + i] = data[from] as number
        plane[p] = (data[from] as number) * (inside[p] as number)
      }
    const spread = blur(plane, wide, tall, radius)
    for (let p = 0; p < size; p++) {
      const own = out[3 * p + i] as number
      out[3 * p + i] = Math.round(own + (Math.min(255, (spread[p] as number) / (weight[p] as number)) - own) * (share[p] as number))
    }
  }
  return out
}
