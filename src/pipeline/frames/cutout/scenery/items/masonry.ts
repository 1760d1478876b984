import { mix } from '../../light.ts'
import type { Brush } from '../brush.ts'
import { cut, smooth, type Point } from '../outline.ts'

const WINDOW = '#ffd27a'

/** A window with its cross; lit ones glow on their neighbours. */
export function pane(brush: Brush, x: number, y: number, wide: number, tall: number, lit: boolean): void {
  brush.piece(
    cut([
      [x - wide * 0.62, y + 0.008],
      [x + wide * 0.62, y + 0.008],
      [x + wide * 0.62, y - tall - 0.01],
      [x - wide * 0.62, y - tall - 0.01],
    ]),
    '#efe6d6',
    [x, y, 0.1],
  )
  const glass = cut([
    [x - wide / 2, y],
    [x + wide / 2, y],
    [x + wide / 2, y - tall],
    [x - wide / 2, y - tall],
  ])
  if (lit) brush.shine(glass, WINDOW, '#56708c')
  else brush.piece(glass, '#3f526e', [x, y - tall / 2, tall])
  brush.context.fillStyle = brush.lit('#efe6d6')
  brush.context.fillRect(x - 0.004, y - tall, 0.008, tall)
  brush.context.fillRect(x - wide / 2, y - tall * 0.55, wide, 0.008)
  if (brush.snow > 0.3)
    brush.piece(
      smooth([
        [x - wide * 0.7, y + 0.012],
        [x - wide * 0.6, y - 0.014],
        [x + wide * 0.6, y - 0.014],
        [x + wide * 0.7, y + 0.012],
      ]),
      '#f4f8ff',
      [x, y, 0.05],
    )
  if (lit) brush.glow(x, y - tall / 2, 0.34, WINDOW, 0.06)
}

export function roofPlank(brush: Brush, points: readonly Point[], roof: string): void {
  brush.piece(cut(points, brush.random, 0.006), roof, [0, -0.7, 0.4])
  if (brush.snow < 0.2) return
  const lifted = points.map(([x, y]): Point => [x * 1.02, y - 0.02])
  const [a, b, c, d] = lifted as [Point, Point, Point, Point]
  brush.piece(
    smooth([a, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + 0.012], [b[0], b[1] + 0.01], b, c, c, d, d, a]),
    mix(roof, '#f6f9ff', 0.45 + 0.55 * brush.snow),
    [0, -0.8, 0.4],
  )
}
