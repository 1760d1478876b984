import type { SKRSContext2D } from '@napi-rs/canvas'
import { mix } from '../light.ts'
import type { Easel } from '../painting.ts'
import { cut } from './outline.ts'
import { mirrored } from './season.ts'

/** A window in a wall: its middle, its top, its size in stage units and how it is made. */
export interface Hole {
  readonly x: number
  readonly y: number
  readonly wide: number
  readonly tall: number
  readonly make: Make
}

/** Four panes, a round head over tall panes, a band of three, a shop's one large pane. */
type Make = 'cross' | 'arch' | 'band' | 'shop'

/** The windows of a room's wall: by the place and by the film's own lot. `foot`: y of the wall's foot. */
export function windowsAt(easel: Easel, foot: number): Hole[] {
  const make = makeOf(easel)
  const tall = Math.min({ cross: 0.36, arch: 0.4, band: 0.28, shop: 0.36 }[make], foot * 0.56)
  const wide = { cross: 0.34, arch: 0.27, band: 0.54, shop: 0.58 }[make]
  const y = foot - 0.25 - tall
  const side = mirrored(easel) ? -1 : 1
  if (easel.aspect < 0.9) return [{ x: side * easel.aspect * 0.12, y, wide: Math.min(wide, 0.32), tall, make }]
  const x = side * easel.aspect * (make === 'shop' || make === 'band' ? 0.25 : 0.27)
  return [{ x, y, wide, tall, make }]
}

/** Places that look out on a street. */
const SHOPS = new Set<string>(['cafe'])

function makeOf(easel: Easel): Make {
  const makes: readonly Make[] = SHOPS.has(easel.setting.place) ? ['shop', 'shop', 'arch'] : ['cross', 'arch', 'band']
  return makes[Math.floor(easel.lot * 31) % makes.length] as Make
}

/** Cuts a window's panes out of the wall and paints its frame around them. */
export function opening(context: SKRSContext2D, easel: Easel, hole: Hole, trim: string): void {
  const { x, y, wide, tall, make } = hole
  const frame = 0.024
  const round = make === 'arch' ? wide / 2 : 0
  context.fillStyle = mix(trim, '#ffffff', 0.4)
  framed(context, x - wide / 2 - frame, y - frame, wide + frame * 2, tall + frame * 2, round + (round > 0 ? frame : 0))
  context.fillStyle = mix(trim, '#ffffff', 0.55)
  context.fillRect(x - wide / 2 - frame * 2, y + tall + frame * 0.6, wide + frame * 4, frame)
  context.save()
  context.globalCompositeOperation = 'destination-out'
  framed(context, x - wide / 2, y, wide, tall, round)
  context.restore()
  bars(context, hole, mix(trim, '#ffffff', 0.36))
  context.fillStyle = `rgba(255,255,255,${0.05 + 0.1 * easel.light.key.strength})`
  context.fill(
    cut([
      [x - wide * 0.4, y + tall],
      [x - wide * 0.05, y + tall * 0.1],
      [x + wide * 0.12, y + tall * 0.1],
      [x - wide * 0.23, y + tall],
    ]),
  )
}

function framed(context: SKRSContext2D, x: number, y: number, wide: number, tall: number, round: number): void {
  context.beginPath()
  context.moveTo(x, y + tall)
  if (round > 0) {
    context.lineTo(x, y + round)
    context.arc(x + wide / 2, y + round, wide / 2, Math.PI, 0)
  } else {
    context.lineTo(x, y)
    context.lineTo(x + wide, y)
  }
  context.lineTo(x + wide, y + tall)
  context.closePath()
  context.fill()
}

function bars(context: SKRSContext2D, { x, y, wide, tall, make }: Hole, colour: string): void {
  context.fillStyle = colour
  const thick = 0.012
  const uprights = { cross: [0.5], arch: [0.5], band: [1 / 3, 2 / 3], shop: [] as number[] }[make]
  const across = { cross: [0.5], arch: [0.36, 0.68], band: [] as number[], shop: [0.24] }[make]
  for (const at of uprights) context.fillRect(x - wide / 2 + wide * at - thick / 2, y, thick, tall)
  for (const at of across) context.fillRect(x - wide / 2, y + tall * at - thick / 2, wide, thick)
}
