import { mix } from '../../light.ts'
import type { Brush } from '../brush.ts'
import { cut, smooth } from '../outline.ts'

/** Two seats of a train or a bus side by side, from the front. Its cushions are as wide as a pair of people. */
export function seats(brush: Brush): void {
  const cloth = brush.colour ?? '#3f6f86'
  for (const side of [-1, 1]) {
    const x = side * 0.43
    brush.piece(
      smooth([
        [x - 0.4, -0.2],
        [x - 0.39, -0.85],
        [x - 0.28, -0.98],
        [x + 0.28, -0.98],
        [x + 0.39, -0.85],
        [x + 0.4, -0.2],
      ]),
      cloth,
      [x, -0.6, 0.5],
    )
    brush.piece(
      smooth([
        [x - 0.24, -0.78],
        [x - 0.22, -0.96],
        [x + 0.22, -0.96],
        [x + 0.24, -0.78],
      ]),
      mix(cloth, '#fff4e0', 0.72),
      [x, -0.85, 0.2],
    )
    brush.piece(
      smooth([
        [x - 0.41, -0.14],
        [x - 0.4, -0.36],
        [x + 0.4, -0.36],
        [x + 0.41, -0.14],
      ]),
      mix(cloth, '#ffffff', 0.16),
      [x, -0.25, 0.4],
    )
  }
  brush.piece(
    cut([
      [-0.8, 0.02],
      [-0.8, -0.15],
      [0.8, -0.15],
      [0.8, 0.02],
    ]),
    mix(cloth, '#14101c', 0.6),
    [0, -0.1, 0.3],
  )
  for (const x of [-0.87, 0, 0.87])
    brush.piece(
      smooth([
        [x - 0.05, -0.1],
        [x - 0.05, -0.54],
        [x + 0.05, -0.54],
        [x + 0.05, -0.1],
      ]),
      '#4a4450',
      [x, -0.4, 0.3],
    )
}

/** The same two from behind, near the lens: their backs. */
export function seatBacks(brush: Brush): void {
  const cloth = brush.colour ?? '#2f5266'
  for (const side of [-1, 1]) {
    const x = side * 0.6
    brush.piece(
      smooth([
        [x - 0.55, 0.1],
        [x - 0.54, -0.78],
        [x - 0.4, -0.98],
        [x + 0.4, -0.98],
        [x + 0.54, -0.78],
        [x + 0.55, 0.1],
      ]),
      cloth,
      [x, -0.7, 0.5],
    )
    brush.piece(
      smooth([
        [x - 0.3, -0.72],
        [x - 0.28, -1],
        [x + 0.28, -1],
        [x + 0.3, -0.72],
      ]),
      mix(cloth, '#fff4e0', 0.6),
      [x, -0.85, 0.2],
    )
  }
}
