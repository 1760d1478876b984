import type { SKRSContext2D } from '@napi-rs/canvas'
import { channels } from '../light.ts'

/**
 * Recolours the main colour of a picture: the hue that most of it has (or its greys, when it has none) goes to `colour`
 * with the shading kept, about the mean luminance of that part. Other colours, blacks and whites of its details stay.
 */
export function recolour(context: SKRSContext2D, width: number, height: number, colour: string): void {
  const image = context.getImageData(0, 0, width, height)
  const { data } = image
  const main = mainColour(data)
  const target = channels(colour)
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 3] === 0) continue
    const [r, g, b] = [data[i] as number, data[i + 1] as number, data[i + 2] as number]
    const share = belongs(r, g, b, main.hue)
    if (share <= 0) continue
    const shade = luma(r, g, b) / main.luma
    for (let c = 0; c < 3; c++) {
      const paint = target[c] as number
      // Darker than the mean multiplies, lighter goes towards white: highlights survive on any colour.
      const shaded = shade <= 1 ? paint * (0.25 + 0.75 * shade) : paint + (255 - paint) * Math.min(1, (shade - 1) * 0.75)
      data[i + c] = (data[i + c] as number) * (1 - share) + shaded * share
    }
  }
  context.putImageData(image, 0, 0)
}

/** Gives what is of about one hue (degrees) another colour, its shading kept: for a detail that is drawn in an odd one. */
export function retouch(context: SKRSContext2D, width: number, height: number, hue: number, colour: string): void {
  const image = context.getImageData(0, 0, width, height)
  const { data } = image
  const target = channels(colour)
  for (let i = 0; i < data.length; i += 4) {
    const [r, g, b] = [data[i] as number, data[i + 1] as number, data[i + 2] as number]
    const share = data[i + 3] === 0 ? 0 : belongs(r, g, b, hue)
    if (share <= 0) continue
    const shade = Math.min(1.15, 0.45 + luma(r, g, b) / 170)
    for (let c = 0; c < 3; c++) data[i + c] = (data[i + c] as number) * (1 - share) + (target[c] as number) * shade * share
  }
  context.putImageData(image, 0, 0)
}

/** Silhouettes have shape but no colour: all of it becomes `colour`. */
export function fillShape(context: SKRSContext2D, width: number, height: number, colour: string): void {
  context.globalCompositeOperation = 'source-in'
  context.fillStyle = colour
  context.fillRect(0, 0, width, height)
  context.globalCompositeOperation = 'source-over'
}

export const luma = (r: number, g: number, b: number): number => 0.2126 * r + 0.7152 * g + 0.0722 * b

interface MainColour {
  /** Degrees; null: the picture is mostly grey. */ readonly hue: number | null
  readonly luma: number
}

function mainColour(data: Uint8ClampedArray): MainColour {
  const weight = new Float64Array(36)
  let [coloured, grey] = [0, 0]
  for (let i = 0; i < data.length; i += 16) {
    if ((data[i + 3] as number) < 128) continue
    const [r, g, b] = [data[i] as number, data[i + 1] as number, data[i + 2] as number]
    const chroma = Math.max(r, g, b) - Math.min(r, g, b)
    if (chroma < 36) grey++
    else {
      coloured++
      const bin = Math.floor(hueOf(r, g, b) / 10) % 36
      weight[bin] = (weight[bin] as number) + chroma
    }
  }
  const hue = coloured < grey * 0.45 ? null : bodyHue(weight)
  let [sum, count] = [0, 0]
  for (let i = 0; i < data.length; i += 16) {
    if ((data[i + 3] as number) < 128) continue
    const [r, g, b] = [data[i] as number, data[i + 1] as number, data[i + 2] as number]
    const share = belongs(r, g, b, hue)
    sum += luma(r, g, b) * share
    count += share
  }
  return { hue, luma: Math.max(24, count > 0 ? sum / count : 128) }
}

/** The hue of most of the picture, but of its paint rather than its panes where there is enough of both. */
function bodyHue(weight: Float64Array): number {
  const main = peak(weight)
  if (main < GLASS[0] || main > GLASS[1]) return main
  const paint = weight.map((value, i) => (i * 10 + 5 >= GLASS[0] - 10 && i * 10 + 5 <= GLASS[1] + 10 ? 0 : value))
  const other = peak(paint)
  const sum = (from: Float64Array, hue: number): number =>
    [-3, -2, -1, 0, 1, 2, 3].reduce((all, k) => all + (from[(Math.floor(hue / 10) + k + 36) % 36] as number), 0)
  return sum(paint, other) > 0.3 * sum(weight, main) ? other : main
}

/** Degrees of the sky blue in which glass is drawn. */
const GLASS = [185, 230] as const

/** The tenth of the circle around which most of the colour lies, its neighbours counted. */
function peak(weight: Float64Array): number {
  let [best, most] = [0, -1]
  for (let i = 0; i < 36; i++) {
    let sum = 0
    for (let k = -3; k <= 3; k++) sum += weight[(i + k + 36) % 36] as number
    if (sum > most) [best, most] = [i, sum]
  }
  return best * 10 + 5
}

/** 0 … 1: how much a pixel is of the main colour. */
function belongs(r: number, g: number, b: number, hue: number | null): number {
  const chroma = Math.max(r, g, b) - Math.min(r, g, b)
  const light = luma(r, g, b)
  if (hue === null) {
    if (light < 40) return light / 60
    return chroma < 60 ? 1 : Math.max(0, 1 - (chroma - 60) / 40)
  }
  const vivid = Math.min(1, Math.max(0, (chroma - 14) / 26))
  const apart = Math.abs(((hueOf(r, g, b) - hue + 540) % 360) - 180)
  // The darkest tones are tyres, pupils and lines, whatever hue is left in them.
  const bright = Math.min(1, Math.max(0, (light - 20) / 26))
  return vivid * bright * Math.min(1, Math.max(0, (68 - apart) / 24))
}

function hueOf(r: number, g: number, b: number): number {
  const max = Math.max(r, g, b)
  const chroma = max - Math.min(r, g, b)
  if (chroma === 0) return 0
  const sixth = max === r ? ((g - b) / chroma + 6) % 6 : max === g ? (b - r) / chroma + 2 : (r - g) / chroma + 4
  return sixth * 60
}
