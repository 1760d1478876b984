import { mix } from '../../light.ts'
import type { Brush } from '../brush.ts'
import { cut, smooth, type Point } from '../outline.ts'
import { evergreen } from '../season.ts'

/** Tiers of fir, each a scalloped paper skirt over the one below, snow on every hem. */
export function pine(brush: Brush): void {
  const { random, snow } = brush
  const colour = evergreen(brush.season, random)
  const tiers = random.integer(4, 6)
  const slim = random.between(0.2, 0.3)
  brush.piece(
    cut([
      [-0.025, 0],
      [-0.018, -0.2],
      [0.018, -0.2],
      [0.025, 0],
    ]),
    '#5d4436',
  )
  for (let i = 0; i < tiers; i++) {
    const [low, high] = [-0.1 - (i / tiers) * 0.7, -0.1 - ((i + 1.7) / tiers) * 0.7 - 0.08]
    const wide = slim * (1 - (i / tiers) * 0.82) * random.between(0.92, 1.08)
    const hem: Point[] = []
    const teeth = Math.max(4, 8 - i)
    for (let k = 0; k <= teeth; k++)
      hem.push([
        -wide + (2 * wide * k) / teeth,
        low + (k % 2 === 0 ? 0.012 : -0.022) + Math.abs(k / teeth - 0.5) * -0.03 + random.between(-0.008, 0.008),
      ])
    const tip: Point = [random.between(-0.008, 0.008), Math.max(-1, high)]
    brush.piece(
      cut([tip, [wide * 0.5, (low + tip[1]) / 2 + 0.02], ...hem.reverse(), [-wide * 0.5, (low + tip[1]) / 2 + 0.02]]),
      mix(colour, '#b8d88a', 0.05 * i),
      [0, (low + tip[1]) / 2, wide],
    )
    if (snow > 0.2) {
      const cap: Point[] = []
      for (let k = 0; k <= 6; k++)
        cap.push([wide * 0.85 * (1 - k / 3), low - 0.045 + (k % 2 === 0 ? 0.02 : -0.015) - (1 - Math.abs(k / 3 - 1)) * 0.02])
      brush.piece(
        cut([[tip[0], tip[1]], [wide * 0.5, (low + tip[1]) / 2], ...cap, [-wide * 0.5, (low + tip[1]) / 2]]),
        mix(colour, '#f4f8ff', 0.35 + 0.6 * snow),
        [0, (low + tip[1]) / 2, wide],
      )
    }
  }
}

export function cypress(brush: Brush): void {
  const { random } = brush
  const colour = evergreen(brush.season, random)
  brush.piece(
    cut([
      [-0.02, 0],
      [-0.015, -0.12],
      [0.015, -0.12],
      [0.02, 0],
    ]),
    '#5d4436',
  )
  brush.piece(
    smooth([
      [-0.07, -0.06],
      [-0.11, -0.25],
      [-0.085, -0.55],
      [-0.03, -0.85],
      [0, -1.02],
      [0.03, -0.85],
      [0.085, -0.55],
      [0.11, -0.25],
      [0.07, -0.06],
    ]),
    colour,
    [0, -0.5, 0.3],
  )
  brush.piece(
    smooth([
      [0.0, -0.1],
      [0.01, -0.5],
      [0.0, -0.9],
      [0.035, -0.6],
      [0.06, -0.3],
      [0.05, -0.12],
    ]),
    mix(colour, '#b8d88a', 0.12),
    [0, -0.5, 0.3],
  )
  if (brush.snow > 0.3)
    brush.piece(
      smooth([
        [-0.05, -0.62],
        [-0.03, -0.85],
        [0, -1.02],
        [0.03, -0.85],
        [0.05, -0.66],
        [0.01, -0.72],
      ]),
      '#f0f5fd',
      [0, -0.8, 0.2],
    )
}
