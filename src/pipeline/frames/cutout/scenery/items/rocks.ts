import { mix } from '../../light.ts'
import type { Brush } from '../brush.ts'
import { blob, cut, lobes, smooth, type Point } from '../outline.ts'

/** A block or floe of ice. */
export function ice(brush: Brush): void {
  const { random } = brush
  const [wide, top] = [random.between(0.5, 0.8), random.between(0.7, 1)]
  const peak = random.between(-0.3, 0.3) * wide
  const points: Point[] = [
    [-wide, 0.05],
    [-wide * 0.86, -top * 0.32],
    [-wide * 0.4, -top * 0.55],
    [peak, -top],
    [wide * 0.55, -top * 0.6],
    [wide * 0.9, -top * 0.25],
    [wide, 0.05],
  ]
  brush.piece(cut(points, random, 0.03), '#cfe6f4', [0, -top / 2, 0.6])
  brush.piece(
    cut(
      [
        [peak, -top * 0.97],
        [wide * 0.53, -top * 0.58],
        [wide * 0.88, -top * 0.24],
        [wide * 0.95, 0.03],
        [wide * 0.2, 0.03],
        [peak + 0.1, -top * 0.5],
      ],
      random,
      0.02,
    ),
    '#8fb8dc',
    [0, -top / 2, 0.6],
  )
  brush.piece(
    cut(
      [
        [-wide * 0.86, -top * 0.32],
        [-wide * 0.4, -top * 0.57],
        [peak, -top * 1.02],
        [wide * 0.5, -top * 0.64],
        [peak + 0.04, -top * 0.78],
        [-wide * 0.36, -top * 0.42],
      ],
      random,
      0.02,
    ),
    '#fbfdff',
    [0, -top * 0.7, 0.5],
  )
}

export function rockArch(brush: Brush): void {
  const { random } = brush
  const colour = brush.colour ?? '#5f7f8f'
  brush.piece(
    cut(
      [
        [-0.75, 0.05],
        [-0.7, -0.5],
        [-0.5, -0.85],
        [-0.1, -1],
        [0.35, -0.92],
        [0.62, -0.6],
        [0.72, 0.05],
        [0.34, 0.05],
        [0.28, -0.36],
        [0.05, -0.56],
        [-0.22, -0.4],
        [-0.3, 0.05],
      ],
      random,
      0.04,
    ),
    colour,
    [0, -0.5, 0.8],
  )
  brush.piece(
    cut(
      [
        [0.35, -0.88],
        [0.6, -0.58],
        [0.7, 0.03],
        [0.5, 0.03],
        [0.44, -0.45],
        [0.2, -0.7],
      ],
      random,
      0.03,
    ),
    mix(colour, '#0c1838', 0.25),
    [0.4, -0.5, 0.5],
  )
  for (let i = 0; i < 5; i++)
    brush.piece(
      lobes(random, random.between(-0.6, 0.5), -0.1 - random() * 0.1, 0.09, 0.07, 8),
      random.pick(['#e58aa0', '#8fbf7a', '#e0b060']),
      [0, -0.1, 0.2],
    )
}

export function mesa(brush: Brush): void {
  const { random } = brush
  const colour = brush.colour ?? '#c0704a'
  const [wide, top] = [random.between(0.45, 0.85), random.between(0.7, 1)]
  brush.piece(
    cut(
      [
        [-wide * 1.3, 0.05],
        [-wide * 1.02, -top * 0.4],
        [-wide * 0.88, -top * 0.45],
        [-wide * 0.8, -top],
        [wide * 0.76, -top * 0.97],
        [wide * 0.86, -top * 0.45],
        [wide * 1.05, -top * 0.4],
        [wide * 1.3, 0.05],
      ],
      random,
      0.03,
    ),
    colour,
    [0, -top / 2, 0.8],
  )
  for (let i = 1; i < 5; i++) {
    const y = -top * (0.3 + i * 0.15)
    brush.context.fillStyle = brush.lit(mix(colour, i % 2 === 0 ? '#5a2a2c' : '#f6d0a0', 0.25))
    brush.context.fill(
      cut(
        [
          [-wide * 0.84, y],
          [wide * 0.8, y - 0.02],
          [wide * 0.81, y + 0.025],
          [-wide * 0.85, y + 0.03],
        ],
        random,
        0.012,
      ),
    )
  }
  const side = -brush.side
  brush.context.globalAlpha = 0.55
  brush.piece(
    cut(
      [
        [side * wide * 0.3, -top * 0.98],
        [side * wide * 0.78, -top * 0.97],
        [side * wide * 0.86, -top * 0.44],
        [side * wide * 1.28, 0.03],
        [side * wide * 0.5, 0.03],
        [side * wide * 0.42, -top * 0.5],
      ],
      random,
      0.02,
    ),
    mix(colour, '#2a1030', 0.4),
    [0, -top / 2, 0.8],
  )
  brush.context.globalAlpha = 1
}

export function crater(brush: Brush): void {
  const { random } = brush
  const colour = brush.colour ?? '#9a96a6'
  brush.piece(
    smooth([
      [-1, 0.05],
      [-0.75, -0.5],
      [-0.55, -0.62],
      [-0.3, -0.5],
      [0.3, -0.5],
      [0.55, -0.66],
      [0.78, -0.46],
      [1, 0.05],
    ]),
    colour,
    [0, -0.3, 0.8],
  )
  brush.piece(blob(random, 0, -0.5, 0.42, 0.11, 0.06), mix(colour, '#0c0e24', 0.45), [0, -0.5, 0.4])
}

export function stalagmite(brush: Brush): void {
  const { random } = brush
  const colour = brush.colour ?? '#6a6478'
  const lean = random.between(-0.06, 0.06)
  brush.piece(
    cut(
      [
        [-0.26, 0.05],
        [-0.16, -0.3],
        [-0.08, -0.66],
        [lean, -1],
        [0.08, -0.6],
        [0.17, -0.25],
        [0.26, 0.05],
      ],
      random,
      0.025,
    ),
    colour,
    [0, -0.4, 0.4],
  )
  brush.piece(
    cut(
      [
        [0.02, -0.9],
        [0.08, -0.58],
        [0.16, -0.24],
        [0.24, 0.04],
        [0.06, 0.04],
        [0.05, -0.5],
      ],
      random,
      0.015,
    ),
    mix(colour, '#0c0e24', 0.3),
    [0, -0.4, 0.4],
  )
}

/** A rock adrift: lumps and dents all round. */
export function asteroid(brush: Brush): void {
  const { random } = brush
  const colour = brush.colour ?? '#7a7490'
  brush.piece(blob(random, 0, -0.5, 0.55, 0.42, 0.22, 11), colour, [0, -0.5, 0.5])
  brush.piece(blob(random, -brush.side * 0.14, -0.4, 0.36, 0.26, 0.2, 9), mix(colour, '#0c0e24', 0.2), [0, -0.5, 0.5])
  for (let i = 0; i < 4; i++)
    brush.piece(
      blob(random, random.between(-0.3, 0.3), random.between(-0.7, -0.3), 0.08, 0.06),
      mix(colour, '#0c0e24', 0.35),
      [0, -0.5, 0.4],
    )
}
