import { FaceFault } from '../../face.ts'
import { FACE_OVAL } from '../storyboard/face.ts'
import { faceMask } from './even-light.ts'
import { BEARD, CHEEKS, FOREHEAD, LEFT_EYE, LIPS_OUTER, RIGHT_EYE } from './mesh-lines.ts'
import type { FoundFace, Point } from './networks.ts'
import { LANDMARK, type Portrait } from './portrait.ts'
import { blur, lumaOf } from './raster.ts'

/** Pixels of the photo between the temples. */
const NARROWEST = 56
/** Radians; three-quarter views pass, profiles do not. */
const TURNED = { yaw: 1.16, pitch: 0.75 }
/** Luma of the face, 0 … 1: darker it is noise when it is made brighter. */
const DARKEST = 0.1
const BRIGHTEST = 0.93
/** Deviation of what a fine blur takes away, against that of the face, at one size: less is out of focus. */
const SHARP = 0.055

/** Whether there are pixels enough to cut from: `finer` of the photo's to each that the face is told in. Throws FaceFault. */
export function checkSize({ mesh }: Pick<FoundFace, 'mesh'>, finer: number): void {
  const [left, right] = [mesh[LANDMARK.leftTemple] as Point, mesh[LANDMARK.rightTemple] as Point]
  if (Math.hypot(right[0] - left[0], right[1] - left[1]) * finer < NARROWEST)
    throw new FaceFault('too-small', 'The face in the photo is too small: go closer, or send a larger photo.')
}

/** Whether a film can be made with this face. Throws FaceFault with what to do better. What is doubtful passes. */
export function checkFace(portrait: Portrait): void {
  const { face, inPhoto } = portrait
  const at = (index: number): Point => face.mesh[index] as Point
  const beyond = FACE_OVAL.filter((index) => !inPhoto(at(index)[0], at(index)[1])).length
  if (beyond > 3) throw new FaceFault('cut-off', 'The face reaches beyond the edge of the photo: send one that shows the whole head.')
  if (Math.abs(turn(face.mesh)) > TURNED.yaw || Math.abs(face.pitch) > TURNED.pitch)
    throw new FaceFault('turned', 'The face is turned away: send a photo in which it looks at the camera.')
  const light = lightOf(portrait)
  if (light.mean < DARKEST) throw new FaceFault('dark', 'The photo is too dark: take one in better light, such as by a window.')
  if (light.mean > BRIGHTEST) throw new FaceFault('bright', 'The photo is too bright to show the face: take one without direct light.')
  if (light.detail < SHARP) throw new FaceFault('blurred', 'The photo is blurred: hold still, or clean the lens, and take another.')
  if (hasSunglasses(portrait))
    throw new FaceFault('sunglasses', 'The eyes are hidden: take off the sunglasses, the film can put others on.')
  if (isCovered(portrait)) throw new FaceFault('covered', 'Something covers the face: send a photo without a mask or a hand before it.')
}

/** How far the nose lies off the middle between the temples, as the angle that it tells: steadier than the network's own. */
function turn(mesh: readonly Point[]): number {
  const [nose, left, right] = [LANDMARK.noseTip, LANDMARK.leftTemple, LANDMARK.rightTemple].map((index) => mesh[index] as Point) as [
    Point,
    Point,
    Point,
  ]
  const half = (right[0] - left[0]) / 2
  return Math.asin(Math.max(-1, Math.min(1, (nose[0] - (left[0] + right[0]) / 2) / (0.75 * half) / 1.6)))
}

function lightOf({ picture, face, person, tall }: Portrait): { readonly mean: number; readonly detail: number } {
  const { width, height } = picture
  const luma = lumaOf(picture)
  const mask = faceMask(face.mesh, width, height, person)
  const fine = blur(luma, width, height, Math.max(1, Math.round(tall / 110)))
  let [sum, squares, details, of] = [0, 0, 0, 0]
  for (let p = 0; p < luma.length; p++) {
    if (mask[p] !== 1) continue
    const value = luma[p] as number
    sum += value
    squares += value * value
    details += (value - (fine[p] as number)) ** 2
    of++
  }
  if (of === 0) return { mean: 0, detail: 0 }
  const mean = sum / of
  const contrast = Math.sqrt(Math.max(1e-6, squares / of - mean * mean))
  return { mean, detail: Math.sqrt(details / of) / contrast }
}

/** Both eyes dark all over, with neither white nor skin in them, and their surroundings as dark. */
function hasSunglasses(portrait: Portrait): boolean {
  const skin = middle(portrait, CHEEKS)
  return [LEFT_EYE, RIGHT_EYE].every((eye) => {
    const around = eye.map((index) => portrait.face.mesh[index] as Point)
    const [cx, cy] = [average(around.map(([x]) => x)), average(around.map(([, y]) => y))]
    const lumas: number[] = []
    for (const grown of [0.4, 0.9, 1.5])
      for (const [x, y] of around) lumas.push(lumaAt(portrait, cx + (x - cx) * grown, cy + (y - cy) * (1 + (grown - 1) * 1.6)))
    const bright = lumas.filter((value) => value > 0.5 * skin).length / lumas.length
    return bright < 0.12
  })
}

/** Cheeks and chin of another stuff than the forehead, and lips that are no redder than what is around them. */
function isCovered(portrait: Portrait): boolean {
  const forehead = colourOf(portrait, FOREHEAD)
  const [cheeks, chin, lips] = [CHEEKS, BEARD, LIPS_OUTER].map((points) => colourOf(portrait, points)) as [number[], number[], number[]]
  const away = (one: readonly number[], other: readonly number[]): number =>
    Math.hypot((one[0] as number) - (other[0] as number), (one[1] as number) - (other[1] as number))
  return away(chin, forehead) > 0.085 && away(lips, forehead) > 0.085 && away(lips, chin) < 0.03 && away(cheeks, forehead) < 0.085
}

/** Chromaticity: red and green as parts of the whole. */
function colourOf(portrait: Portrait, points: readonly number[]): number[] {
  const { data, width, height } = portrait.picture
  const parts = points.map((index) => {
    const [x, y] = portrait.face.mesh[index] as Point
    const i = 3 * (clamp(Math.round(y), height) * width + clamp(Math.round(x), width))
    const [r, g, b] = [data[i] as number, data[i + 1] as number, data[i + 2] as number]
    const sum = Math.max(1, r + g + b)
    return [r / sum, g / sum]
  })
  return [0, 1].map((i) => [...parts.map((part) => part[i] as number)].sort((a, b) => a - b)[parts.length >> 1] as number)
}

function middle(portrait: Portrait, points: readonly number[]): number {
  const lumas = points.map((index) => lumaAt(portrait, (portrait.face.mesh[index] as Point)[0], (portrait.face.mesh[index] as Point)[1]))
  return lumas.sort((a, b) => a - b)[lumas.length >> 1] as number
}

function lumaAt({ picture: { data, width, height } }: Portrait, x: number, y: number): number {
  const i = 3 * (clamp(Math.round(y), height) * width + clamp(Math.round(x), width))
  return (0.2126 * (data[i] as number) + 0.7152 * (data[i + 1] as number) + 0.0722 * (data[i + 2] as number)) / 255
}

function clamp(value: number, size: number): number {
  return Math.min(size - 1, Math.max(0, value))
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
