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
  style: Style,
  frame: number,
  pose: (paper: SKRSContext2D, matrix: Matrix) => void,
): void {
  const side = Math.ceil(scaleOf(matrix) * 1.7)
  const [footX, footY] = [side / 2, side * 0.8]
  const sheet = scratch('manner', side * 2, side)
  const paper = sheet.getContext('2d')
  paper.setTransform(1, 0, 0, 1, 0, 0)
  paper.globalCompositeOperation = 'source-over'
  paper.globalAlpha = 1
  paper.clearRect(0, 0, side * 2, side)
  pose(paper, [matrix[0], matrix[1], matrix[2], matrix[3], footX, footY])
  paper.setTransform(1, 0, 0, 1, 0, 0)
  const line = style.neon > 0 || style.ink > 0
  if (line) outline(paper, sheet, side, Math.max(1, frame / (style.neon > 0 ? 300 : 520)), style.neon > 0 ? NEON_LINE : INK_LINE)
  paper.globalCompositeOperation = 'source-atop'
  if (style.neon > 0) {
    paper.fillStyle = 'rgba(18,4,44,0.4)'
    paper.fillRect(0, 0, side, side)
  }
  if (style.wash > 0) paper.drawImage(wash(), 0, 0, side, side)
  paper.globalCompositeOperation = 'source-over'
  context.setTransform(1, 0, 0, 1, matrix[4] - footX, matrix[5] - footY)
  if (line) context.drawImage(sheet, side, 0, side, side, 0, 0, side, side)
  context.drawImage(sheet, 0, 0, side, side, 0, 0, side, side)
}

const NEON_LINE = '#ff5fe0'
const INK_LINE = '#221e2e'

/** The shape on the sheet's left half, thickened, in one colour on its right half. */
function outline(paper: SKRSContext2D, sheet: Canvas, side: number, width: number, colour: string): void {
  for (let i = 0; i < 8; i++) {
    const [dx, dy] = [width * Math.cos((i * Math.PI) / 4), width * Math.sin((i * Math.PI) / 4)]
    paper.drawImage(sheet, 0, 0, side, side, side + dx, dy, side, side)
  }
  paper.globalCompositeOperation = 'source-atop'
  paper.fillStyle = colour
  paper.fillRect(side, 0, side, side)
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
    const level = ((tile[p] as number) - 0.44) * 1.7
    image.data.set(level > 0 ? [253, 250, 243, 255 * Math.min(0.62, level)] : [60, 40, 70, 255 * Math.min(0.3, -level)], i)
  }
  context.putImageData(image, 0, 0)
  return pools
}
