import { mix } from '../../light.ts'
import type { Brush } from '../brush.ts'
import { cut, smooth } from '../outline.ts'
import { roofPlank } from './masonry.ts'

/** A town house, part of a street's wall: cornice, rows of windows, a shop below with its awning. */
export function facade(brush: Brush): void {
  const { random, context } = brush
  const wall = random.pick(['#c98f74', '#b5a18a', '#d8c3a0', '#8f9bb0', '#a86f62', '#c7b9b0', '#7f8f86'])
  const [half, top] = [0.31, random.between(0.8, 1.04)]
  brush.piece(
    cut(
      [
        [-half, 0.02],
        [-half, -top],
        [half, -top],
        [half, 0.02],
      ],
      random,
      0.004,
    ),
    wall,
    [0, -0.5, 0.6],
  )
  const kind = random.integer(0, 2)
  if (kind === 0)
    brush.piece(
      cut([
        [-half - 0.02, -top + 0.03],
        [-half - 0.02, -top - 0.02],
        [half + 0.02, -top - 0.02],
        [half + 0.02, -top + 0.03],
      ]),
      mix(wall, '#fff4e0', 0.35),
      [0, -top, 0.4],
    )
  else if (kind === 1)
    roofPlank(
      brush,
      [
        [-half - 0.01, -top + 0.01],
        [half + 0.01, -top + 0.01],
        [half - 0.06, -top - 0.11],
        [-half + 0.06, -top - 0.11],
      ],
      '#5f5a66',
    )
  else
    brush.piece(
      cut([
        [-half, -top + 0.01],
        [-half, -top - 0.03],
        [-half * 0.4, -top - 0.03],
        [-half * 0.3, -top - 0.1],
        [half * 0.3, -top - 0.1],
        [half * 0.4, -top - 0.03],
        [half, -top - 0.03],
        [half, -top + 0.01],
      ]),
      mix(wall, '#fff4e0', 0.2),
      [0, -top, 0.4],
    )
  if (brush.snow > 0.3)
    brush.piece(
      smooth([
        [-half - 0.02, -top + 0.005],
        [-half, -top - 0.045],
        [0, -top - (kind === 2 ? 0.13 : kind === 1 ? 0.14 : 0.045)],
        [half, -top - 0.045],
        [half + 0.02, -top + 0.005],
        [0, -top - (kind === 0 ? 0.012 : 0.06)],
      ]),
      '#f4f8ff',
      [0, -top, 0.3],
    )
  if (random() < 0.5) antenna(brush, random.between(-0.2, 0.2), -top)
  const rows = Math.floor((top - 0.36) / 0.17)
  for (let row = 0; row < rows; row++) for (const x of [-0.2, 0, 0.2]) sill(brush, x, -0.34 - row * 0.17, random() < 0.45)
  const shop = random.pick(['#5a3f4a', '#3f5560', '#6a4a38'])
  brush.piece(
    cut([
      [-half + 0.03, 0.02],
      [-half + 0.03, -0.22],
      [half - 0.03, -0.22],
      [half - 0.03, 0.02],
    ]),
    shop,
    [0, -0.1, 0.3],
  )
  const display = cut([
    [-0.21, -0.02],
    [-0.21, -0.17],
    [0.06, -0.17],
    [0.06, -0.02],
  ])
  brush.shine(display, '#ffd890', '#6f8aa0')
  brush.glow(-0.08, -0.08, 0.4, '#ffcf85', 0.04)
  brush.shine(
    cut([
      [0.11, 0.02],
      [0.11, -0.17],
      [0.21, -0.17],
      [0.21, 0.02],
    ]),
    '#f0b970',
    '#4f6474',
  )
  const awning = random.pick(['#b8443f', '#2f6b6a', '#d9a441', '#4a5a8a'])
  for (let i = 0; i < 8; i++)
    brush.piece(
      smooth([
        [-0.28 + i * 0.07, -0.24],
        [-0.21 + i * 0.07, -0.24],
        [-0.21 + i * 0.07, -0.165],
        [-0.245 + i * 0.07, -0.15],
        [-0.28 + i * 0.07, -0.165],
      ]),
      i % 2 === 0 ? awning : '#f1e7d8',
      [0, -0.2, 0.1],
    )
  context.globalAlpha = 1
}

function sill(brush: Brush, x: number, y: number, lit: boolean): void {
  const glass = cut([
    [x - 0.045, y],
    [x - 0.045, y - 0.1],
    [x + 0.045, y - 0.1],
    [x + 0.045, y],
  ])
  brush.piece(
    cut([
      [x - 0.058, y + 0.012],
      [x - 0.052, y - 0.11],
      [x + 0.052, y - 0.11],
      [x + 0.058, y + 0.012],
    ]),
    '#e4dacb',
    [x, y, 0.1],
  )
  if (lit) brush.shine(glass, brush.random.pick(['#ffd68a', '#ffc66a', '#ffe6b0']), '#4f6278')
  else brush.piece(glass, '#44566e', [x, y - 0.05, 0.08])
  brush.context.fillStyle = brush.lit('#e4dacb')
  brush.context.fillRect(x - 0.003, y - 0.1, 0.006, 0.1)
  if (lit) brush.glow(x, y - 0.05, 0.13, '#ffc66a', 0.03)
}

function antenna(brush: Brush, x: number, y: number): void {
  const { context } = brush
  context.strokeStyle = brush.lit('#3a3f50')
  context.lineWidth = 0.006
  context.beginPath()
  context.moveTo(x, y)
  context.lineTo(x, y - 0.14)
  for (const dy of [0.13, 0.11, 0.09]) {
    context.moveTo(x - 0.04, y - dy)
    context.lineTo(x + 0.04, y - dy)
  }
  context.stroke()
}
