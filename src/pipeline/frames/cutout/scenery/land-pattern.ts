import type { SKRSContext2D } from '@napi-rs/canvas'
import { groundAt, scaleAt } from '../../../choreography/stage.ts'
import { mix } from '../light.ts'
import type { Easel } from '../painting.ts'
import { cut, type Point } from './outline.ts'
import type { Strip } from './strip.ts'

/** A way that winds from the horizon to the front, in perspective: trodden edges, ruts and pebbles. */
export function paintWay(context: SKRSContext2D, strip: Strip, colour: string): void {
  const { random } = strip.easel
  const middle = (depth: number): number => 0.15 * Math.sin(depth * 8.4 + 0.5) * (1 - depth * 0.55) + 0.02 * Math.sin(depth * 23) + 0.05
  const wide = (depth: number): number => 0.16 * scaleAt(depth) ** 1.25 * (1 + 0.1 * Math.sin(depth * 41))
  const band = (share: number, off: number): void => {
    const [left, right]: [Point[], Point[]] = [[], []]
    for (let i = 0; i <= 48; i++) {
      const depth = (i / 48) ** 1.6 * 1.02 - 0.02
      const y = groundAt(strip.easel.setting, depth)
      const rag = (Math.sin(i * 2.3 + share * 9) + Math.sin(i * 5.1)) * 0.006 * scaleAt(depth)
      left.push([middle(depth) + wide(depth) * (off - share) + rag, y])
      right.unshift([middle(depth) + wide(depth) * (off + share) + rag, y])
    }
    context.fill(cut([...left, ...right]))
  }
  for (const [share, alpha] of [
    [1.22, 0.22],
    [1.1, 0.35],
    [0.98, 0.75],
    [0.8, 0.9],
  ] as const) {
    context.globalAlpha = alpha
    context.fillStyle = mix(colour, strip.paper, share > 1 ? 0.45 : 0.12)
    band(share, 0)
  }
  context.globalAlpha = 0.2
  context.fillStyle = mix(colour, '#3a2418', 0.5)
  for (const rut of [-0.42, 0.42]) band(0.1, rut)
  for (let i = 0; i < 60; i++) {
    const depth = random() ** 1.7
    const size = scaleAt(depth) * random.between(0.002, 0.006)
    context.globalAlpha = random.between(0.15, 0.45)
    context.fillStyle = mix(colour, i % 2 === 0 ? '#ffffff' : '#3a2418', 0.4)
    context.beginPath()
    context.ellipse(
      middle(depth) + wide(depth) * random.between(-0.85, 0.85),
      groundAt(strip.easel.setting, depth),
      size * 1.5,
      size * 0.7,
      0,
      0,
      6.2832,
    )
    context.fill()
  }
  context.globalAlpha = 1
}

/** A field on the ground: its corners as seen, its crop, and whether it is ploughed. */
interface Field {
  readonly corners: readonly Point[]
  readonly crop: string
  readonly furrows: readonly (readonly [Point, Point])[]
}

export interface Fields {
  readonly fields: readonly Field[]
  /** The river's two banks, from the horizon to the front and back. */
  readonly river: readonly Point[] | null
}

const CROPS = ['#e3c565', '#6f9a3f', '#a9c765', '#c79a5f', '#8fb873', '#d9d184', '#5d8a4c', '#b7b35a']

/** Land from above: fields between hedges in perspective, and most often a river through them. */
export function planFields(easel: Easel): Fields {
  const { random, setting } = easel
  const seen = (across: number, depth: number): Point => [across * scaleAt(depth), groundAt(setting, depth)]
  const fields: Field[] = []
  const rows = [0.98, 0.72, 0.52, 0.38, 0.27, 0.18, 0.1, 0.02, -0.04]
  for (let row = 0; row + 1 < rows.length; row++) {
    const [far, near] = [rows[row] as number, rows[row + 1] as number]
    for (let x = -6 - random(); x < 6;) {
      const wide = random.between(0.35, 1.05)
      const lean = random.between(-0.08, 0.08)
      const corners = [seen(x, far), seen(x + wide, far), seen(x + wide + lean, near), seen(x + lean, near)]
      const lines = random() < 0.55 ? Math.round(wide * 14) : 0
      fields.push({
        corners,
        crop: random.pick(CROPS),
        furrows: Array.from({ length: lines }, (_, i): readonly [Point, Point] => {
          const at = x + (wide * (i + 0.5)) / lines
          return [seen(at, far), seen(at + lean, near)]
        }),
      })
      x += wide
    }
  }
  return { fields, river: random() < 0.75 ? riverOf(easel, seen) : null }
}

function riverOf({ random }: Easel, seen: (across: number, depth: number) => Point): Point[] {
  const [start, swing, phase] = [random.between(-1.5, 1.5), random.between(0.5, 0.9), random() * 6.283]
  const [left, right]: [Point[], Point[]] = [[], []]
  for (let i = 0; i <= 60; i++) {
    const depth = (i / 60) ** 1.5 * 1.03 - 0.03
    const middle = start * (1 - depth) + swing * Math.sin(depth * 9 + phase) + 0.2 * Math.sin(depth * 21)
    left.push(seen(middle - 0.13, depth))
    right.unshift(seen(middle + 0.13, depth))
  }
  return [...left, ...right]
}

/** Lays the fields on a strip, under its light and snow. */
export function paintFields(context: SKRSContext2D, strip: Strip, { fields, river }: Fields): void {
  const { light } = strip.easel
  const under = (colour: string): string => light.lit(mix(colour, '#f1f5fc', strip.snow * 0.8), strip.depth)
  context.lineJoin = 'round'
  for (const { corners, crop, furrows } of fields) {
    const path = cut(corners)
    const tone = mix(under(crop), strip.paper, 0.38)
    context.fillStyle = tone
    context.fill(path)
    context.strokeStyle = mix(tone, '#23301c', 0.28)
    context.lineWidth = 0.0022
    context.globalAlpha = 0.4
    context.beginPath()
    for (const [from, to] of furrows) {
      context.moveTo(...from)
      context.lineTo(...to)
    }
    context.stroke()
    context.globalAlpha = 0.85
    context.strokeStyle = mix(under('#3f6a35'), strip.paper, 0.25)
    context.lineWidth = 0.006
    context.stroke(path)
    context.globalAlpha = 1
  }
  if (!river) return
  const path = cut(river)
  context.strokeStyle = mix(under('#e8d9ae'), strip.paper, 0.3)
  context.lineWidth = 0.016
  context.stroke(path)
  const fade = context.createLinearGradient(0, strip.easel.setting.horizon, 0, 1)
  fade.addColorStop(0, mix(light.sky[2], light.lit('#7fc0dc', 0.5), 0.4))
  fade.addColorStop(1, light.lit('#3f93bd', 0.2))
  context.fillStyle = fade
  context.fill(path)
}
