import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'
import { smoothNoise } from '../../choreography/noise.ts'
import { mix } from './light.ts'
import type { View } from './view.ts'

/** A light in the picture: where, how far and in which colour it shines. Pixels. */
export interface Lamp {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly colour: string
  readonly flicker: number
  /** 0 … 1. */
  readonly strength: number
}

/** Gathers a frame's lights and lays them over the picture. Made once a film. */
export interface GlowLight {
  /** `shore`: where water begins, in pixels: it draws the lights out into long reflections. */
  shine(
    context: SKRSContext2D,
    lamps: readonly Lamp[],
    time: number,
    shore: { readonly line: number; readonly strength: number } | null,
  ): void
}

/**
 * Lights are gathered at a third of the size: they are soft, and each costs a ninth. They are so soft that their sheet is
 * enlarged without smoothing, which takes a quarter of the time: neighbours differ by a level or two.
 */
const SHRINK = 3

/**
 * All lights are added up on one small grey sheet, which is laid over the picture twice: as overlay, so that paper near a
 * lamp brightens by its own colour, up to twofold, as lit paper does; and as hard light, for the glow of the air around
 * it. Grey leaves the picture in both, and Skia has both in its fast pipeline.
 */
export function openGlowLight(view: View, seed: number): GlowLight {
  const sheet = createCanvas(Math.ceil(view.width / SHRINK), Math.ceil(view.height / SHRINK))
  const air = sheet.getContext('2d')
  const dots = new Map<string, Canvas>()
  return {
    shine(context, lamps, time, shore) {
      const seen = lamps.filter(
        (lamp) =>
          lamp.strength > 0.02 &&
          lamp.x > -lamp.radius &&
          lamp.x < view.width + lamp.radius &&
          lamp.y > -lamp.radius &&
          lamp.y < view.height + lamp.radius,
      )
      if (seen.length === 0) return
      air.globalCompositeOperation = 'source-over'
      air.globalAlpha = 1
      air.fillStyle = '#808080'
      air.fillRect(0, 0, sheet.width, sheet.height)
      air.globalCompositeOperation = 'lighter'
      // The more of the frame is lit, the shorter it is exposed, so that a sky of lanterns does not burn out.
      const lit = seen.reduce((sum, lamp) => sum + lamp.radius ** 2, 0) / (view.width * view.height)
      const exposure = 1 / (1 + Math.max(0, lit - 0.2) * 0.4)
      for (const [i, lamp] of seen.entries()) {
        air.globalAlpha = Math.min(1, lamp.strength * exposure * (1 + 0.35 * lamp.flicker * smoothNoise(seed, `glow-${i}`, time * 7)))
        const r = lamp.radius / SHRINK
        const dot = dotFor(lamp.colour, dots)
        air.drawImage(dot, lamp.x / SHRINK - r, lamp.y / SHRINK - r, 2 * r, 2 * r)
        if (shore && lamp.y < shore.line) {
          air.globalAlpha *= Math.min(1, shore.strength * 1.6)
          const down = (shore.line + (shore.line - lamp.y) * 0.35) / SHRINK
          air.drawImage(dot, lamp.x / SHRINK - r * 0.22 + 0.6 * Math.sin(time * 2.1 + i), down - r * 0.45, r * 0.44, r * 0.9)
        }
      }
      context.setTransform(1, 0, 0, 1, 0, 0)
      context.imageSmoothingEnabled = false
      // Windows and far lamps glow; only what reaches far lights up its neighbours.
      lay(
        context,
        sheet,
        'overlay',
        1,
        boxOf(
          seen.filter((lamp) => lamp.radius > view.height * FAR_REACHING),
          sheet,
        ),
      )
      lay(context, sheet, 'hard-light', 0.75, shore ? { x: 0, y: 0, w: sheet.width, h: sheet.height } : boxOf(seen, sheet))
      context.imageSmoothingEnabled = true
      context.globalAlpha = 1
      context.globalCompositeOperation = 'source-over'
    },
  }
}

/** In heights of the frame. */
const FAR_REACHING = 0.13

interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

function lay(context: SKRSContext2D, sheet: Canvas, operation: 'overlay' | 'hard-light', alpha: number, { x, y, w, h }: Box): void {
  if (w <= 0 || h <= 0) return
  context.globalCompositeOperation = operation
  context.globalAlpha = alpha
  context.drawImage(sheet, x, y, w, h, x * SHRINK, y * SHRINK, w * SHRINK, h * SHRINK)
}

function boxOf(lamps: readonly Lamp[], sheet: Canvas): Box {
  if (lamps.length === 0) return { x: 0, y: 0, w: 0, h: 0 }
  const x = Math.max(0, Math.floor(Math.min(...lamps.map((lamp) => lamp.x - lamp.radius)) / SHRINK))
  const y = Math.max(0, Math.floor(Math.min(...lamps.map((lamp) => lamp.y - lamp.radius)) / SHRINK))
  const right = Math.min(sheet.width, Math.ceil(Math.max(...lamps.map((lamp) => lamp.x + lamp.radius)) / SHRINK))
  const bottom = Math.min(sheet.height, Math.ceil(Math.max(...lamps.map((lamp) => lamp.y + lamp.radius)) / SHRINK))
  return { x, y, w: Math.max(1, right - x), h: Math.max(1, bottom - y) }
}

function dotFor(colour: string, dots: Map<string, Canvas>): Canvas {
  let dot = dots.get(colour)
  if (!dot) {
    dot = createCanvas(96, 96)
    const context = dot.getContext('2d')
    const fill = context.createRadialGradient(48, 48, 0, 48, 48, 48)
    // Falls off like light does, to nothing at the rim, without a visible ring.
    for (let i = 0; i <= 12; i++) {
      const r = i / 12
      // Half as bright as the lamp: the sheet begins at mid grey.
      const level = 0.5 * (1 - r) ** 1.7 * (0.42 + 0.58 * Math.exp(-r * 4.5))
      fill.addColorStop(r, mix('#000000', colour, level))
    }
    context.fillStyle = '#000'
    context.fillRect(0, 0, 96, 96)
    context.fillStyle = fill
    context.fillRect(0, 0, 96, 96)
    dots.set(colour, dot)
  }
  return dot
}
