import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { Point } from '../../../choreography/skeleton.ts'
import type { Tones } from './palette.ts'

export type Context = SKRSContext2D
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A part painted once; `draw` puts it at the context's origin. */
export interface Sprite {
  readonly image: Canvas
  draw(context: Context): void
}

/** Paints a part into a picture of its own. `pixels`: of one unit of `box`. */
export function bake(box: Box, pixels: number, paint: (context: Context) => void): Sprite {
  const [width, height] = [Math.max(1, Math.ceil(box.width * pixels)), Math.max(1, Math.ceil(box.height * pixels))]
  const image = createCanvas(width, height)
  const context = image.getContext('2d')
  context.scale(pixels, pixels)
  context.translate(-box.x, -box.y)
  context.lineCap = 'round'
  context.lineJoin = 'round'
  paint(context)
  const kept = trim(image)
  const [x, y] = [box.x + kept.x / pixels, box.y + kept.y / pixels]
  return { image: kept.image, draw: (onto) => onto.drawImage(kept.image, x, y, kept.image.width / pixels, kept.image.height / pixels) }
}

/** Only what is painted, with a clear edge of a pixel: empty paper costs as much to turn as a painted one. */
function trim(image: Canvas): { readonly image: Canvas; readonly x: number; readonly y: number } {
  const { width, height } = image
  const words = new Uint32Array(image.getContext('2d').getImageData(0, 0, width, height).data.buffer)
  let [left, top, right, bottom] = [width, height, -1, -1]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (words[y * width + x] === 0) continue
      if (x < left) left = x
      if (x > right) right = x
      if (y < top) top = y
      bottom = y
    }
  }
  if (right < 0) return { image: createCanvas(1, 1), x: 0, y: 0 }
  ;[left, top] = [Math.max(0, left - 1), Math.max(0, top - 1)]
  const cropped = createCanvas(Math.min(width, right + 2) - left, Math.min(height, bottom + 2) - top)
  cropped.getContext('2d').drawImage(image, -left, -top)
  return { image: cropped, x: left, y: top }
}

/** A closed or open shape from a list of curves: see `shape`. */
export type Curve =
  readonly [number, number] | readonly [number, number, number, number] | readonly [number, number, number, number, number, number]

/** Two numbers draw a line, four a quadratic, six a cubic; the first moves there. */
export function shape(context: Context, curves: readonly Curve[], close = true): void {
  context.beginPath()
  curves.forEach((curve, i) => {
    if (i === 0) context.moveTo(curve[0], curve[1])
    else if (curve.length === 2) context.lineTo(...curve)
    else if (curve.length === 4) context.quadraticCurveTo(...curve)
    else context.bezierCurveTo(...curve)
  })
  if (close) context.closePath()
}

/**
 * Fills the context's current path as a piece of cut paper under a light from `side` (−1 left, 1 right) and above: soft
 * shading across, the paper's lit edge, an inner shadow on the other. `size` is about the piece's width.
 */
export function cutOut(context: Context, tones: Tones, side: number, size: number, box: { readonly x: number; readonly y: number }): void {
  const gradient = context.createLinearGradient(
    box.x + side * size * 0.55,
    box.y - size * 0.35,
    box.x - side * size * 0.55,
    box.y + size * 0.45,
  )
  gradient.addColorStop(0, tones.bright)
  gradient.addColorStop(0.45, tones.base)
  gradient.addColorStop(1, tones.shade)
  context.fillStyle = gradient
  context.fill()
  edge(context, tones, side, size)
}

/** The edges of cut paper on the current path: lit on one side, shaded on the other. */
export function edge(context: Context, tones: Tones, side: number, size: number): void {
  context.save()
  context.clip()
  context.lineWidth = size * 0.06
  context.strokeStyle = tones.shade
  context.translate(side * size * 0.018, -size * 0.02)
  context.globalAlpha = 0.55
  context.stroke()
  context.translate(-side * size * 0.042, size * 0.042)
  context.globalAlpha = 0.6
  context.lineWidth = size * 0.024
  context.strokeStyle = tones.rim
  context.stroke()
  context.restore()
}

/** A bent limb of two bones as one smooth outline: its centre line, the directions across it and half widths. */
export interface Limb {
  readonly x: readonly number[]
  readonly y: readonly number[]
  readonly nx: readonly number[]
  readonly ny: readonly number[]
  readonly half: readonly number[]
}

const STEPS = [0, 0.25, 0.5] as const
/**
 * The limb a → b → c, rounded at the joint. `widths` at its root, above and below the joint and at its end; `from` and `to` cut a piece
 * out of it (0 root, 0.5 the joint, 1 end).
 */
export function limb(a: Point, b: Point, c: Point, widths: readonly [number, number, number], round = 0.3, grow = 1): Limb {
  const p = { x: b.x + (a.x - b.x) * round, y: b.y + (a.y - b.y) * round }
  const q = { x: b.x + (c.x - b.x) * round, y: b.y + (c.y - b.y) * round }
  const x: number[] = []
  const y: number[] = []
  for (const t of STEPS) {
    x.push(a.x + (p.x - a.x) * 2 * t * 0.999)
    y.push(a.y + (p.y - a.y) * 2 * t * 0.999)
  }
  for (let i = 1; i <= 5; i++) {
    const t = i / 6
    const [u, v, w] = [(1 - t) ** 2, 2 * t * (1 - t), t * t]
    x.push(u * p.x + v * b.x + w * q.x)
    y.push(u * p.y + v * b.y + w * q.y)
  }
  for (const t of STEPS) {
    x.push(q.x + (c.x - q.x) * 2 * t)
    y.push(q.y + (c.y - q.y) * 2 * t)
  }
  const n = x.length
  const at = (list: readonly number[], i: number): number => list[Math.min(n - 1, Math.max(0, i))] as number
  const nx: number[] = []
  const ny: number[] = []
  const half: number[] = []
  for (let i = 0; i < n; i++) {
    const [dx, dy] = [at(x, i + 1) - at(x, i - 1), at(y, i + 1) - at(y, i - 1)]
    const length = Math.hypot(dx, dy) || 1
    nx.push(-dy / length)
    ny.push(dx / length)
    const t = i / (n - 1)
    const width = t < 0.5 ? widths[0] + (widths[1] - widths[0]) * t * 2 : widths[1] + (widths[2] - widths[1]) * (t - 0.5) * 2
    half.push((width * grow) / 2)
  }
  return { x, y, nx, ny, half }
}

/** A part of a limb's length, from and to in 0 … 1 (steps of the outline). */
export function piece(whole: Limb, from: number, to: number): Limb {
  const n = whole.x.length
  const [start, end] = [Math.round(from * (n - 1)), Math.round(to * (n - 1)) + 1]
  return {
    x: whole.x.slice(start, end),
    y: whole.y.slice(start, end),
    nx: whole.nx.slice(start, end),
    ny: whole.ny.slice(start, end),
    half: whole.half.slice(start, end),
  }
}

/** Fills a limb with its tones: paper, the shade along one side, the lit rim along the other. */
export function drawLimb(
  context: Context,
  part: Limb,
  tones: Tones,
  side: number,
  ends: { readonly root: boolean; readonly tip: boolean } = { root: true, tip: true },
): void {
  const middle = Math.min(part.x.length - 1, 2)
  const lit = (part.nx[middle] as number) * side - (part.ny[middle] as number) * 0.5 >= 0 ? 1 : -1
  outline(context, part, ends)
  context.fillStyle = tones.shade
  context.fill()
  outline(context, towards(part, lit, 0.25), ends)
  context.fillStyle = tones.base
  context.fill()
  crescent(context, part, lit, 0.26)
  context.fillStyle = tones.rim
  context.fill()
}

/** The part of a limb that lies towards one of its sides: narrower by `share`, the edge on that side kept. */
function towards(part: Limb, side: number, share: number): Limb {
  const shift = (n: readonly number[], axis: readonly number[]): number[] =>
    n.map((v, i) => v + (axis[i] as number) * side * (part.half[i] as number) * share)
  return { ...part, x: shift(part.x, part.nx), y: shift(part.y, part.ny), half: part.half.map((h) => h * (1 - share)) }
}

/** A sliver along one side that starts and ends at nothing: light on an edge. */
function crescent(context: Context, { x, y, nx, ny, half }: Limb, side: number, share: number): void {
  const n = x.length
  const edge = (i: number, reach: number): void =>
    context.lineTo((x[i] as number) + (nx[i] as number) * reach * side, (y[i] as number) + (ny[i] as number) * reach * side)
  context.beginPath()
  for (let i = 0; i < n; i++) edge(i, half[i] as number)
  for (let i = n - 1; i >= 0; i--) edge(i, (half[i] as number) * (1 - share * Math.sin((Math.PI * i) / (n - 1))))
  context.closePath()
}

/** The shadow that a limb casts on the paper behind it. */
export function castShadow(context: Context, part: Limb, colour: string, side: number): void {
  context.save()
  context.translate(-side * 0.007, 0.009)
  outline(context, part, { root: true, tip: true })
  context.fillStyle = colour
  context.fill()
  context.restore()
}

/** A line across a limb: a cuff, a hem. `at` counts outline steps from its end when negative. */
export function band(context: Context, part: Limb, from: number, colour: string, grow = 1.06): void {
  const last = piece(part, from, 1)
  outline(context, { ...last, half: last.half.map((h) => h * grow) }, { root: false, tip: false })
  context.fillStyle = colour
  context.fill()
}

function outline(context: Context, { x, y, nx, ny, half }: Limb, ends: { readonly root: boolean; readonly tip: boolean }): void {
  const n = x.length
  context.beginPath()
  for (let i = 0; i < n; i++)
    context.lineTo((x[i] as number) + (nx[i] as number) * (half[i] as number), (y[i] as number) + (ny[i] as number) * (half[i] as number))
  const tip = n - 1
  if (ends.tip) {
    const angle = Math.atan2(ny[tip] as number, nx[tip] as number)
    context.arc(x[tip] as number, y[tip] as number, half[tip] as number, angle, angle + Math.PI, true)
  }
  for (let i = tip; i >= 0; i--)
    context.lineTo((x[i] as number) - (nx[i] as number) * (half[i] as number), (y[i] as number) - (ny[i] as number) * (half[i] as number))
  if (ends.root) {
    const angle = Math.atan2(-(ny[0] as number), -(nx[0] as number))
    context.arc(x[0] as number, y[0] as number, half[0] as number, angle, angle + Math.PI, true)
  }
  context.closePath()
}
