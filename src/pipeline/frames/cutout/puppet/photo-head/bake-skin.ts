import { createCanvas } from '@napi-rs/canvas'
import type { Style } from '../../../../repertoire/styles/style.ts'
import { randomFrom } from '../../../../random.ts'
import { withAlpha, type Light } from '../../light.ts'
import { cutEdge } from '../../picture/paper-edge.ts'
import { lightSkin } from './light-skin.ts'
import { paintSkin } from './paint-skin.ts'
import { paperRim, sharpen } from './paper-print.ts'
import { insideBelow, INSIDE_TALL, paintInside, type Inside } from './mouth-sheets.ts'
import type { Portrait } from './portrait.ts'
import { clipHair } from './clip-hair.ts'
import type { Seat } from './seat.ts'
import type { Sheet } from './warp-picture.ts'

export interface SkinSetting {
  readonly light: Light
  readonly style: Style
  readonly depth: number
  /** Pixels of one head unit on screen at its largest. */
  readonly pixels: number
  /** Height of the frame in pixels. */
  readonly frame: number
  /** What hides a part of the hair. */
  readonly under: Seat['under']
}

/** The picture of a head in the light and the style of a shot, with what is behind its lips beside it. Opacity is multiplied in. */
export interface Skin {
  readonly sheet: Sheet
  /** Pixels of a head unit. */
  readonly scale: number
  readonly inside: Inside
  /** The dark line of the lips' inner edges. */
  readonly lips: string
  /** The dark line of shut lids. */
  readonly lashes: string
  /** Head units → pixels of the sheet. */
  across(x: number): number
  down(y: number): number
}

const PAD = 0.04
/** More pixels than this show no more of a person, and take time on every frame. */
const FINEST = 330

export function bakeSkin({ image, mesh, gain }: Portrait, { light, style, depth, pixels, frame, under }: SkinSetting): Skin {
  const { box } = mesh
  const scale = Math.min(FINEST, Math.max(12, pixels))
  const [left, top] = [box.left - PAD, box.top - PAD]
  const inside = insideBelow(left, box.bottom + PAD)
  const width = Math.ceil((box.right - box.left + 2 * PAD) * scale)
  const height = Math.ceil((box.bottom - box.top + 2 * PAD + INSIDE_TALL) * scale)
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, PAD * scale, PAD * scale, (box.right - box.left) * scale, (box.bottom - box.top) * scale)
  context.setTransform(scale, 0, 0, scale, -left * scale, -top * scale)
  if (under) clipHair(context, under, box)
  paintInside(context, inside)
  context.setTransform(1, 0, 0, 1, 0, 0)
  if (style.pixels > 0) sharpen(canvas, 1, 0.45)
  else if (scale > mesh.unit * 0.8) sharpen(canvas, Math.max(1, (0.9 * scale) / mesh.unit), 0.55)
  lightSkin(canvas, { light, style, depth, gain, tall: (box.bottom - box.top + 2 * PAD) * scale })
  paintSkin(canvas, style, randomFrom(1, 'treat', 'face'), scale, frame)
  cutEdge(canvas, light, style.edges * (1 - light.hazeAt(depth) * 0.7), Math.max(0.8, Math.min(4, scale * 0.011)))
  if (style.edges > 0) paperRim(canvas, light.litFigure('#fffaf0', depth), style.edges, scale * 0.013)
  const data = context.getImageData(0, 0, width, height)
  const words = new Uint32Array(data.data.buffer)
  multiplyIn(words)
  return {
    sheet: { width, height, pixels: words },
    scale,
    inside,
    lips: withAlpha(light.litFigure('#6b2f2e', depth), 0.5),
    lashes: withAlpha(light.litFigure('#3a241c', depth), 0.8),
    across: (x) => (x - left) * scale,
    down: (y) => (y - top) * scale,
  }
}

function multiplyIn(words: Uint32Array): void {
  for (let i = 0; i < words.length; i++) {
    const pixel = words[i] as number
    const alpha = pixel >>> 24
    if (alpha === 255 || pixel === 0) continue
    const channel = (shift: number): number => Math.round((((pixel >>> shift) & 255) * alpha) / 255) << shift
    words[i] = ((alpha << 24) | channel(16) | channel(8) | channel(0)) >>> 0
  }
}
