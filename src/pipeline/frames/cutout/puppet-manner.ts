import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { Style } from '../../repertoire/styles/style.ts'
import { noiseTile } from './finish/noise-tile.ts'
import { scratch } from './scratch.ts'
import { scaleOf, type Matrix } from './view.ts'

/** True for a style whose manner a puppet must be given as it is drawn: what else is in the picture is baked in it. */
export function hasManner(style: Style): boolean {
  return style.neon > 0 || style.ink > 0 || style.wash > 0
}

/**
 * Draws a puppet in the manner of a style. Puppets are posed anew on every frame, so they are posed on a sheet of their
 * own first: there neon darkens them and ink or light runs around their shape, and a wash lets the paper shine through.
 */
export function drawInManner(
  context: SKRSContext2D,
  matrix: Matrix,
  { style, frame, upright }: Manner,
  pose: (paper: SKRSContext2D, matrix: Matrix) => void,
): void {
  const size = scaleOf(matrix)
  const [wide, tall] = upright ? [Math.ceil(size * 1.15), Math.ceil(size * 1.4)] : [Math.ceil(size * 1.8), Math.ceil(size * 1.8)]
  const [footX, footY] = [Math.round(wide / 2), Math.round(tall * (upright ? 0.92 : 0.78))]
  const sheet = scratch('manner', wide, tall)
  const paper = clean(sheet)
  pose(paper, [matrix[0], matrix[1], matrix[2], matrix[3], footX, footY])
  paper.setTransform(1, 0, 0, 1, 0, 0)
  const [left, top] = [Math.round(matrix[4] - footX), Math.round(matrix[5] - footY)]
  context.setTransform(1, 0, 0, 1, left, top)
  if (style.neon > 0 || style.ink > 0) {
    const width = Math.max(1, Math.round(frame / (style.neon > 0 ? 300 : 520)))
    const line = outline(sheet, wide, tall, width, style.neon > 0 ? NEON_LINE : INK_LINE)
    context.drawImage(line, 0, 0, wide, tall, 0, 0, wide, tall)
  }
  paper.globalCompositeOperation = 'source-atop'
  if (style.neon > 0) {
    paper.fillStyle = 'rgba(18,4,44,0.4)'
    paper.fillRect(0, 0, wide, tall)
  }
  if (style.wash > 0) paper.drawImage(wash(), 0, 0, wide, tall)
  if (style.hatch > 0) paper.drawImage(hatching(), 0, 0)
  paper.globalCompositeOperation = 'source-over'
  context.drawImage(sheet, 0, 0, wide, tall, 0, 0, wide, tall)
}

/** `frame`: the frame's height in pixels. `upright`: the puppet stands or walks, so that it needs less room. */
export interface Manner {
  readonly style: Style
  readonly frame: number
  readonly upright: boolean
}

function clean(sheet: Canvas): SKRSContext2D {
  const paper = sheet.getContext('2d')
  paper.setTransform(1, 0, 0, 1, 0, 0)
  paper.globalCompositeOperation = 'source-over'
  paper.globalAlpha = 1
  paper.clearRect(0, 0, sheet.width, sheet.height)
  return paper
}

const NEON_LINE = '#ff5fe0'
const INK_LINE = '#221e2e'

/** A shape, thickened, in one colour on a sheet of its own: whole pixels, as those cost a quarter. */
function outline(shape: Canvas, wide: number, tall: number, width: number, colour: string): Canvas {
  const sheet = scratch('outline', wide, tall)
  const paper = clean(sheet)
  for (const [dx, dy] of [
    [-1, -1],
    [1, -1],
    [-1, 1],
    [1, 1],
  ] as const) {
    paper.drawImage(shape, 0, 0, wide, tall, dx * width, dy * width, wide, tall)
  }
  paper.globalCompositeOperation = 'source-in'
  paper.fillStyle = colour
  paper.fillRect(0, 0, wide, tall)
  return sheet
}

let pools: Canvas | null = null

/** White where the paper shines through and dark where the pigment gathered; baked once for the process. */
function wash(): Canvas {
  if (pools) return pools
  const side = 256
  const tile = noiseTile(side, 5, 4, 'puppet wash')
  pools = createCanvas(side, side)
  const context = pools.getContext('2d')
  const image = context.createImageData(side, side)
  for (let i = 0, p = 0; p < tile.length; i += 4, p++) {
    const level = 0.16 + ((tile[p] as number) - 0.5) * 1.1
    image.data.set(level > 0 ? [254, 251, 246, 255 * Math.min(0.42, level)] : [90, 50, 80, 255 * Math.min(0.14, -level)], i)
  }
  context.putImageData(image, 0, 0)
  return pools
}

let strokes: Canvas | null = null

/** Paper rubbed through and strokes of lead on it; baked once for the process. */
function hatching(): Canvas {
  if (strokes) return strokes
  strokes = createCanvas(1024, 1024)
  const context = strokes.getContext('2d')
  context.fillStyle = 'rgba(252,250,244,0.16)'
  context.fillRect(0, 0, 1024, 1024)
  context.strokeStyle = 'rgba(46,44,50,0.2)'
  context.lineWidth = 1.6
  for (let at = 0; at < 2048; at += 7) {
    context.beginPath()
    context.moveTo(at, 0)
    context.quadraticCurveTo(at - 500, 480 + (at % 3), at - 1024, 1024)
    context.stroke()
  }
  return strokes
}
