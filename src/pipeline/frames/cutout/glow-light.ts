import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'
import { smoothNoise } from '../../choreography/noise.ts'
import { randomFrom } from '../../random.ts'
import { mix } from './light.ts'
import type { View } from './view.ts'

/** A light in the picture: where, how far and in which colour it shines. Pixels. */
export interface Lamp {
  /** Its own among the lights of the shot, so that it flickers in its own time whatever others there are. */
  readonly name: string
  /** The figure that gives it; null: the set. */
  readonly of: string | null
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly colour: string
  readonly flicker: number
  /** 0 … 1. */
  readonly strength: number
}

/** Where water begins, in pixels, and how strongly it mirrors. */
export interface Shore {
  readonly line: number
  readonly strength: number
}

/** Gathers a frame's lights and lays them over the picture. Made once a film. */
export interface GlowLight {
  /** A shore draws the lights out into long reflections. */
  shine(context: SKRSContext2D, lamps: readonly Lamp[], time: number, shore: Shore | null): void
  /** Covers all that these lamps can change: outside of it they leave every pixel as it is. */
  cover(context: SKRSContext2D, lamps: readonly Lamp[], time: number, shore: Shore | null): void
}

/**
 * Lights are gathered at a third of the size: they are soft, and each costs a ninth. They are so soft that their sheet is
 * enlarged without smoothing, which takes a quarter of the time: neighbours differ by a level or two.
 */
const SHRINK = 3

/**
 * All lights are gathered on one small sheet, which is laid over the picture twice: as overlay, so that paper near a
 * lamp brightens by its own colour, up to twofold, as lit paper does; and as hard light, for the glow of the air around
 * it. Grey leaves the picture in both, and Skia has both in its fast pipeline.
 *
 * A lamp is a disc of grey with its light on it, and between the discs the sheet is clear: so a lamp changes nothing but
 * what it shines on. Where lights meet they are screened, so that a sky of lanterns does not burn out.
 */
export function openGlowLight(view: View, seed: number): GlowLight {
  const sheet = createCanvas(Math.ceil(view.width / SHRINK), Math.ceil(view.height / SHRINK))
  const air = sheet.getContext('2d')
  const dots = new Map<string, Canvas>()
  const light = (pools: readonly Pool[]): void => {
    ground(air, pools, RIM)
    air.globalCompositeOperation = 'screen'
    for (const { x, y, wide, tall, colour, strength } of pools) {
      air.globalAlpha = strength
      air.drawImage(dotFor(colour, dots), x - wide, y - tall, 2 * wide, 2 * tall)
    }
  }
  return {
    shine(context, lamps, time, shore) {
      const pools = poolsOf(lamps, view, seed, time, shore)
      if (pools.length === 0) return
      air.clearRect(0, 0, sheet.width, sheet.height)
      context.setTransform(1, 0, 0, 1, 0, 0)
      context.imageSmoothingEnabled = false
      // Windows and far lamps glow; only what reaches far lights up its neighbours.
      const far = pools.filter((pool) => pool.reachesFar)
      light(far)
      lay(context, sheet, 'overlay', 1, boxOf(far, sheet))
      light(pools.filter((pool) => !pool.reachesFar))
      lay(context, sheet, 'hard-light', 0.75, boxOf(pools, sheet))
      context.imageSmoothingEnabled = true
      context.globalAlpha = 1
      context.globalCompositeOperation = 'source-over'
    },
    cover(context, lamps, time, shore) {
      const pools = poolsOf(lamps, view, seed, time, shore)
      air.clearRect(0, 0, sheet.width, sheet.height)
      ground(air, pools, RIM + 1)
      context.setTransform(1, 0, 0, 1, 0, 0)
      context.imageSmoothingEnabled = false
      lay(context, sheet, 'source-over', 1, boxOf(pools, sheet))
      context.imageSmoothingEnabled = true
    },
  }
}

/** The light of a lamp, or its image in the water, on the sheet: an ellipse, in the sheet's pixels. */
interface Pool {
  readonly x: number
  readonly y: number
  readonly wide: number
  readonly tall: number
  readonly colour: string
  readonly strength: number
  readonly reachesFar: boolean
}

function poolsOf(lamps: readonly Lamp[], view: View, seed: number, time: number, shore: Shore | null): readonly Pool[] {
  return lamps
    .filter(
      ({ strength, radius, x, y }) => strength > 0.02 && x > -radius && x < view.width + radius && y > -radius && y < view.height + radius,
    )
    .flatMap((lamp): Pool[] => {
      // What lights up much of the frame is exposed for a shorter time.
      const exposure = 1 / (1 + Math.max(0, lamp.radius ** 2 / (view.width * view.height) - 0.2) * 0.4)
      const wavering = 1 + 0.35 * lamp.flicker * smoothNoise(seed, `glow-${lamp.name}`, time * 7)
      const r = lamp.radius / SHRINK
      const pool: Pool = {
        x: lamp.x / SHRINK,
        y: lamp.y / SHRINK,
        wide: r,
        tall: r,
        colour: lamp.colour,
        strength: Math.min(1, lamp.strength * exposure * wavering),
        reachesFar: lamp.radius > view.height * FAR_REACHING,
      }
      if (!shore || lamp.y >= shore.line) return [pool]
      const sway = 0.6 * Math.sin(time * 2.1 + 6.283 * randomFrom(seed, 'sway', lamp.name)())
      const down = (shore.line + (shore.line - lamp.y) * 0.35) / SHRINK
      const strength = pool.strength * Math.min(1, shore.strength * 1.6)
      return [pool, { ...pool, x: pool.x + sway, y: down, wide: r * 0.22, tall: r * 0.45, strength }]
    })
}

/** Grey where light is going to fall, a little further than it falls, under what is lit already. */
function ground(air: SKRSContext2D, pools: readonly Pool[], rim: number): void {
  air.globalCompositeOperation = 'destination-over'
  air.globalAlpha = 1
  air.fillStyle = '#808080'
  for (const { x, y, wide, tall } of pools) {
    air.beginPath()
    air.ellipse(x, y, wide + rim, tall + rim, 0, 0, 2 * Math.PI)
    air.fill()
  }
}

/** How much further than its light a lamp's ground reaches, in the sheet's pixels. */
const RIM = 1
/** In heights of the frame. */
const FAR_REACHING = 0.13

interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

function lay(
  context: SKRSContext2D,
  sheet: Canvas,
  operation: 'overlay' | 'hard-light' | 'source-over',
  alpha: number,
  { x, y, w, h }: Box,
): void {
  if (w <= 0 || h <= 0) return
  context.globalCompositeOperation = operation
  context.globalAlpha = alpha
  context.drawImage(sheet, x, y, w, h, x * SHRINK, y * SHRINK, w * SHRINK, h * SHRINK)
}

function boxOf(pools: readonly Pool[], sheet: Canvas): Box {
  if (pools.length === 0) return { x: 0, y: 0, w: 0, h: 0 }
  // With the rim of their ground, and one pixel for its softness.
  const x = Math.max(0, Math.floor(Math.min(...pools.map((pool) => pool.x - pool.wide)) - RIM - 2))
  const y = Math.max(0, Math.floor(Math.min(...pools.map((pool) => pool.y - pool.tall)) - RIM - 2))
  const right = Math.min(sheet.width, Math.ceil(Math.max(...pools.map((pool) => pool.x + pool.wide)) + RIM + 2))
  const bottom = Math.min(sheet.height, Math.ceil(Math.max(...pools.map((pool) => pool.y + pool.tall)) + RIM + 2))
  return { x, y, w: Math.max(1, right - x), h: Math.max(1, bottom - y) }
}

/** A lamp's light on black, to its rim and no further. */
function dotFor(colour: string, dots: Map<string, Canvas>): Canvas {
  let dot = dots.get(colour)
  if (!dot) {
    dot = createCanvas(96, 96)
    const context = dot.getContext('2d')
    const fill = context.createRadialGradient(48, 48, 0, 48, 48, 48)
    // Falls off like light does, to nothing at the rim, without a visible ring.
    for (let i = 0; i <= 12; i++) {
      const r = i / 12
      fill.addColorStop(r, mix('#000000', colour, (1 - r) ** 1.7 * (0.42 + 0.58 * Math.exp(-r * 4.5))))
    }
    context.fillStyle = fill
    context.beginPath()
    context.arc(48, 48, 48, 0, 2 * Math.PI)
    context.fill()
    dots.set(colour, dot)
  }
  return dot
}
