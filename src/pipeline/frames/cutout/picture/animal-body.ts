import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'
import { hexOf, mix } from '../light.ts'

/**
 * Seats the drawing of an animal's head on a paper body: a pear of its own colour with a pale belly, paws and a tail,
 * seen from the front as the head is. The whole comes back `pixels` tall.
 */
export function seatHead(head: (pixels: number) => Canvas, name: string, pixels: number): Canvas {
  const picture = head(Math.round(pixels * HEAD_SHARE))
  const fur = furOf(picture)
  const legs = /chicken|bird|duck|owl|eagle|penguin|rooster|hatching/.test(name)
  const width = Math.max(picture.width, pixels * 0.62)
  const canvas = createCanvas(Math.ceil(width), pixels)
  const context = canvas.getContext('2d')
  context.translate(canvas.width / 2, 0)
  context.scale(pixels, pixels)
  if (!legs) tail(context, fur, /cow|pig|horse|lion|monkey|mouse|rat/.test(name))
  body(context, fur)
  if (legs) birdFeet(context)
  else paws(context, fur)
  context.setTransform(1, 0, 0, 1, 0, 0)
  neckShade(context, canvas.width / 2, picture, pixels)
  context.drawImage(picture, Math.round((canvas.width - picture.width) / 2), 0)
  return canvas
}

/** The head takes this part of the whole height: a toy's proportions, so that the face can be read. */
const HEAD_SHARE = 0.56

interface Fur {
  readonly main: string
  readonly dark: string
  readonly light: string
  readonly belly: string
}

/** The colour of the fur: the mean of the head's middle rows, its darkest and brightest details left out. */
function furOf(head: Canvas): Fur {
  const { data } = head.getContext('2d').getImageData(0, 0, head.width, head.height)
  const sum = [0, 0, 0]
  let count = 0
  for (let i = 0; i < data.length; i += 4) {
    if ((data[i + 3] as number) < 200) continue
    const [r, g, b] = [data[i] as number, data[i + 1] as number, data[i + 2] as number]
    const light = (r + g + b) / 3
    if (light < 50 || light > 238) continue
    const weight = 1 + (Math.max(r, g, b) - Math.min(r, g, b)) / 40
    for (const [c, v] of [r, g, b].entries()) sum[c] = (sum[c] as number) + v * weight
    count += weight
  }
  const main = count > 0 ? hexOf(sum.map((v) => v / count)) : '#b8a58c'
  return { main, dark: mix(main, '#2a1430', 0.28), light: mix(main, '#ffffff', 0.25), belly: mix(main, '#fff6e8', 0.62) }
}

function body(context: SKRSContext2D, fur: Fur): void {
  const fill = context.createRadialGradient(0.05, 0.6, 0.04, 0, 0.74, 0.34)
  fill.addColorStop(0, fur.light)
  fill.addColorStop(0.55, fur.main)
  fill.addColorStop(1, fur.dark)
  context.fillStyle = fill
  context.beginPath()
  context.moveTo(0, 0.42)
  context.bezierCurveTo(0.17, 0.42, 0.27, 0.74, 0.24, 0.9)
  context.bezierCurveTo(0.22, 0.98, 0.1, 0.985, 0, 0.985)
  context.bezierCurveTo(-0.1, 0.985, -0.22, 0.98, -0.24, 0.9)
  context.bezierCurveTo(-0.27, 0.74, -0.17, 0.42, 0, 0.42)
  context.fill()
  const belly = context.createRadialGradient(0.02, 0.7, 0.02, 0, 0.76, 0.17)
  belly.addColorStop(0, fur.belly)
  belly.addColorStop(1, mix(fur.belly, fur.main, 0.4))
  context.fillStyle = belly
  context.beginPath()
  context.ellipse(0, 0.77, 0.125, 0.17, 0, 0, Math.PI * 2)
  context.fill()
}

function paws(context: SKRSContext2D, fur: Fur): void {
  for (const side of [-1, 1]) {
    pad(context, fur, side * 0.185, 0.935, 0.095, 0.065, 0)
    // The front legs, straight down between the hind paws.
    pad(context, fur, side * 0.075, 0.82, 0.052, 0.15, side * -0.08)
    pad(context, fur, side * 0.07, 0.95, 0.06, 0.045, 0)
    context.strokeStyle = fur.dark
    context.lineWidth = 0.006
    for (const toe of [-0.018, 0.018]) {
      context.beginPath()
      context.moveTo(side * 0.07 + toe, 0.945)
      context.lineTo(side * 0.07 + toe, 0.975)
      context.stroke()
    }
  }
}

function pad(context: SKRSContext2D, fur: Fur, x: number, y: number, rx: number, ry: number, turn: number): void {
  const fill = context.createLinearGradient(x, y - ry, x, y + ry)
  fill.addColorStop(0, mix(fur.light, fur.main, 0.4))
  fill.addColorStop(1, mix(fur.main, fur.dark, 0.5))
  context.fillStyle = fill
  context.beginPath()
  context.ellipse(x, y, rx, ry, turn, 0, Math.PI * 2)
  context.fill()
}

function tail(context: SKRSContext2D, fur: Fur, thin: boolean): void {
  context.strokeStyle = mix(fur.main, fur.dark, 0.4)
  context.lineCap = 'round'
  context.lineWidth = thin ? 0.03 : 0.075
  context.beginPath()
  context.moveTo(-0.16, 0.92)
  context.bezierCurveTo(-0.3, 0.95, -0.32, 0.8, -0.26, 0.7)
  context.stroke()
}

function birdFeet(context: SKRSContext2D): void {
  context.fillStyle = '#f0a030'
  for (const side of [-1, 1]) {
    context.beginPath()
    context.ellipse(side * 0.085, 0.975, 0.07, 0.024, 0, 0, Math.PI * 2)
    context.fill()
  }
}

/** The head's shadow on its shoulders. */
function neckShade(context: SKRSContext2D, middle: number, head: Canvas, pixels: number): void {
  const y = head.height * 0.93
  const fill = context.createRadialGradient(middle, y, 0, middle, y, pixels * 0.2)
  fill.addColorStop(0, 'rgba(30,10,40,0.5)')
  fill.addColorStop(1, 'rgba(30,10,40,0)')
  context.globalCompositeOperation = 'source-atop'
  context.fillStyle = fill
  context.fillRect(0, y - pixels * 0.2, context.canvas.width, pixels * 0.4)
  context.globalCompositeOperation = 'source-over'
}
