import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'
import { randomFrom } from '../../../random.ts'
import type { Easel, Sheet } from '../painting.ts'

/** The box of the stage that a sheet covers, in stage units. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The whole width that the camera may see, between two heights. */
export function acrossStage(easel: Easel, top: number, bottom: number): Box {
  const half = easel.aspect / 2 + easel.margin
  return { left: -half, right: half, top, bottom }
}

/** y of the lowest that the camera may see. */
export const belowFrame = (easel: Easel): number => 1.02 + easel.margin

/**
 * Paints a sheet once: `paint` is handed a context in stage units. `sharpness` is its resolution against the easel's:
 * far and soft things need less.
 */
export function bake(easel: Easel, box: Box, sharpness: number, paint: (context: SKRSContext2D) => void): Sheet {
  const pixels = easel.pixels * sharpness
  const columns = Math.max(1, Math.ceil((box.right - box.left) * pixels))
  const rows = Math.max(1, Math.ceil((box.bottom - box.top) * pixels))
  const image = createCanvas(columns, rows)
  const context = image.getContext('2d')
  context.scale(pixels, pixels)
  context.translate(-box.left, -box.top)
  paint(context)
  return { image, x: box.left, y: box.top, width: columns / pixels, height: rows / pixels }
}

/** How a cut paper is finished: its shadow on what lies behind, its fibre, the light along its edge. */
export interface Finish {
  /** Colour and strength 0 … 1 of the shadow, its softness in stage units. */
  readonly shadow: number
  readonly spread: number
  readonly fibre: number
  /** Colour of the light on the edge that faces the key, and its strength. */
  readonly rim: { readonly colour: string; readonly strength: number; readonly width: number } | null
}

/** Turns a painted sheet into cut paper: fibre, a lit edge and a soft shadow beneath. Blurs small copies, so it is cheap. */
export function cutOut(sheet: Sheet, easel: Easel, finish: Finish): Sheet {
  const { image } = sheet
  const context = image.getContext('2d')
  const pixels = image.width / sheet.width
  context.setTransform(1, 0, 0, 1, 0, 0)
  if (finish.fibre > 0) {
    context.globalCompositeOperation = 'source-atop'
    context.globalAlpha = finish.fibre
    context.fillStyle = context.createPattern(fibre(), 'repeat') as NonNullable<ReturnType<typeof context.createPattern>>
    context.fillRect(0, 0, image.width, image.height)
  }
  if (finish.rim) {
    context.globalCompositeOperation = 'source-atop'
    context.globalAlpha = finish.rim.strength
    context.drawImage(edge(image, finish.rim.colour, easel.light.key.x, finish.rim.width * pixels), 0, 0)
  }
  if (finish.shadow > 0) {
    const small = shadowOf(image, (finish.spread * pixels) / SHRINK)
    context.globalCompositeOperation = 'destination-over'
    context.globalAlpha = finish.shadow
    context.drawImage(small, -easel.light.key.x * finish.spread * 0.5 * pixels, finish.spread * 0.15 * pixels, image.width, image.height)
  }
  context.globalAlpha = 1
  context.globalCompositeOperation = 'source-over'
  return sheet
}

/** Shadows are blurred at an eighth of the size: soft anyway. */
const SHRINK = 8

function shadowOf(image: Canvas, blur: number): Canvas {
  const small = createCanvas(Math.ceil(image.width / SHRINK), Math.ceil(image.height / SHRINK))
  const context = small.getContext('2d')
  context.filter = `blur(${Math.max(0.5, blur).toFixed(2)}px)`
  context.drawImage(image, 0, 0, small.width, small.height)
  context.filter = 'none'
  context.globalCompositeOperation = 'source-in'
  context.fillStyle = '#0a0c1e'
  context.fillRect(0, 0, small.width, small.height)
  return small
}

/** The part of a cut-out that its copy, pushed away from the light, leaves bare. */
function edge(image: Canvas, colour: string, keyX: number, width: number): Canvas {
  const rim = createCanvas(image.width, image.height)
  const context = rim.getContext('2d')
  context.drawImage(image, 0, 0)
  context.globalCompositeOperation = 'destination-out'
  context.drawImage(image, -Math.sign(keyX) * width * 0.7, width)
  context.globalCompositeOperation = 'source-in'
  context.fillStyle = colour
  context.fillRect(0, 0, rim.width, rim.height)
  return rim
}

let tile: Canvas | null = null

/** A tile of paper fibre: short pale and dark hairs over grain. Painted once for the process; the same for every film. */
function fibre(): Canvas {
  if (tile) return tile
  const side = 256
  const canvas = createCanvas(side, side)
  const context = canvas.getContext('2d')
  const random = randomFrom(1, 'paper fibre')
  const grain = context.createImageData(side, side)
  for (let i = 0; i < grain.data.length; i += 4) {
    const value = random() < 0.5 ? 0 : 255
    grain.data[i] = grain.data[i + 1] = grain.data[i + 2] = value
    grain.data[i + 3] = random.between(0, 40)
  }
  context.putImageData(grain, 0, 0)
  for (let i = 0; i < 420; i++) {
    const [x, y, turn, length] = [random() * side, random() * side, random() * Math.PI, random.between(4, 16)]
    context.strokeStyle = random() < 0.5 ? 'rgba(255,255,255,0.35)' : 'rgba(0,0,0,0.28)'
    context.lineWidth = random.between(0.4, 1)
    context.beginPath()
    context.moveTo(x, y)
    context.quadraticCurveTo(
      x + Math.cos(turn + 0.5) * length * 0.5,
      y + Math.sin(turn + 0.5) * length * 0.5,
      x + Math.cos(turn) * length,
      y + Math.sin(turn) * length,
    )
    context.stroke()
  }
  return (tile = canvas)
}

/** A small round light that fades to nothing, for glows and puffs; baked once per use. */
export function softDot(colour: string, side: number, core = 0): Canvas {
  const canvas = createCanvas(side, side)
  const context = canvas.getContext('2d')
  const half = side / 2
  const fade = context.createRadialGradient(half, half, half * core, half, half, half)
  fade.addColorStop(0, `${colour}ff`)
  fade.addColorStop(0.25, `${colour}99`)
  fade.addColorStop(0.6, `${colour}2e`)
  fade.addColorStop(1, `${colour}00`)
  context.fillStyle = fade
  context.fillRect(0, 0, side, side)
  return canvas
}
