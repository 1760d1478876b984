import { Path2D } from '@napi-rs/canvas'
import type { Random } from '../../../random.ts'

export type Point = readonly [number, number]

/** A closed smooth outline through the middles of the given corners, as scissors go round. */
export function smooth(points: readonly Point[]): Path2D {
  const path = new Path2D()
  const at = (i: number): Point => points[(i + points.length) % points.length] as Point
  const middle = (i: number): Point => [(at(i)[0] + at(i + 1)[0]) / 2, (at(i)[1] + at(i + 1)[1]) / 2]
  path.moveTo(...middle(-1))
  for (let i = 0; i < points.length; i++) path.quadraticCurveTo(...at(i), ...middle(i))
  path.closePath()
  return path
}

/** A closed outline with straight cuts, each corner off by up to `wobble`. */
export function cut(points: readonly Point[], random?: Random, wobble = 0): Path2D {
  const path = new Path2D()
  for (const [i, [x, y]] of points.entries()) {
    const [dx, dy] = random ? [random.between(-wobble, wobble), random.between(-wobble, wobble)] : [0, 0]
    if (i === 0) path.moveTo(x + dx, y + dy)
    else path.lineTo(x + dx, y + dy)
  }
  path.closePath()
  return path
}

/** A round shape cut by hand. */
export function blob(random: Random, x: number, y: number, rx: number, ry: number, wobble = 0.12, corners = 10): Path2D {
  const start = random() * Math.PI
  return smooth(
    Array.from({ length: corners }, (_, i): Point => {
      const [turn, off] = [start + (i / corners) * Math.PI * 2, 1.06 + random.between(-wobble, wobble)]
      return [x + Math.cos(turn) * rx * off, y + Math.sin(turn) * ry * off]
    }),
  )
}

/** A crown of leaves or a cloud: bumps around an ellipse. `flat` 0 … 1 flattens its underside. */
export function lobes(random: Random, x: number, y: number, rx: number, ry: number, count: number, flat = 0): Path2D {
  const path = new Path2D()
  const start = random() * 0.6
  const turns = Array.from({ length: count }, (_, i) => start + ((i + random.between(-0.22, 0.22)) / count) * Math.PI * 2)
  const place = (turn: number): Point => {
    const dy = Math.sin(turn) * ry
    return [x + Math.cos(turn) * rx, y + (dy > 0 ? dy * (1 - flat) : dy)]
  }
  path.moveTo(...place(turns[0] as number))
  for (let i = 0; i < count; i++) {
    const [from, to] = [turns[i] as number, (turns[i + 1] ?? (turns[0] as number) + Math.PI * 2) as number]
    const mid = (from + to) / 2
    const bulge = 1 + (to - from) * random.between(0.42, 0.62)
    const [cx, cy] = place(mid)
    path.quadraticCurveTo(x + (cx - x) * bulge, y + (cy - y) * bulge, ...place(to))
  }
  path.closePath()
  return path
}

/** Heights of rolling land: slow waves on slower waves, about −1 … 1, a function of x. */
export function rolling(random: Random, waves: number): (x: number) => number {
  const parts = Array.from({ length: 4 }, (_, i) => ({
    rate: waves * (i + 1) ** 1.25 * random.between(0.8, 1.25),
    phase: random() * 6.283,
    size: 1 / (i + 1) ** 1.3,
  }))
  const total = parts.reduce((sum, part) => sum + part.size, 0)
  return (x) => parts.reduce((sum, part) => sum + Math.sin(x * part.rate * 6.283 + part.phase) * part.size, 0) / total
}

export interface Peak {
  readonly x: number
  readonly h: number
  readonly slope: number
}

/** Peaks of chosen places, tall and small, `spacing` apart. */
export function peaksAlong(random: Random, left: number, right: number, spacing: number): readonly Peak[] {
  const peaks: Peak[] = []
  for (let x = left - spacing; x < right + spacing; x += spacing * random.between(0.55, 1.35))
    peaks.push({ x, h: random.between(0.45, 1), slope: random.between(0.75, 1.25) })
  return peaks
}

/** Heights of crags, 0 … 1: the peaks with their broken flanks. */
export function crags(random: Random, peaks: readonly Peak[], spacing: number, rough: number): (x: number) => number {
  const breaks = rolling(random, 2.2 / spacing)
  const fine = rolling(random, 7 / spacing)
  return (x) => {
    let top = 0.1
    for (const peak of peaks) top = Math.max(top, peak.h - (Math.abs(x - peak.x) / (spacing * 1.05)) * peak.slope)
    return Math.max(0.03, top + (breaks(x) * 0.06 + fine(x) * 0.03) * rough * Math.min(1, top * 2))
  }
}

/** The outline of land under a line of heights, closed at `bottom`. */
export function landUnder(line: (x: number) => number, left: number, right: number, step: number, bottom: number): Path2D {
  const path = new Path2D()
  path.moveTo(left, bottom)
  for (let x = left; x < right + step; x += step) path.lineTo(x, line(x))
  path.lineTo(right + step, bottom)
  path.closePath()
  return path
}
