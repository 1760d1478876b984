import type { Puppet } from '../../../storyboard/storyboard.ts'
import type { Palette, Tones } from './palette.ts'
import { shape, type Context, type Curve } from './paper.ts'
import type { Chest } from './chest.ts'
import type { Outfit } from './wardrobe.ts'

/** What a garment's details are painted with; the context is clipped to the torso. */
export interface Cloth {
  readonly chest: Chest
  readonly outfit: Outfit
  readonly palette: Palette
  readonly tones: Tones
  readonly side: number
  readonly puppet: Puppet
}

export function line(context: Context, curves: readonly Curve[]): void {
  shape(context, curves, false)
  context.stroke()
}

export function dot(context: Context, x: number, y: number, radius: number): void {
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  context.fill()
}

export function rounded(context: Context, x: number, y: number, width: number, height: number, radius: number): void {
  context.beginPath()
  context.roundRect(x, y, width, height, radius)
  context.fill()
}

export function button(context: Context, x: number, y: number, radius: number, colour: string, rim: string): void {
  context.fillStyle = rim
  dot(context, x - radius * 0.15, y - radius * 0.15, radius * 1.1)
  context.fillStyle = colour
  dot(context, x, y, radius)
}

export function seam(context: Context, { chest, tones }: Cloth, x: number): void {
  context.strokeStyle = tones.deep
  context.lineWidth = 0.0028
  line(context, [
    [x, -chest.height],
    [x + 0.012, -chest.height * 0.5, x, chest.hemY + 0.02],
  ])
}

export function placket(context: Context, cloth: Cloth, buttons: number, colour = cloth.tones.deep): void {
  const { chest, tones } = cloth
  seam(context, cloth, chest.middle + 0.011)
  for (let i = 0; i < buttons; i++)
    button(context, chest.middle + 0.004, -chest.height * (0.82 - (i * 0.78) / buttons), 0.0048, colour, tones.rim)
}

export function collar(context: Context, { chest, tones }: Cloth, colour: string): void {
  const { height: h, neck: n, middle: m } = chest
  context.fillStyle = colour
  context.strokeStyle = tones.deep
  context.lineWidth = 0.0025
  shape(context, [
    [-n * 1.2, -h - 0.008],
    [m - 0.002, -h + 0.03],
    [m - 0.026, -h + 0.05],
    [-n * 1.75, -h + 0.02],
  ])
  context.fill()
  context.stroke()
  shape(context, [
    [n * 1.3, -h - 0.008],
    [m + 0.004, -h + 0.03],
    [m + 0.026, -h + 0.046],
    [n * 1.85, -h + 0.018],
  ])
  context.fill()
  context.stroke()
}

export function neckline(context: Context, { chest }: Cloth, depth: number, colour: string, width = 0.008): void {
  const { height: h, neck: n } = chest
  context.strokeStyle = colour
  context.lineWidth = width
  line(context, [
    [-n * 1.35, -h - 0.006],
    [-n * 0.7, -h + depth, n * 0.9, -h + depth, n * 1.45, -h - 0.006],
  ])
}

export function scoop(context: Context, { chest, tones }: Cloth, depth: number, skin: string): void {
  const { height: h, neck: n } = chest
  shape(context, [
    [-n * 1.5, -h - 0.012],
    [-n * 1.1, -h + depth, n * 1.3, -h + depth, n * 1.8, -h - 0.012],
  ])
  context.fillStyle = skin
  context.fill()
  context.strokeStyle = tones.rim
  context.lineWidth = 0.0045
  context.stroke()
}

/** What shows under an open front. */
export function open(context: Context, { chest, palette, outfit, tones }: Cloth, bottom: number, top: number, until = 0): void {
  const { height: h, middle: m } = chest
  const end = until > 0 ? -h * (1 - until) : chest.hemY + 0.02
  const inner = palette.tones(outfit.inner)
  shape(context, [
    [m - top, -h - 0.01],
    [m + top + 0.006, -h - 0.01],
    [m + bottom, end],
    [m - bottom * 0.7, end],
  ])
  context.fillStyle = inner.base
  context.fill()
  context.strokeStyle = tones.deep
  context.lineWidth = 0.003
  context.stroke()
  context.fillStyle = inner.bright
  context.strokeStyle = inner.shade
  context.lineWidth = 0.002
  for (const s of [-1, 1]) {
    shape(context, [
      [m + s * top * 0.8, -h - 0.01],
      [m + s * 0.002, -h + 0.024],
      [m + s * 0.02, -h + 0.036],
      [m + s * top, -h + 0.01],
    ])
    context.fill()
    context.stroke()
  }
}

export function lapels(context: Context, { chest, tones }: Cloth, depth: number): void {
  const { height: h, middle: m, neck: n } = chest
  context.strokeStyle = tones.deep
  context.lineWidth = 0.0028
  for (const s of [-1, 1]) {
    shape(context, [
      [m * 0.4 + s * n * 1.2, -h - 0.01],
      [m + s * 0.004, -h * (1 - depth)],
      [m + s * 0.036, -h * (1 - depth * 0.45)],
      [m + s * 0.03, -h * (1 - depth * 0.36)],
      [m + s * 0.05, -h * (1 - depth * 0.24)],
      [m * 0.4 + s * n * 1.9, -h + 0.004],
    ])
    context.fillStyle = s > 0 ? tones.shade : tones.bright
    context.fill()
    context.stroke()
  }
}

export function pocket(context: Context, { chest, tones }: Cloth): void {
  context.strokeStyle = tones.deep
  context.lineWidth = 0.0026
  const x = chest.shoulder[0] * 0.72
  shape(context, [
    [x, -chest.height * 0.64],
    [x + 0.032, -chest.height * 0.63],
    [x + 0.031, -chest.height * 0.52],
    [x + 0.015, -chest.height * 0.5],
    [x, -chest.height * 0.53],
  ])
  context.stroke()
}

export function pocketFlaps(context: Context, { chest, tones }: Cloth): void {
  context.strokeStyle = tones.deep
  context.fillStyle = tones.shade
  context.lineWidth = 0.0026
  for (const x of [chest.waist[0] * 0.86, chest.waist[1] * 0.5]) {
    shape(context, [
      [x, -0.05],
      [x + 0.032, -0.046],
      [x + 0.03, -0.03],
      [x + 0.001, -0.034],
    ])
    context.fill()
    context.stroke()
  }
}

export function belt(context: Context, { chest }: Cloth, colour: string, y: number, width: number): void {
  context.strokeStyle = colour
  context.lineWidth = width
  context.lineCap = 'butt'
  line(context, [
    [chest.waist[0] * 1.3, y - 0.004],
    [chest.middle, y + 0.009, chest.waist[1] * 1.3, y - 0.004],
  ])
  context.lineCap = 'round'
}

export function badge(context: Context, x: number, y: number, radius: number, colour: string): void {
  context.beginPath()
  for (let i = 0; i < 10; i++)
    context.lineTo(
      x + Math.sin((i * Math.PI) / 5) * radius * (i % 2 ? 0.5 : 1),
      y - Math.cos((i * Math.PI) / 5) * radius * (i % 2 ? 0.5 : 1),
    )
  context.fillStyle = colour
  context.fill()
}
