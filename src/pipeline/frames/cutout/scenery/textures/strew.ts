import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Strip } from '../strip.ts'
import { blob } from '../outline.ts'

/** What the ground is strewn with; drawn only where the strip already is. `i` counts strips from the horizon. */
export type PaintTexture = (context: SKRSContext2D, strip: Strip, i: number) => void

export const reach = (strip: Strip): number => Math.min(strip.bottom, 1.12)

/** Flat ovals of paper in near tones, as if the ground dipped and rose. */
export function dapple(context: SKRSContext2D, strip: Strip, count: number, dark: string, pale: string, alpha: number): void {
  const { random } = strip.easel
  for (let i = 0; i < count; i++) {
    const [x, y, wide] = [
      random.between(strip.left, strip.right),
      random.between(strip.top, reach(strip)),
      strip.scale * random.between(0.1, 0.38),
    ]
    context.globalAlpha = alpha * random.between(0.5, 1)
    context.fillStyle = i % 2 === 0 ? dark : pale
    context.fill(blob(random, x, y, wide, wide * random.between(0.06, 0.14), 0.2))
  }
  context.globalAlpha = 1
}

export function specks(context: SKRSContext2D, strip: Strip, count: number, colours: readonly string[], size: number): void {
  const { random } = strip.easel
  for (let i = 0; i < count; i++) {
    const [x, y, wide] = [
      random.between(strip.left, strip.right),
      random.between(strip.top, reach(strip)),
      strip.scale * size * random.between(0.4, 1),
    ]
    context.fillStyle = random.pick(colours)
    context.beginPath()
    context.ellipse(x, y, wide, wide * 0.6, 0, 0, Math.PI * 2)
    context.fill()
  }
}

/** Size of things on the ground seen at y, against the curtain line. */
export function scaleAtY(strip: Strip, y: number): number {
  const { horizon } = strip.easel.setting
  return Math.max(0.2, 0.2 + ((y - horizon) / Math.max(0.05, 1.04 - horizon)) * 0.8)
}
