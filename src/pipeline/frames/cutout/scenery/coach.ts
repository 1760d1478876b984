import type { SKRSContext2D } from '@napi-rs/canvas'
import { mix } from '../light.ts'
import type { Easel, FlatPainter, Sheet, StandingFlat } from '../painting.ts'
import { paintLuggage, paintRack } from './luggage.ts'
import { lampsOn, tinted } from './season.ts'
import { acrossStage, bake, cutOut, type Box } from './sheet.ts'
import { indoors } from './wall.ts'

/** A window's width and height, the width of wall that each has, and how round its corners are, in stage units. */
const makes = {
  wide: { wide: 0.66, tall: 0.285, each: 0.8, round: 0.03 },
  doors: { wide: 0.46, tall: 0.29, each: 0.58, round: 0.035 },
  oval: { wide: 0.17, tall: 0.235, each: 0.36, round: 0.08 },
} as const
/** y where the ceiling ends and the wall begins. */
const CEILING = 0.1
/** y of the luggage rack. */
const RACK = 0.122

/** The wall of something that people travel in. Its windows are holes: what goes by outside is seen with parallax. */
export const paintCoach: FlatPainter<'coach'> = (flat, easel) => {
  const foot = easel.setting.horizon
  const box = acrossStage(easel, -easel.margin, foot + 0.06)
  const make = makes[flat.windows]
  const tall = Math.min(make.tall, foot * 0.46)
  const windows = middles(easel, make.each).map((x) => ({ x, y: foot - 0.25 - tall, wide: make.wide, tall, round: make.round }))
  const paper = indoors(easel, tinted(easel, flat.colour, 0.6))
  const trim = indoors(easel, tinted(easel, flat.trim, 0.4))
  const sheet = bake(easel, box, 1, (context) => {
    const fade = context.createLinearGradient(0, 0, 0, foot)
    fade.addColorStop(0, mix(paper, '#1a1030', 0.12))
    fade.addColorStop(0.5, paper)
    fade.addColorStop(1, mix(paper, '#1a1030', 0.16))
    context.fillStyle = fade
    context.fillRect(box.left, box.top, box.right - box.left, foot + 0.02 - box.top)
    panels(context, box, foot, trim, middles(easel, make.each), make.each)
    ceiling(context, box, paper, lampsOn(easel))
    for (const window of windows) opening(context, easel, window, trim)
    if (flat.windows === 'doors') doors(context, windows, foot, paper)
  })
  cutOut(sheet, easel, { shadow: 0.3, spread: 0.014, fibre: 0.1, rim: null })
  return [{ depth: flat.depth, sheet }, ...overhead(flat.overhead, easel, flat.depth - 0.02, trim, paper)]
}

interface Pane {
  readonly x: number
  readonly y: number
  readonly wide: number
  readonly tall: number
  readonly round: number
}

/** The middles of windows that stand side by side from edge to edge, one of them a little off the frame's middle. */
function middles(easel: Easel, each: number): number[] {
  const half = easel.aspect / 2 + easel.margin + each
  const first = (easel.lot - 0.5) * 0.3 * each
  const count = Math.ceil(half / each)
  return Array.from({ length: 2 * count + 1 }, (_, i) => first + (i - count) * each)
}

/** The boarding below the windows, the seams between panels, and the skirting. */
function panels(context: SKRSContext2D, box: Box, foot: number, trim: string, at: readonly number[], each: number): void {
  context.fillStyle = trim
  context.fillRect(box.left, foot - 0.19, box.right - box.left, 0.19)
  context.fillStyle = mix(trim, '#ffffff', 0.26)
  context.fillRect(box.left, foot - 0.2, box.right - box.left, 0.014)
  context.fillStyle = mix(trim, '#10101c', 0.34)
  context.fillRect(box.left, foot - 0.03, box.right - box.left, 0.05)
  context.fillStyle = 'rgba(20,16,36,0.16)'
  for (const x of at) {
    context.fillRect(x + each / 2 - 0.002, box.top, 0.004, foot - box.top)
    for (let k = 0; k < 9; k++) context.fillRect(x - 0.14 + k * 0.034, foot - 0.12, 0.02, 0.05)
  }
}

function ceiling(context: SKRSContext2D, box: Box, paper: string, lamps: number): void {
  const fade = context.createLinearGradient(0, box.top, 0, CEILING)
  fade.addColorStop(0, mix(paper, '#1a1030', 0.3))
  fade.addColorStop(1, mix(paper, '#ffffff', 0.22))
  context.fillStyle = fade
  context.fillRect(box.left, box.top, box.right - box.left, CEILING - box.top)
  for (let x = Math.ceil(box.left / 0.7) * 0.7 - 0.7; x < box.right; x += 0.7) {
    context.fillStyle = mix(mix(paper, '#ffffff', 0.5), '#fff1c8', lamps)
    context.beginPath()
    context.roundRect(x, 0.03, 0.5, 0.03, 0.015)
    context.fill()
  }
  context.fillStyle = mix(paper, '#1a1030', 0.28)
  context.fillRect(box.left, CEILING - 0.004, box.right - box.left, 0.007)
  if (lamps < 0.05) return
  const shine = context.createLinearGradient(0, 0, 0, 0.5)
  shine.addColorStop(0, `rgba(255,226,160,${(0.34 * lamps).toFixed(3)})`)
  shine.addColorStop(1, 'rgba(255,226,160,0)')
  context.fillStyle = shine
  context.fillRect(box.left, box.top, box.right - box.left, 0.5 - box.top)
}

function opening(context: SKRSContext2D, easel: Easel, { x, y, wide, tall, round }: Pane, trim: string): void {
  const pane = (grow: number, colour: string): void => {
    context.fillStyle = colour
    context.beginPath()
    context.roundRect(x - wide / 2 - grow, y - grow, wide + 2 * grow, tall + 2 * grow, Math.min(round + grow, tall / 2))
    context.fill()
  }
  pane(0.024, mix(trim, '#ffffff', 0.46))
  pane(0.009, mix(trim, '#0c0c18', 0.5))
  context.save()
  context.globalCompositeOperation = 'destination-out'
  pane(0, '#000000')
  context.restore()
  context.save()
  context.beginPath()
  context.roundRect(x - wide / 2, y, wide, tall, Math.min(round, tall / 2))
  context.clip()
  // a slant of light on the pane
  context.fillStyle = `rgba(255,255,255,${(0.05 + 0.09 * easel.light.key.strength).toFixed(3)})`
  for (const [at, thick] of [
    [0.1, 0.2],
    [0.38, 0.07],
  ] as const) {
    context.beginPath()
    context.moveTo(x - wide / 2 + wide * at, y + tall)
    context.lineTo(x - wide / 2 + wide * at + tall * 0.5, y)
    context.lineTo(x - wide / 2 + wide * (at + thick) + tall * 0.5, y)
    context.lineTo(x - wide / 2 + wide * (at + thick), y + tall)
    context.fill()
  }
  context.restore()
}

/** Every third pair of panes is a sliding door. */
function doors(context: SKRSContext2D, windows: readonly Pane[], foot: number, paper: string): void {
  for (const [i, { x, y, wide }] of windows.entries()) {
    if (i % 3 !== 0) continue
    context.strokeStyle = mix(paper, '#1a1030', 0.4)
    context.lineWidth = 0.006
    for (const side of [-1, 1]) context.strokeRect(x + (side * wide) / 4 - wide / 4 - 0.012, y - 0.05, wide / 2 + 0.024, foot - y + 0.03)
    context.fillStyle = mix(paper, '#1a1030', 0.12)
    context.fillRect(x - 0.022, y - 0.05, 0.044, foot - y + 0.03)
    context.fillStyle = mix(paper, '#10101c', 0.5)
    context.fillRect(x - 0.002, y - 0.05, 0.004, foot - y + 0.03)
  }
}

/** What runs along under the ceiling: a rack with luggage, a rail with swinging straps, or lockers. */
function overhead(kind: 'rack' | 'straps' | 'bins', easel: Easel, depth: number, trim: string, paper: string): StandingFlat[] {
  if (kind === 'straps') return straps(easel, depth, trim)
  const box = acrossStage(easel, -easel.margin, 0.26)
  const sheet =
    kind === 'bins'
      ? bake(easel, box, 1, (context) => bins(context, box, paper))
      : bake(easel, box, 1, (context) => {
          paintLuggage(context, easel, box, RACK)
          paintRack(context, box, RACK, mix(trim, '#ffe9b0', 0.4))
        })
  return [{ depth, sheet: cutOut(sheet, easel, { shadow: 0.32, spread: 0.016, fibre: 0.1, rim: null }) }]
}

function bins(context: SKRSContext2D, box: Box, paper: string): void {
  for (let x = Math.floor(box.left / 0.72) * 0.72; x < box.right; x += 0.72) {
    const fade = context.createLinearGradient(0, 0.02, 0, 0.17)
    fade.addColorStop(0, mix(paper, '#ffffff', 0.3))
    fade.addColorStop(1, mix(paper, '#1a1030', 0.12))
    context.fillStyle = fade
    context.beginPath()
    context.roundRect(x + 0.006, box.top, 0.708, 0.165 - box.top, [0, 0, 0.03, 0.03])
    context.fill()
    context.fillStyle = mix(paper, '#1a1030', 0.4)
    context.fillRect(x + 0.31, 0.135, 0.1, 0.012)
  }
}

/** Straps on a rail, each swinging a little by itself. */
function straps(easel: Easel, depth: number, trim: string): StandingFlat[] {
  const box = acrossStage(easel, 0.07, 0.1)
  const rail = bake(easel, box, 1, (context) => {
    context.fillStyle = mix(indoors(easel, '#c8ccd2'), '#ffffff', 0.2)
    context.fillRect(box.left, 0.078, box.right - box.left, 0.012)
  })
  const strap = strapOf(easel, mix(indoors(easel, '#e8b53a'), trim, 0.2))
  const count = Math.floor((box.right - box.left) / STRAPS)
  return [
    { depth, sheet: cutOut(rail, easel, { shadow: 0.3, spread: 0.01, fibre: 0.06, rim: null }) },
    {
      depth,
      sheet: null,
      live(context, time) {
        for (let i = 0; i <= count; i++) {
          context.save()
          context.translate((i - count / 2) * STRAPS, 0.084)
          context.rotate(0.07 * Math.sin(time * 3.1 + i * 0.5) + 0.03 * Math.sin(time * 5.3 + i * 1.9))
          context.drawImage(strap.image, strap.x, strap.y, strap.width, strap.height)
          context.restore()
        }
      },
    },
  ]
}

/** Stage units between two straps. */
const STRAPS = 0.29

function strapOf(easel: Easel, colour: string): Sheet {
  const sheet = bake(easel, { left: -0.04, right: 0.04, top: -0.012, bottom: 0.13 }, 1, (context) => {
    context.fillStyle = mix(colour, '#2a2030', 0.5)
    context.fillRect(-0.007, -0.008, 0.014, 0.08)
    context.strokeStyle = colour
    context.lineWidth = 0.011
    context.lineJoin = 'round'
    context.beginPath()
    context.moveTo(0, 0.066)
    context.lineTo(0.028, 0.11)
    context.lineTo(-0.028, 0.11)
    context.closePath()
    context.stroke()
  })
  easel.treat(cutOut(sheet, easel, { shadow: 0.26, spread: 0.008, fibre: 0.06, rim: null }).image)
  return sheet
}
