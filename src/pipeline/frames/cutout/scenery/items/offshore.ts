import { mix } from '../../light.ts'
import type { Brush } from '../brush.ts'
import { cut, lobes, smooth } from '../outline.ts'

/** An island far out, with palms. */
export function island(brush: Brush): void {
  const { random, context } = brush
  const colour = brush.colour ?? '#5f8f6a'
  brush.piece(
    smooth([
      [-1.6, 0.04],
      [-1.1, -0.22],
      [-0.5, -0.55],
      [0, -0.8],
      [0.4, -0.7],
      [0.9, -0.35],
      [1.6, 0.04],
    ]),
    colour,
    [0, -0.3, 1],
  )
  brush.piece(
    smooth([
      [-0.2, 0.04],
      [0.1, -0.3],
      [0.5, -0.46],
      [0.9, -0.3],
      [1.6, 0.04],
    ]),
    mix(colour, '#1c3a4a', 0.25),
    [0.6, -0.2, 0.8],
  )
  context.strokeStyle = brush.lit('#f0e2bc')
  context.lineWidth = 0.04
  context.beginPath()
  context.moveTo(-1.55, 0.03)
  context.lineTo(1.55, 0.03)
  context.stroke()
  for (let i = 0; i < 8; i++)
    brush.piece(lobes(random, random.between(-0.9, 0.8), -0.3 - random() * 0.2, 0.12, 0.1, 8), mix(colour, '#2c6a44', 0.5), [0, -0.4, 0.4])
}

export function sailboat(brush: Brush): void {
  const { random } = brush
  brush.piece(
    smooth([
      [-0.5, -0.2],
      [-0.35, 0],
      [0.35, 0],
      [0.5, -0.2],
      [0, -0.16],
    ]),
    random.pick(['#8a4a44', '#4f5f86', '#f3ead8']),
    [0, -0.1, 0.3],
  )
  brush.piece(
    cut([
      [-0.02, -0.2],
      [-0.02, -1],
      [0.42, -0.26],
    ]),
    '#fbf5e8',
    [0.1, -0.6, 0.4],
  )
  brush.piece(
    cut([
      [-0.06, -0.24],
      [-0.06, -0.9],
      [-0.36, -0.28],
    ]),
    '#ece2d0',
    [-0.1, -0.5, 0.4],
  )
}
