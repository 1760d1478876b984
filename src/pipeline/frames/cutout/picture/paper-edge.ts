import { createCanvas, type Canvas } from '@napi-rs/canvas'
import { mix, type Light } from '../light.ts'

/** Colours a crescent of a shape: what its copy, moved by (dx, dy), leaves bare. */
export function crescent(image: Canvas, dx: number, dy: number, colour: string): Canvas {
  const canvas = createCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  context.globalCompositeOperation = 'destination-out'
  context.drawImage(image, dx, dy)
  context.globalCompositeOperation = 'source-in'
  context.fillStyle = colour
  context.fillRect(0, 0, canvas.width, canvas.height)
  return canvas
}

/**
 * Gives a shape the thickness of card, in place: a bright cut edge towards the key light and a dark one on the far side.
 * `amount` 0 … 1, `width` in pixels.
 */
export function cutEdge(image: Canvas, light: Light, amount: number, width: number): void {
  if (amount <= 0) return
  const towards = Math.sign(light.key.x) || 1
  const bright = crescent(image, -towards * width * 0.7, width, mix('#ffffff', light.key.colour, 0.5))
  const dark = crescent(image, towards * width * 0.7, -width, '#0a0c22')
  const context = image.getContext('2d')
  context.globalCompositeOperation = 'source-atop'
  context.globalAlpha = amount * (0.35 + 0.3 * light.key.strength)
  context.drawImage(bright, 0, 0)
  context.globalAlpha = amount * 0.22
  context.drawImage(dark, 0, 0)
  context.globalAlpha = 1
  context.globalCompositeOperation = 'source-over'
}

/** The same shape with room around it and its soft shadow on what hangs behind (or its `halo`); `pad` pixels on each side. */
export function withShadow(image: Canvas, light: Light, amount: number, pad: number, halo: string | null = null): Canvas {
  const canvas = createCanvas(image.width + 2 * pad, image.height + 2 * pad)
  const context = canvas.getContext('2d')
  if (amount > 0) {
    context.shadowColor = `rgba(8,8,30,${(0.38 * amount).toFixed(3)})`
    context.shadowBlur = pad * 0.9
    context.shadowOffsetX = -(Math.sign(light.key.x) || 1) * pad * 0.3
    context.shadowOffsetY = pad * 0.28
  }
  if (halo) {
    context.shadowColor = halo
    context.shadowBlur = pad * 0.8
  }
  context.drawImage(image, pad, pad)
  return canvas
}
