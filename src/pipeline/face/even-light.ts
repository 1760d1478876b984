import { FACE_OVAL } from '../storyboard/face.ts'
import { crossingsOf } from './model-colour.ts'
import type { Point } from './networks.ts'
import { blur, lumaOf, smoothstep, type Raster } from './raster.ts'

/** Luma that the middle of a face is brought to at least, and at most: a film's own light is laid on it later. */
const [DARKEST, BRIGHTEST] = [0.3, 0.72]
/** Luma of what is brightest in a photo that has light enough, whoever it shows: an eye's white, a collar, a window. */
const WELL_LIT = 0.85
/** Of so many pixels one is as bright. */
const OF = 400
/** What a photo is made brighter by at most: more would show its noise. */
const MOST = 2.4
/** How much of an uneven light is taken back; all of it would flatten the face. */
const SHARE = 0.6

/** How the light of a portrait is evened. */
export interface Light {
  /** What each pixel is made brighter by. */
  readonly gain: Float32Array
  /** What red, green and blue are, luma kept. */
  readonly tint: readonly [number, number, number]
}

/**
 * How the light of a portrait is evened: what one side has more of it loses, softly, and a face too dark or too bright comes to a middle; a
 * strong cast of colour goes. The features keep their shades.
 */
export function readLight(picture: Raster, mesh: readonly Point[], person: Float32Array): Light {
  const { data, width, height } = picture
  const luma = lumaOf(picture)
  const mask = faceMask(mesh, width, height, person)
  const mean = weighted(luma, mask)
  const tall = Math.max(...mesh.map(([, y]) => y)) - Math.min(...mesh.map(([, y]) => y))
  const radius = Math.max(3, Math.round(tall * 0.16))
  const weight = blur(mask, width, height, radius)
  const masked = new Float32Array(luma.length)
  for (let p = 0; p < luma.length; p++) masked[p] = (luma[p] as number) * (mask[p] as number)
  const light = blur(masked, width, height, radius)
  // A face may be dark by itself, but where nothing is bright it is the photo that is.
  const lack = Math.max(1, WELL_LIT / Math.max(0.02, brightest(luma)))
  const goal = Math.min(BRIGHTEST, Math.max(DARKEST, mean * lack))
  const whole = Math.min(MOST, goal / Math.max(0.02, mean))
  const gainOf = (here: number, known: number): number => {
    const uneven = mean / Math.max(0.02, mean + (here - mean) * known)
    return whole * Math.min(1.5, Math.max(0.66, uneven ** SHARE))
  }
  const far = gainOf(mean, 0)
  // In place of the luma, which nobody needs again.
  const gain = luma
  for (let p = 0; p < gain.length; p++) {
    // Far from the face the mean stands for what is not known there.
    const known = smoothstep(0.02, 0.25, weight[p] as number)
    gain[p] = known === 0 ? far : gainOf((light[p] as number) / (weight[p] as number), known)
  }
  return { gain, tint: castOf(data, mask) }
}

/** A picture in this light, whose gains are told for its pixels. */
export function relight({ data, width, height }: Raster, { gain, tint: [red, green, blue] }: Light): Raster {
  const out = new Uint8Array(data.length)
  for (let p = 0, i = 0; p < gain.length; p++, i += 3) {
    const here = gain[p] as number
    out[i] = shoulder((data[i] as number) * here * red)
    out[i + 1] = shoulder((data[i + 1] as number) * here * green)
    out[i + 2] = shoulder((data[i + 2] as number) * here * blue)
  }
  return { data: out, width, height }
}

/** A shoulder instead of a hard white: 0 … 255 from 0 … ∞. */
function shoulder(value: number): number {
  const bright = value / 255
  return Math.round(bright < 0.8 ? value : 255 * (0.8 + 0.2 * (1 - Math.exp(-(bright - 0.8) / 0.2))))
}

/** The luma that all but few pixels are darker than: one lamp does not light a photo. */
function brightest(luma: Float32Array): number {
  const counts = new Uint32Array(256)
  for (const value of luma) counts[Math.round(255 * value)] = (counts[Math.round(255 * value)] as number) + 1
  let left = luma.length / OF
  for (let tone = 255; tone > 0; tone--) if ((left -= counts[tone] as number) < 0) return tone / 255
  return 0
}

/** 1 on the face, 0 off it. */
export function faceMask(mesh: readonly Point[], width: number, height: number, person: Float32Array): Float32Array {
  const rim = FACE_OVAL.map((index) => mesh[index] as Point)
  const mask = new Float32Array(width * height)
  const [top, bottom] = [Math.min(...rim.map(([, y]) => y)), Math.max(...rim.map(([, y]) => y))]
  for (let y = Math.max(0, Math.floor(top)); y <= Math.min(height - 1, bottom); y++) {
    const crossings = crossingsOf(rim, y)
    for (let k = 0; k + 1 < crossings.length; k += 2)
      for (let x = Math.max(0, Math.ceil(crossings[k] as number)); x <= Math.min(width - 1, crossings[k + 1] as number); x++)
        mask[y * width + x] = (person[y * width + x] as number) > 0.5 ? 1 : 0
  }
  return mask
}

function weighted(plane: Float32Array, mask: Float32Array): number {
  let [sum, of] = [0, 0]
  for (let p = 0; p < plane.length; p++) {
    sum += (plane[p] as number) * (mask[p] as number)
    of += mask[p] as number
  }
  return of === 0 ? 0.5 : sum / of
}

/** Gains of red, green and blue, luma kept: skin of every tone is redder than green and greener than blue, within limits. */
function castOf(data: Raster['data'], mask: Float32Array): readonly [number, number, number] {
  const sums = [0, 0, 0]
  for (let p = 0; p < mask.length; p++)
    if (mask[p] === 1) for (let i = 0; i < 3; i++) sums[i] = (sums[i] as number) + (data[3 * p + i] as number)
  const [r, g, b] = sums as [number, number, number]
  if (g === 0) return [1, 1, 1]
  const bounded = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value)) / value
  const red = bounded(r / g, 1.12, 1.75)
  const blue = bounded(b / g, 0.55, 0.97)
  const luma = (0.2126 * r * red + 0.7152 * g + 0.0722 * b * blue) / (0.2126 * r + 0.7152 * g + 0.0722 * b)
  return [red / luma, 1 / luma, blue / luma]
}
