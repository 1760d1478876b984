import { evenLight } from './even-light.ts'
import { findHair } from './find-hair.ts'
import { hangingHair, jawLine } from './hanging-hair.ts'
import { distance, opponent, skinOf } from './model-colour.ts'
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
  const rough = Float32Array.from(person, (value) => smoothstep(0.25, 0.75, value))
  const soft = refine(rough, lumaOf(picture), width, height, Math.max(2, Math.round(tall / 40)))
  keepApart(soft, face, others, tall, width)
  dropArms(soft, lit, hair, face.mesh, tall)
  const rim = jawLine(face.mesh, width, tall)
  const alpha = cutBelow(soft, hangingHair(lit, hair, soft, face.mesh, rim, tall), rim, tall)
  keepOne(alpha, face.mesh, width, height, Math.max(2, Math.round(tall / 40)))
  const clean = takeGroundAway(lit, alpha, Math.max(2, Math.round(tall / 30)))
  return { ...crop(clean, alpha, face.mesh, width, height), hair, lit, alpha }
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
    const [x, y] = [p % width, Math.floor(p / width)]
    const own = Math.hypot(x - cx, y - cy) / size
    let keep = smoothstep(1, 0.86, Math.hypot((x - cx) / REACH.aside, (y - cy + 0.2 * tall) / REACH.along) / tall)
    for (const [ox, oy, other] of rest) keep *= smoothstep(0.92, 1.04, Math.hypot(x - ox, y - oy) / other / Math.max(0.01, own))
    soft[p] = (soft[p] as number) * keep
  }
}

/** What lies further out than ears do, and has the colour of skin or nothing of the hair's, is an arm, a shoulder or somebody else. */
function dropArms(soft: Float32Array, { data, width, height }: Raster, hair: Float32Array, mesh: readonly Point[], tall: number): void {
  const model = skinOf(data, width, height, mesh)
  const [left, right] = [mesh[LANDMARK.leftTemple] as Point, mesh[LANDMARK.rightTemple] as Point]
  const keep = new Float32Array(soft.length)
  for (let p = 0; p < soft.length; p++) {
    const out = Math.max(left[0] - (p % width), (p % width) - right[0])
    const is = hair[p] as number
    keep[p] = out > 0.22 * tall && (is < 0.12 || (is < 0.4 && distance(model, opponent(data, 3 * p)) < 8)) ? 0 : 1
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
    const below = smoothstep(-edge, edge, Math.floor(p / width) - (rim[p % width] as number))
    alpha[p] = (soft[p] as number) * (1 - below + below * (hanging[p] as number))
  }
  return alpha
}

/** He, Sun and Tang's guided filter: the matte follows the edges of the photo, down to strands of hair. */
function refine(matte: Float32Array, guide: Float32Array, width: number, height: number, radius: number): Float32Array {
  const mean = (plane: Float32Array): Float32Array => blur(plane, width, height, radius)
  const product = (a: Float32Array, b: Float32Array): Float32Array => a.map((value, i) => value * (b[i] as number))
  const [meanI, meanP] = [mean(guide), mean(matte)]
  const [meanII, meanIP] = [mean(product(guide, guide)), mean(product(guide, matte))]
  const a = new Float32Array(matte.length)
  const b = new Float32Array(matte.length)
  for (let p = 0; p < matte.length; p++) {
    const variance = (meanII[p] as number) - (meanI[p] as number) ** 2
    const together = (meanIP[p] as number) - (meanI[p] as number) * (meanP[p] as number)
    a[p] = together / (variance + 4e-4)
    b[p] = (meanP[p] as number) - (a[p] as number) * (meanI[p] as number)
  }
  const [meanA, meanB] = [mean(a), mean(b)]
  return guide.map((value, p) => {
    const refined = Math.min(1, Math.max(0, (meanA[p] as number) * value + (meanB[p] as number)))
    // Only near the edge: inside and outside nothing is left to find.
    return smoothstep(0.12, 0.9, refined)
  })
}

/** Only what hangs together with the face, and by more than a thread, stays: no hand, no collar, no other head. */
function keepOne(alpha: Float32Array, mesh: readonly Point[], width: number, height: number, radius: number): void {
  const core = blur(
    alpha.map((value) => (value > 0.5 ? 1 : 0)),
    width,
    height,
    radius,
  )
  const kept = new Float32Array(alpha.length)
  const nose = mesh[LANDMARK.noseTip] as Point
  const stack = [Math.round(nose[1]) * width + Math.round(nose[0])]
  kept[stack[0] as number] = 1
  while (stack.length > 0) {
    const p = stack.pop() as number
    const x = p % width
    const next = [x > 0 ? p - 1 : -1, x < width - 1 ? p + 1 : -1, p - width, p + width < width * height ? p + width : -1]
    for (const q of next) {
      if (q < 0 || kept[q] === 1 || (core[q] as number) < 0.9) continue
      kept[q] = 1
      stack.push(q)
    }
  }
  const near = blur(kept, width, height, 2 * radius)
  for (let p = 0; p < alpha.length; p++) alpha[p] = (alpha[p] as number) * smoothstep(0.01, 0.06, near[p] as number)
}

/** At the soft edge the old background shows through the head's colours: they are taken from further inside. */
function takeGroundAway({ data, width, height }: Raster, alpha: Float32Array, radius: number): Uint8Array {
  const inside = Float32Array.from(alpha, (value) => (value > 0.93 ? 1 : 0.0001))
  const weight = blur(inside, width, height, radius)
  const out = new Uint8Array(data)
  for (let i = 0; i < 3; i++) {
    const plane = new Float32Array(alpha.length)
    for (let p = 0; p < plane.length; p++) plane[p] = (data[3 * p + i] as number) * (inside[p] as number)
    const spread = blur(plane, width, height, radius)
    for (let p = 0; p < plane.length; p++) {
      const share = smoothstep(0.98, 0.55, alpha[p] as number)
      const own = data[3 * p + i] as number
      out[3 * p + i] = Math.round(own + (Math.min(255, (spread[p] as number) / (weight[p] as number)) - own) * share)
    }
  }
  return out
}

function crop(
  rgb: Uint8Array,
  alpha: Float32Array,
  mesh: readonly Point[],
  width: number,
  height: number,
): Pick<Head, 'data' | 'width' | 'height' | 'mesh'> {
  let [left, top, right, bottom] = [width, height, 0, 0]
  for (let p = 0; p < alpha.length; p++) {
    if ((alpha[p] as number) < 0.02) continue
    const [x, y] = [p % width, Math.floor(p / width)]
    ;[left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)]
  }
  left = Math.max(0, left - MARGIN)
  top = Math.max(0, top - MARGIN)
  const [wide, tall] = [Math.min(width, right + MARGIN + 1) - left, Math.min(height, bottom + MARGIN + 1) - top]
  const data = new Uint8Array(4 * wide * tall)
  for (let y = 0; y < tall; y++)
    for (let x = 0; x < wide; x++) {
      const [from, to] = [(y + top) * width + x + left, 4 * (y * wide + x)]
      for (let i = 0; i < 3; i++) data[to + i] = rgb[3 * from + i] as number
      data[to + 3] = Math.round(255 * (alpha[from] as number))
    }
  return { data, width: wide, height: tall, mesh: mesh.map(([x, y, z]): Point => [x - left, y - top, z]) }
}
