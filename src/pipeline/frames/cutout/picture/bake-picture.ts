import { createCanvas, type Canvas } from '@napi-rs/canvas'
import type { Art } from '../../../art/art.ts'
import { randomFrom } from '../../../random.ts'
import type { Style } from '../../../repertoire/styles/style.ts'
import type { Picture } from '../../../storyboard/storyboard.ts'
import { treat } from '../finish/treat.ts'
import { hexOf, mix, type Light } from '../light.ts'
import { seatHead } from './animal-body.ts'
import { lightSprite } from './lighting.ts'
import { applyMaterial } from './material.ts'
import { crescent, cutEdge, withShadow } from './paper-edge.ts'
import { rasterPicture } from './raster.ts'
import { fillShape, recolour, retouch } from './recolour.ts'
import type { Sprite } from './sprite.ts'

export interface PictureSetting {
  readonly art: Art
  readonly light: Light
  readonly style: Style
  readonly depth: number
  /** Height of the figure in pixels at its largest on screen. */
  readonly pixels: number
  /** Height of the frame in pixels: the measure of drawn lines. */
  readonly frame: number
  /** What is drawn in place of the library's picture, in a colour of its own. */
  readonly drawn?: (pixels: number, colour: string) => Canvas
}

/** Cuts, colours, lights and edges a picture of the library once. The same arguments give the same sprite. */
export function bakePicture(picture: Picture, setting: PictureSetting): Sprite {
  const { art, light, style, depth } = setting
  const pixels = Math.max(4, Math.round(setting.pixels))
  const name = art.has(picture.art) ? picture.art : UNKNOWN
  const cut = setting.drawn?.(pixels, picture.colour ?? paperFor(name)) ?? coloured(art, name, picture, pixels)
  if (picture.material) applyMaterial(cut, picture.material, picture.colour, randomFrom(1, 'material', name))
  const context = cut.getContext('2d')
  lightSprite(context, cut.width, cut.height, {
    light,
    depth,
    glows: picture.glows !== null || picture.material === 'neon',
    pigment: style,
  })
  if (picture.glows) innerGlow(cut, picture.glows)
  treat(cut, style, randomFrom(1, 'treat', name), style.brush > 0 ? pixels : setting.frame)
  cutEdge(cut, light, style.edges * (1 - light.hazeAt(depth) * 0.7), Math.max(0.8, Math.min(4, pixels * 0.009)))
  const pad = Math.ceil(Math.max(3, Math.min(26, pixels * 0.055)))
  const image = withShadow(cut, light, style.edges * (picture.glows ? 0.3 : 1), pad, style.neon > 0 ? mainTone(cut) : null)
  return { image, footX: image.width / 2, footY: pad + cut.height, unit: cut.height, aspect: cut.width / cut.height }
}

/** Shown for a picture that the library no longer has: the film goes on. */
const UNKNOWN = 'fluent-emoji:label'

function coloured(art: Art, name: string, picture: Picture, pixels: number): Canvas {
  const colour = picture.colour
  if (art.isSilhouette(name)) return cardShape(rasterPicture(art, name, pixels), colour ?? paperFor(name))
  const paint = (tall: number): Canvas => {
    const canvas = rasterPicture(art, name, tall)
    const odd = retouches[name]
    if (odd) retouch(canvas.getContext('2d'), canvas.width, canvas.height, odd.hue, odd.colour)
    if (colour) recolour(canvas.getContext('2d'), canvas.width, canvas.height, colour)
    return canvas
  }
  return art.isHead(name) ? seatHead(paint, name, pixels) : paint(pixels)
}

/** Details of the library's drawings in a colour that such a thing never has. */
const retouches: Readonly<Record<string, { readonly hue: number; readonly colour: string }>> = {
  'fluent-emoji:balloon': { hue: 214, colour: '#e6dccb' },
  'fluent-emoji:black-cat': { hue: 268, colour: '#4b4654' },
}

/** A silhouette as coloured card: shaded from top to bottom, with a lighter bevel inside its edge. */
function cardShape(shape: Canvas, colour: string): Canvas {
  const context = shape.getContext('2d')
  fillShape(context, shape.width, shape.height, colour)
  const bevel = Math.max(1, shape.height * 0.022)
  const [bright, dark] = [
    crescent(shape, -bevel, bevel, mix(colour, '#ffffff', 0.55)),
    crescent(shape, bevel, -bevel, mix(colour, '#101022', 0.5)),
  ]
  const shade = context.createLinearGradient(0, 0, shape.width * 0.4, shape.height)
  shade.addColorStop(0, mix(colour, '#ffffff', 0.22))
  shade.addColorStop(0.5, colour)
  shade.addColorStop(1, mix(colour, '#180c24', 0.28))
  context.globalCompositeOperation = 'source-atop'
  context.fillStyle = shade
  context.fillRect(0, 0, shape.width, shape.height)
  context.globalAlpha = 0.8
  context.drawImage(dark, 0, 0)
  context.drawImage(bright, 0, 0)
  context.globalAlpha = 1
  context.globalCompositeOperation = 'source-over'
  return shape
}

const papers = ['#c8553d', '#e0a458', '#588b8b', '#8d6a9f', '#4f6d7a', '#b56576', '#6a994e', '#b08968'] as const

function paperFor(name: string): string {
  return randomFrom(1, 'paper', name).pick(papers)
}

/** Light from within: brightest in the middle. */
function innerGlow(canvas: Canvas, colour: string): void {
  const lamp = createCanvas(canvas.width, canvas.height)
  const context = lamp.getContext('2d')
  const [x, y] = [canvas.width / 2, canvas.height * 0.52]
  const fill = context.createRadialGradient(x, y, 0, x, y, Math.max(canvas.width, canvas.height) * 0.6)
  fill.addColorStop(0, mix(colour, '#ffffff', 0.5))
  fill.addColorStop(0.5, mix(colour, '#000000', 0.45))
  fill.addColorStop(1, '#000000')
  context.fillStyle = fill
  context.fillRect(0, 0, lamp.width, lamp.height)
  const over = canvas.getContext('2d')
  const before = createCanvas(canvas.width, canvas.height)
  before.getContext('2d').drawImage(canvas, 0, 0)
  over.globalCompositeOperation = 'screen'
  over.globalAlpha = 0.45
  over.drawImage(lamp, 0, 0)
  over.globalAlpha = 1
  over.globalCompositeOperation = 'destination-in'
  over.drawImage(before, 0, 0)
  over.globalCompositeOperation = 'source-over'
}

/** A vivid mean of a shape's colours: what its neon throws around it. */
function mainTone(canvas: Canvas): string {
  const small = createCanvas(8, 8)
  const context = small.getContext('2d')
  context.drawImage(canvas, 0, 0, 8, 8)
  const { data } = context.getImageData(0, 0, 8, 8)
  const sum = [0, 0, 0]
  for (let i = 0; i < data.length; i += 4)
    for (let c = 0; c < 3; c++) sum[c] = (sum[c] as number) + (data[i + c] as number) * (data[i + 3] as number)
  const most = Math.max(...sum, 1)
  return hexOf(sum.map((v) => 255 * (v / most) ** 1.6))
}
