import { mix } from '../../light.ts'
import type { Brush } from '../brush.ts'
import { blob, cut, type Point } from '../outline.ts'

/** Fronds like feathers on a bent, ringed stem. */
export function palm(brush: Brush): void {
  const { random } = brush
  const bend = random.between(0.06, 0.2)
  const stem = (t: number): Point => [bend * t * t, -0.78 * t]
  const [left, right]: [Point[], Point[]] = [[], []]
  for (let i = 0; i <= 9; i++) {
    const [x, y] = stem(i / 9)
    const wide = 0.03 * (1 - (i / 9) * 0.5) + (i % 2 === 0 ? 0.004 : 0)
    left.push([x - wide, y])
    right.unshift([x + wide, y])
  }
  brush.piece(cut([...left, ...right]), '#8a6a4c', [bend / 2, -0.4, 0.3])
  const [x, y] = stem(1)
  const colour = random.pick(['#3f8a55', '#4f9a4c', '#2f7d5a'])
  for (const turn of [-2.9, -0.25, -2.45, -0.7, 0.25, 2.95, -1.95, -1.2])
    frond(
      brush,
      x,
      y,
      turn + random.between(-0.14, 0.14),
      random.between(0.3, 0.4),
      mix(colour, turn % 0.5 > 0 ? '#e8f29a' : '#12343a', random.between(0.04, 0.22)),
    )
  for (let i = 0; i < 3; i++) brush.piece(blob(random, x + (i - 1) * 0.035, y + 0.02, 0.022, 0.024), '#6a4630', [x, y, 0.04])
}

function frond(brush: Brush, x: number, y: number, turn: number, long: number, colour: string): void {
  const [dx, dy] = [Math.cos(turn) * long, Math.sin(turn) * long]
  const droop = 0.16 * long + Math.abs(Math.cos(turn)) * 0.34 * long
  const along = (t: number): Point => [x + dx * t, y + dy * t + droop * t * t]
  const [upper, lower]: [Point[], Point[]] = [[], []]
  for (let i = 0; i <= 14; i++) {
    const t = i / 14
    const [px, py] = along(t)
    const wide = 0.19 * long * Math.sin(Math.PI * (0.12 + 0.88 * t)) * (i % 2 === 0 ? 1 : 0.35)
    upper.push([px + wide * 0.25 * Math.sign(dx), py - wide * 0.45])
    lower.unshift([px + wide * 0.35 * Math.sign(dx), py + wide])
  }
  brush.piece(cut([...upper, ...lower]), colour, [x, y, 0.3])
}
