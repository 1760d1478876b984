import { mix } from '../../light.ts'
import type { Brush } from '../brush.ts'
import { cut, smooth } from '../outline.ts'
import { pane, roofPlank } from './masonry.ts'

const walls = ['#e9d8bd', '#d9a88a', '#c9d3c4', '#e3c07c', '#c48d76', '#dfe3e6', '#b9c7d6'] as const

const roofs = ['#a4503f', '#8a4a44', '#6d5a5f', '#b56a45', '#5f6a78'] as const

/** A cottage: gable or eaves to us, chimney, door, shutters, snow thick on the roof. */
export function house(brush: Brush): void {
  const { random } = brush
  const wall = brush.colour ?? random.pick(walls)
  const roof = random.pick(roofs)
  const [half, eaves, top] = [random.between(0.34, 0.46), random.between(0.42, 0.52), random.between(0.84, 1)]
  const gable = random() < 0.5
  const chimney = random.between(0.1, 0.22) * (random() < 0.5 ? -1 : 1)
  brush.piece(
    cut([
      [chimney - 0.045, -0.6],
      [chimney - 0.045, -top - 0.08],
      [chimney + 0.045, -top - 0.08],
      [chimney + 0.045, -0.6],
    ]),
    '#9a6a58',
    [chimney, -0.8, 0.2],
  )
  brush.smoke(chimney, -top - 0.1)
  if (brush.snow > 0.3)
    brush.piece(
      smooth([
        [chimney - 0.06, -top - 0.07],
        [chimney - 0.05, -top - 0.12],
        [chimney + 0.05, -top - 0.12],
        [chimney + 0.06, -top - 0.07],
      ]),
      '#f6f9ff',
      [chimney, -top, 0.1],
    )
  brush.piece(
    cut(
      gable
        ? [
            [-half, 0.03],
            [-half, -eaves],
            [0, -top],
            [half, -eaves],
            [half, 0.03],
          ]
        : [
            [-half, 0.03],
            [-half, -eaves],
            [half, -eaves],
            [half, 0.03],
          ],
      random,
      0.008,
    ),
    wall,
    [0, -0.3, 0.6],
  )
  timber(brush, half, eaves, wall)
  const over = half + 0.07
  if (gable) {
    for (const side of [-1, 1])
      roofPlank(
        brush,
        [
          [0, -top - 0.05],
          [side * over, -eaves + 0.05],
          [side * over, -eaves - 0.03],
          [0, -top - 0.14],
        ],
        roof,
      )
  } else
    roofPlank(
      brush,
      [
        [-over, -eaves + 0.03],
        [over, -eaves + 0.03],
        [over * 0.78, -top],
        [-over * 0.78, -top],
      ],
      roof,
    )
  if (!gable && brush.snow < 0.3) tiles(brush, over, eaves, top, roof)
  const door = random.between(-0.12, 0.12)
  brush.piece(
    cut([
      [door - 0.065, 0.02],
      [door - 0.065, -0.27],
      [door + 0.065, -0.27],
      [door + 0.065, 0.02],
    ]),
    random.pick(['#6b4a38', '#4f6b6a', '#8a4a44']),
    [door, -0.1, 0.2],
  )
  for (const x of [-half * 0.6, half * 0.6]) if (Math.abs(x - door) > 0.12) pane(brush, x, -0.16, 0.1, 0.14, random() < 0.8)
  if (gable) pane(brush, 0, -0.52, 0.1, 0.13, random() < 0.6)
}

function timber(brush: Brush, half: number, eaves: number, wall: string): void {
  const { random } = brush
  if (random() < 0.45) return
  brush.context.fillStyle = brush.lit(mix(wall, '#4a2f2a', 0.72))
  brush.context.fillRect(-half, -eaves * 0.98, half * 2, 0.022)
  brush.context.fillRect(-half, -eaves * 0.62, half * 2, 0.016)
  for (const x of [-half, -half * 0.33, half * 0.33, half - 0.02]) brush.context.fillRect(x, -eaves, 0.02, eaves)
}

function tiles(brush: Brush, over: number, eaves: number, top: number, roof: string): void {
  brush.context.strokeStyle = brush.lit(mix(roof, '#1a1024', 0.3))
  brush.context.lineWidth = 0.007
  for (let row = 1; row < 5; row++) {
    const y = -eaves + 0.03 - ((top - eaves) * row) / 5
    const half = over * (1 - 0.22 * (row / 5))
    brush.context.beginPath()
    for (let x = -half; x < half; x += 0.05) brush.context.arc(x + 0.025, y - 0.006, 0.025, Math.PI, 0, true)
    brush.context.stroke()
  }
}
