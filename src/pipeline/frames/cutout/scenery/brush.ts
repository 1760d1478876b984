import type { Path2D, SKRSContext2D } from '@napi-rs/canvas'
import type { Random } from '../../../random.ts'
import { mix } from '../light.ts'
import type { Easel, Glow } from '../painting.ts'
import { lampsOn, snowOn, tinted } from './season.ts'

/** What the painter of a cut-out thing is handed: its foot is the origin, 1 its usual height, y up is negative. */
export interface Brush {
  readonly context: SKRSContext2D
  readonly random: Random
  readonly easel: Easel
  readonly depth: number
  readonly season: Easel['setting']['season']
  /** 0 … 1. */
  readonly snow: number
  readonly lamps: number
  /** Which side the key light comes from: −1 left, 1 right. */
  readonly side: number
  /** The row's own colour, where it has one. */
  readonly colour: string | null
  /** One stage unit, measured in this thing's units. */
  readonly unit: number
  /** A paper colour in this light. */
  lit(colour: string): string
  /** A piece of paper laid on: shaded from the lit side, with its cut edge and its little shadow on what is under it. */
  piece(path: Path2D, colour: string, box?: PieceBox): void
  /** A piece that gives its own light, by the share of the lamps; `off` is its colour when they are out. */
  shine(path: Path2D, on: string, off: string): void
  /** A light for the neighbours, in this thing's units. */
  glow(x: number, y: number, radius: number, colour: string, flicker?: number): void
  /** A chimney that smokes. */
  smoke(x: number, y: number): void
}

/** Where the shading of a piece runs from and to: middle and reach. */
export type PieceBox = readonly [x: number, y: number, reach: number]

/** Light and smoke that a thing gives, in stage units. */
export interface Gives {
  readonly glows: Glow[]
  readonly smoke: { x: number; y: number }[]
}

/**
 * A brush for a thing that stands at (x, y) of the stage, `height` tall. The context must be in stage units; it is
 * moved to the thing (the caller saves and restores).
 */
export function brushAt(
  context: SKRSContext2D,
  easel: Easel,
  at: { x: number; y: number; height: number; depth: number; mirror?: boolean; lean?: number; colour?: string | null },
  gives: Gives,
  random: Random = easel.random,
): Brush {
  const { light } = easel
  const side = Math.sign(light.key.x) * (at.mirror ? -1 : 1) || 1
  context.translate(at.x, at.y)
  if (at.lean) context.transform(1, 0, -at.lean, 1, 0, 0)
  context.scale(at.height * (at.mirror ? -1 : 1), at.height)
  const unit = 1 / at.height
  const shade = 1 - light.hazeAt(at.depth) * 0.8
  const lamps = lampsOn(easel)
  const toStage = (x: number, y: number): { x: number; y: number } => ({
    x: at.x + (at.mirror ? -1 : 1) * x * at.height - (at.lean ?? 0) * y * at.height,
    y: at.y + y * at.height,
  })
  const bright = mix('#ffffff', light.key.colour, 0.6)
  const lit = (colour: string): string => light.lit(tinted(easel, colour, 0.32), at.depth)
  return {
    context,
    random,
    easel,
    depth: at.depth,
    season: easel.setting.season,
    snow: snowOn(easel),
    lamps,
    side,
    colour: at.colour ?? null,
    unit,
    lit,
    piece(path, colour, box = [0, -0.5, 0.6]) {
      const base = lit(colour)
      const slip = 0.0035 * unit
      context.fillStyle = `rgba(8,8,26,${(0.17 * shade).toFixed(3)})`
      context.translate(-side * slip, slip)
      context.fill(path)
      context.translate(side * slip, -slip)
      const fade = context.createLinearGradient(
        box[0] + side * box[2] * 0.6,
        box[1] - box[2],
        box[0] - side * box[2] * 0.5,
        box[1] + box[2],
      )
      fade.addColorStop(0, mix(base, bright, (0.1 + 0.16 * light.key.strength) * shade))
      fade.addColorStop(0.5, base)
      fade.addColorStop(1, mix(base, '#0c1030', 0.2 * shade))
      context.fillStyle = fade
      context.fill(path)
      if (at.depth > 0.7) return
      context.strokeStyle = mix(base, bright, 0.3 * shade * (0.4 + light.key.strength * 0.6))
      context.globalAlpha = 0.55
      context.lineWidth = 0.0014 * unit
      context.stroke(path)
      context.globalAlpha = 1
    },
    shine(path, on, off) {
      context.fillStyle = mix(lit(off), mix(on, light.haze, light.hazeAt(at.depth) * 0.45), lamps)
      context.fill(path)
    },
    glow(x, y, radius, colour, flicker = 0.1) {
      if (lamps > 0.05)
        gives.glows.push({
          ...toStage(x, y),
          radius: radius * at.height,
          colour: mix('#000000', colour, Math.min(1, 0.25 + lamps * 0.75)),
          flicker,
        })
    },
    smoke: (x, y) => void gives.smoke.push(toStage(x, y)),
  }
}
