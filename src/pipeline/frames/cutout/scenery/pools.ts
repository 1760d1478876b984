import type { Canvas } from '@napi-rs/canvas'
import type { Flat, Item } from '../../../repertoire/places/flats.ts'
import type { Easel, Glow, Sheet } from '../painting.ts'
import { lampsOn } from './season.ts'
import { softDot } from './sheet.ts'

type Row = Extract<Flat, { paint: 'row' }>

/** How far below their feet lamps and windows light the ground, in stage units. */
export const POOL = 0.1

/** True where lit windows and lamps have ground before them. */
export function spills(items: readonly Item[], flat: Row, easel: Easel): boolean {
  if (easel.place.medium === 'indoors' || lampsOn(easel) < 0.3 || flat.hung !== undefined || flat.depth > 0.66) return false
  return items.some((item) => LAMPS.has(item))
}

const LAMPS = new Set<Item>(['house', 'hut', 'church', 'facade', 'lamp', 'stall', 'castle'])

/** Warm light on the ground before what shines, under the paper that is already there. */
export function lightPools(sheet: Sheet, glows: readonly Glow[], foot: number, easel: Easel): void {
  const context = sheet.image.getContext('2d')
  const pixels = sheet.image.width / sheet.width
  const amount = lampsOn(easel)
  context.save()
  context.setTransform(pixels, 0, 0, pixels, -sheet.x * pixels, -sheet.y * pixels)
  context.globalCompositeOperation = 'destination-over'
  const pool = softDot('#ffb45e', 96)
  for (const glow of [...glows].sort((a, b) => b.radius - a.radius).slice(0, 7)) {
    const wide = Math.min(0.3, Math.max(0.13, glow.radius * 1.3))
    const tall = Math.min(POOL, wide * 0.42)
    context.globalAlpha = 0.75 * amount
    context.drawImage(pool, glow.x - wide, foot - tall * 0.5, wide * 2, tall * 1.5)
  }
  context.restore()
}

/** Paints lights onto the sheet that they belong to, and a little beyond its paper. */
export function glowOn(sheet: Sheet, glows: readonly Glow[]): void {
  if (glows.length === 0) return
  const context = sheet.image.getContext('2d')
  const pixels = sheet.image.width / sheet.width
  context.save()
  context.setTransform(pixels, 0, 0, pixels, -sheet.x * pixels, -sheet.y * pixels)
  context.globalCompositeOperation = 'lighter'
  context.globalAlpha = 0.42
  const dots = new Map<string, Canvas>()
  for (const { x, y, radius, colour } of glows) {
    const dot = dots.get(colour) ?? softDot(colour, 64)
    dots.set(colour, dot)
    context.drawImage(dot, x - radius, y - radius, radius * 2, radius * 2)
  }
  context.restore()
}
