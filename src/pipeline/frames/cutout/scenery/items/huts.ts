import type { Brush } from '../brush.ts'
import { blob, cut, smooth, type Point } from '../outline.ts'
import { pane } from './masonry.ts'

/** Straw or timber hut of a warm shore. */
export function hut(brush: Brush): void {
  const { random } = brush
  for (const x of [-0.32, 0.3])
    brush.piece(
      cut([
        [x - 0.02, 0.02],
        [x - 0.02, -0.3],
        [x + 0.02, -0.3],
        [x + 0.02, 0.02],
      ]),
      '#6b4a38',
    )
  brush.piece(
    cut(
      [
        [-0.36, -0.12],
        [-0.36, -0.5],
        [0.36, -0.5],
        [0.36, -0.12],
      ],
      random,
      0.01,
    ),
    brush.colour ?? '#b98a5e',
    [0, -0.3, 0.4],
  )
  pane(brush, 0.16, -0.24, 0.12, 0.14, true)
  brush.piece(
    cut([
      [-0.16, -0.12],
      [-0.16, -0.42],
      [-0.02, -0.42],
      [-0.02, -0.12],
    ]),
    '#5a3c30',
    [-0.1, -0.25, 0.2],
  )
  const thatch: Point[] = []
  for (let i = 0; i <= 16; i++) thatch.push([0.5 - i / 16, -0.44 + (i % 2 === 0 ? 0.03 : -0.015)])
  brush.piece(cut([[-0.2, -0.88], [0.2, -0.88], ...thatch], random, 0.008), '#c9a25e', [0, -0.65, 0.4])
  if (brush.snow > 0.3)
    brush.piece(
      smooth([
        [-0.5, -0.5],
        [-0.2, -0.93],
        [0.2, -0.93],
        [0.5, -0.5],
        [0.2, -0.62],
        [0, -0.57],
        [-0.25, -0.63],
      ]),
      '#f4f8ff',
      [0, -0.8, 0.4],
    )
}

/** A market stall with its striped roof and fruit. */
export function stall(brush: Brush): void {
  const { random } = brush
  for (const x of [-0.42, 0.42])
    brush.piece(
      cut([
        [x - 0.018, 0.02],
        [x - 0.018, -0.75],
        [x + 0.018, -0.75],
        [x + 0.018, 0.02],
      ]),
      '#7a5a44',
    )
  brush.piece(
    cut([
      [-0.46, 0.02],
      [-0.46, -0.3],
      [0.46, -0.3],
      [0.46, 0.02],
    ]),
    '#9a6f4f',
    [0, -0.15, 0.4],
  )
  for (let i = 0; i < 16; i++)
    brush.piece(
      blob(random, -0.4 + (i % 8) * 0.114, -0.33 - Math.floor(i / 8) * 0.06, 0.045, 0.045),
      random.pick(['#d9483b', '#f0a02f', '#7fae3f', '#e8cf4f', '#8a4a8a']),
      [0, -0.33, 0.2],
    )
  const cloth = random.pick(['#c8453f', '#2f7d7a', '#d99a2f', '#5a5fa8'])
  for (let i = 0; i < 7; i++)
    brush.piece(
      smooth([
        [-0.4 + i * 0.115, -0.96],
        [-0.29 + i * 0.115, -0.96],
        [-0.35 + i * 0.145, -0.7],
        [-0.43 + i * 0.145, -0.65],
        [-0.5 + i * 0.145, -0.7],
      ]),
      i % 2 === 0 ? cloth : '#f4ead9',
      [0, -0.8, 0.2],
    )
  brush.shine(blob(random, 0, -0.6, 0.04, 0.05), '#ffd890', '#e8dfce')
  brush.glow(0, -0.6, 0.6, '#ffca7a', 0.12)
}
