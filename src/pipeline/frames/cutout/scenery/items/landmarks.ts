import type { Brush } from '../brush.ts'
import { blob, cut, smooth, type Point } from '../outline.ts'
import { pane, roofPlank } from './masonry.ts'

/** A church: nave and a spire with its bell window. */
export function church(brush: Brush): void {
  const { random } = brush
  const wall = '#e6dccb'
  brush.piece(
    cut([
      [-0.1, 0.02],
      [-0.1, -0.3],
      [0.32, -0.3],
      [0.32, 0.02],
    ]),
    wall,
    [0.1, -0.15, 0.3],
  )
  roofPlank(
    brush,
    [
      [-0.12, -0.29],
      [0.36, -0.29],
      [0.3, -0.44],
      [-0.08, -0.44],
    ],
    '#7a4f4a',
  )
  brush.piece(
    cut([
      [-0.22, 0.02],
      [-0.22, -0.58],
      [-0.02, -0.58],
      [-0.02, 0.02],
    ]),
    wall,
    [-0.12, -0.3, 0.3],
  )
  roofPlank(
    brush,
    [
      [-0.25, -0.56],
      [0.01, -0.56],
      [-0.115, -1],
      [-0.125, -1],
    ],
    '#5f6a78',
  )
  brush.piece(blob(random, -0.12, -0.47, 0.03, 0.045), '#3f4356', [-0.12, -0.47, 0.1])
  for (const x of [0.06, 0.2]) pane(brush, x, -0.08, 0.05, 0.14, true)
  pane(brush, -0.12, -0.2, 0.05, 0.14, true)
}

export function windmill(brush: Brush): void {
  const { context } = brush
  brush.piece(
    cut([
      [-0.16, 0.02],
      [-0.1, -0.62],
      [0.1, -0.62],
      [0.16, 0.02],
    ]),
    '#e8dcc8',
    [0, -0.3, 0.4],
  )
  brush.piece(
    smooth([
      [-0.13, -0.6],
      [-0.1, -0.74],
      [0.1, -0.74],
      [0.13, -0.6],
      [0, -0.62],
    ]),
    '#8a4a44',
    [0, -0.68, 0.2],
  )
  pane(brush, 0, -0.34, 0.06, 0.09, true)
  brush.piece(
    cut([
      [-0.04, 0.02],
      [-0.04, -0.16],
      [0.04, -0.16],
      [0.04, 0.02],
    ]),
    '#6b4a38',
  )
  const turn = brush.random.between(0, 0.7)
  for (let i = 0; i < 4; i++) {
    context.save()
    context.translate(0, -0.66)
    context.rotate(turn + (i * Math.PI) / 2)
    brush.piece(
      cut([
        [-0.01, 0],
        [-0.012, -0.42],
        [0.07, -0.42],
        [0.05, -0.08],
        [0.01, 0],
      ]),
      '#f3ead8',
      [0, -0.2, 0.3],
    )
    context.restore()
  }
}

/** Towers and a curtain wall with battlements. */
export function castle(brush: Brush): void {
  const { random } = brush
  const wall = brush.colour ?? '#a9a3a8'
  const tower = (x: number, half: number, top: number, roof: string | null): void => {
    const teeth: Point[] = [
      [x - half, 0.02],
      [x - half, -top],
    ]
    for (let i = 0; i < 7; i++)
      teeth.push(
        [x - half + (i / 7) * half * 2, -top - (i % 2 === 0 ? 0.035 : 0)],
        [x - half + ((i + 1) / 7) * half * 2, -top - (i % 2 === 0 ? 0.035 : 0)],
      )
    brush.piece(cut([...teeth, [x + half, -top], [x + half, 0.02]], random, 0.003), wall, [x, -top / 2, 0.3])
    if (roof)
      roofPlank(
        brush,
        [
          [x - half * 1.25, -top - 0.01],
          [x + half * 1.25, -top - 0.01],
          [x + 0.004, -top - half * 3.1],
          [x - 0.004, -top - half * 3.1],
        ],
        roof,
      )
    pane(brush, x, -top + 0.12, half * 0.5, 0.07, random() < 0.7)
  }
  tower(-0.16, 0.07, 0.66, '#4f5f86')
  tower(0.2, 0.08, 0.72, '#4f5f86')
  tower(0.02, 0.28, 0.42, null)
  tower(-0.34, 0.09, 0.52, '#5a6a92')
  tower(0.4, 0.07, 0.48, '#5a6a92')
  brush.piece(
    smooth([
      [-0.07, 0.02],
      [-0.07, -0.16],
      [0, -0.22],
      [0.07, -0.16],
      [0.07, 0.02],
    ]),
    '#4a3a3c',
    [0, -0.1, 0.2],
  )
}
