import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { mix } from '../light.ts'
import type { Easel, FlatPainter, StandingFlat } from '../painting.ts'
import { smooth, cut, type Point } from './outline.ts'
import { opening, windowsAt, type Hole } from './window.ts'
import { lampsOn, tinted } from './season.ts'
import { acrossStage, bake, cutOut } from './sheet.ts'

/** The light inside: daylight dims to lamplight rather than to blue. */
export function indoors(easel: Easel, colour: string): string {
  return mix(easel.light.lit(colour, 0.05), mix(colour, '#ffb766', 0.25), 0.15 * lampsOn(easel))
}

/** A papered wall with panelling and skirting; its windows are holes, so that the outside is seen with parallax. */
export const paintWall: FlatPainter<'wall'> = (flat, easel) => {
  const { random, setting } = easel
  const foot = setting.horizon
  const box = acrossStage(easel, -easel.margin, foot + 0.06)
  const colour = tinted(easel, paperOf(easel, flat.colour), 0.7)
  const paper = indoors(easel, colour)
  const trim = indoors(easel, flat.trim)
  const holes = flat.windows ? windowsAt(easel, foot) : []
  const sheet = bake(easel, box, 1, (context) => {
    const fade = context.createLinearGradient(0, 0, 0, foot)
    fade.addColorStop(0, mix(paper, '#1a1030', 0.16))
    fade.addColorStop(0.55, paper)
    fade.addColorStop(1, mix(paper, '#fff0d0', 0.08))
    context.fillStyle = fade
    context.fillRect(box.left, box.top, box.right - box.left, foot + 0.02 - box.top)
    pattern(context, box, foot, mix(paper, '#fff4e0', 0.22), random)
    const rail = foot - 0.17
    context.fillStyle = mix(trim, paper, 0.25)
    context.fillRect(box.left, rail, box.right - box.left, foot - rail)
    for (let x = box.left; x < box.right; x += 0.22) {
      context.fillStyle = mix(trim, '#20142c', 0.14)
      context.fillRect(x + 0.02, rail + 0.03, 0.18, 0.1)
      context.fillStyle = mix(trim, '#ffffff', 0.1)
      context.fillRect(x + 0.024, rail + 0.035, 0.176, 0.095)
    }
    context.fillStyle = mix(trim, '#ffffff', 0.25)
    context.fillRect(box.left, rail - 0.012, box.right - box.left, 0.016)
    context.fillRect(box.left, foot - 0.026, box.right - box.left, 0.03)
    context.fillStyle = mix(trim, '#20142c', 0.35)
    context.fillRect(box.left, rail + 0.004, box.right - box.left, 0.004)
    context.fillRect(box.left, foot + 0.002, box.right - box.left, 0.02)
    for (const hole of holes) opening(context, easel, hole, trim)
  })
  cutOut(sheet, easel, { shadow: 0.3, spread: 0.014, fibre: 0.12, rim: null })
  const wall: StandingFlat = { depth: flat.depth, sheet }
  return holes.length === 0
    ? [wall]
    : [wall, drapes(easel, holes, flat.depth - 0.01), sunbeam(easel, holes, flat.depth - 0.02)].filter((one) => one !== null)
}

/** The same room is papered anew for each film: its own colour, or another as light. */
function paperOf(easel: Easel, colour: string): string {
  const turn = Math.floor(easel.lot * 97) % 4
  return turn === 0 ? colour : mix(colour, ['#7fa8a0', '#d99f86', '#8e9cc4'][turn - 1] as string, 0.42)
}

function pattern(
  context: SKRSContext2D,
  box: { left: number; right: number; top: number },
  foot: number,
  colour: string,
  random: Easel['random'],
): void {
  context.fillStyle = colour
  const kind = random.integer(0, 2)
  context.globalAlpha = 0.35
  for (let row = 0, y = box.top; y < foot - 0.18; y += 0.07, row++)
    for (let x = box.left + (row % 2) * 0.035; x < box.right; x += 0.07) {
      if (kind === 0)
        context.fill(
          smooth([
            [x, y - 0.012],
            [x + 0.008, y],
            [x, y + 0.012],
            [x - 0.008, y],
          ]),
        )
      else if (kind === 1) context.fillRect(x, y, 0.016, 0.071)
      else
        for (const turn of [-0.8, 0, 0.8])
          context.fill(
            smooth([
              [x, y],
              [x + Math.sin(turn) * 0.012 - 0.004, y - 0.012],
              [x + Math.sin(turn) * 0.02, y - 0.02],
              [x + Math.sin(turn) * 0.012 + 0.004, y - 0.012],
            ]),
          )
    }
  context.globalAlpha = 1
}

/** Curtains at both sides of each window, and their rail. */
function drapes(easel: Easel, holes: readonly Hole[], depth: number): StandingFlat {
  const { random } = easel
  const cloth = indoors(easel, random.pick(['#b8574f', '#d9a05a', '#6a8f8a', '#8a6a9a', '#e0cfae']))
  const [left, right] = [Math.min(...holes.map((hole) => hole.x - hole.wide)), Math.max(...holes.map((hole) => hole.x + hole.wide))]
  const top = Math.min(...holes.map((hole) => hole.y))
  const tall = holes[0]?.tall ?? 0.3
  const sheet = bake(easel, { left: left - 0.05, right: right + 0.05, top: top - 0.1, bottom: top + tall + 0.16 }, 1, (context) => {
    for (const hole of holes) {
      for (const side of [-1, 1]) {
        const [outer, inner] = [hole.x + side * (hole.wide / 2 + 0.085), hole.x + side * (hole.wide / 2 - 0.03)]
        for (let i = 0; i < 5; i++) {
          const at = (t: number): number => outer + (inner - outer) * t
          const pinch = (t: number): number => at(t) + (outer - at(t)) * 0.45
          const points: Point[] = [
            [at(i / 5), hole.y - 0.045],
            [at((i + 1.1) / 5), hole.y - 0.045],
            [pinch((i + 1.1) / 5), hole.y + tall * 0.62],
            [at((i + 1.1) / 5) + (outer - inner) * 0.15, hole.y + tall + 0.1],
            [at(i / 5) + (outer - inner) * 0.15, hole.y + tall + 0.1],
            [pinch(i / 5), hole.y + tall * 0.62],
          ]
          context.fillStyle = mix(cloth, i % 2 === 0 ? '#1a1030' : '#ffffff', i % 2 === 0 ? 0.14 : 0.1)
          context.fill(cut(points))
        }
      }
      context.fillStyle = indoors(easel, '#5a3c30')
      context.fillRect(hole.x - hole.wide / 2 - 0.12, hole.y - 0.058, hole.wide + 0.24, 0.012)
    }
  })
  return { depth, sheet: cutOut(sheet, easel, { shadow: 0.3, spread: 0.014, fibre: 0.1, rim: null }) }
}

/** What the sun throws through the window; at night the moon's, fainter. */
function sunbeam(easel: Easel, holes: readonly Hole[], depth: number): StandingFlat | null {
  const { light } = easel
  const strength = 0.28 * light.key.strength * (1 - 0.75 * lampsOn(easel))
  if (strength < 0.08) return null
  const beam = createCanvas(32, 64)
  const paint = beam.getContext('2d')
  const fade = paint.createLinearGradient(0, 0, 0, 64)
  fade.addColorStop(0, `${light.key.colour}b0`)
  fade.addColorStop(1, `${light.key.colour}00`)
  paint.fillStyle = fade
  paint.fillRect(0, 0, 32, 64)
  return {
    depth,
    sheet: null,
    live(context, time) {
      context.globalCompositeOperation = 'lighter'
      context.globalAlpha = strength * (0.9 + 0.1 * Math.sin(time * 0.5))
      for (const hole of holes) {
        context.save()
        context.translate(hole.x, hole.y)
        context.transform(1, 0, -0.55, 1, 0, 0)
        context.drawImage(beam, -hole.wide / 2, 0, hole.wide * 0.47, 0.85)
        context.drawImage(beam, hole.wide * 0.03, 0, hole.wide * 0.47, 0.85)
        context.restore()
      }
      context.globalAlpha = 1
      context.globalCompositeOperation = 'source-over'
    },
  }
}
