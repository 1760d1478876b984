import { mix } from '../../light.ts'
import type { Brush } from '../brush.ts'
import { blob, cut, lobes, smooth, type Point } from '../outline.ts'

const box = (x: number, y: number, half: number, tall: number): ReturnType<typeof cut> =>
  cut([
    [x - half, y],
    [x - half, y - tall],
    [x + half, y - tall],
    [x + half, y],
  ])

export function bookshelf(brush: Brush): void {
  const { random } = brush
  const wood = brush.colour ?? '#7a5238'
  brush.piece(box(0, 0.02, 0.3, 1.02), wood, [0, -0.5, 0.6])
  brush.piece(box(0, -0.03, 0.27, 0.94), mix(wood, '#1a0c14', 0.5), [0, -0.5, 0.6])
  for (let shelf = 0; shelf < 4; shelf++) {
    const y = -0.04 - shelf * 0.235
    for (let x = -0.25; x < 0.23;) {
      const [wide, tall] = [random.between(0.02, 0.042), random.between(0.12, 0.19)]
      if (random() < 0.88)
        brush.piece(
          box(x + wide / 2, y, wide / 2, tall),
          random.pick(['#b8443f', '#3f6f86', '#d9a441', '#5a7a4f', '#e4dacb', '#6a4a7a', '#c77a4f']),
          [x, y - 0.1, 0.2],
        )
      else {
        brush.piece(blob(random, x + 0.05, y - 0.05, 0.04, 0.05), random.pick(['#cfd8dc', '#d98a5f', '#7fa6a0']), [x, y, 0.1])
        x += 0.07
      }
      x += wide + 0.003
    }
    brush.piece(box(0, y + 0.02, 0.28, 0.022), wood, [0, y, 0.3])
  }
}

export function sofa(brush: Brush): void {
  const cloth = brush.colour ?? brush.random.pick(['#a85a52', '#4f7a7a', '#c08a4a', '#5f6a92'])
  for (const x of [-0.85, 0.85]) brush.piece(box(x, 0.03, 0.04, 0.14), '#5a3c30')
  brush.piece(
    smooth([
      [-0.98, -0.2],
      [-0.98, -0.8],
      [-0.8, -0.98],
      [0.8, -0.98],
      [0.98, -0.8],
      [0.98, -0.2],
    ]),
    mix(cloth, '#1a0c20', 0.14),
    [0, -0.6, 0.8],
  )
  for (const x of [-0.42, 0.42])
    brush.piece(
      smooth([
        [x - 0.42, -0.3],
        [x - 0.4, -0.85],
        [x + 0.4, -0.85],
        [x + 0.42, -0.3],
      ]),
      cloth,
      [x, -0.6, 0.5],
    )
  for (const x of [-0.42, 0.42])
    brush.piece(
      smooth([
        [x - 0.44, -0.12],
        [x - 0.44, -0.42],
        [x + 0.44, -0.42],
        [x + 0.44, -0.12],
      ]),
      mix(cloth, '#fff0d8', 0.14),
      [x, -0.3, 0.5],
    )
  for (const x of [-1.02, 1.02])
    brush.piece(
      smooth([
        [x - 0.16, -0.02],
        [x - 0.18, -0.56],
        [x, -0.68],
        [x + 0.18, -0.56],
        [x + 0.16, -0.02],
      ]),
      mix(cloth, '#fff0d8', 0.06),
      [x, -0.4, 0.4],
    )
  brush.piece(
    cut([
      [-0.62, -0.4],
      [-0.72, -0.74],
      [-0.36, -0.82],
      [-0.26, -0.48],
    ]),
    '#e8c27a',
    [-0.5, -0.6, 0.3],
  )
}

export function floorLamp(brush: Brush): void {
  brush.piece(
    smooth([
      [-0.11, 0.02],
      [-0.1, -0.025],
      [0.1, -0.025],
      [0.11, 0.02],
    ]),
    '#4a4048',
  )
  brush.piece(box(0, 0, 0.009, 0.78), '#6a5a52', [0, -0.4, 0.1])
  const shade = cut([
    [-0.16, -0.74],
    [0.16, -0.74],
    [0.1, -1],
    [-0.1, -1],
  ])
  brush.piece(shade, '#e8d3a8', [0, -0.85, 0.2])
  brush.context.globalAlpha = 0.85
  brush.shine(shade, '#ffdf9a', '#e8d3a8')
  brush.context.globalAlpha = 1
  brush.glow(0, -0.82, 0.75, '#ffcf8a', 0.03)
}

export function plant(brush: Brush): void {
  const { random } = brush
  const green = random.pick(['#4f8f5a', '#3f7d5f', '#6a9a4f'])
  for (let i = 0; i < 11; i++) {
    const [turn, long] = [-Math.PI / 2 + (i - 5) * 0.24 + random.between(-0.08, 0.08), random.between(0.45, 0.75)]
    const [x, y] = [Math.cos(turn) * long, -0.28 + Math.sin(turn) * long]
    const [nx, ny] = [-Math.sin(turn) * 0.07, Math.cos(turn) * 0.07]
    const [mx, my] = [x * 0.6, -0.28 + (y + 0.28) * 0.72 - 0.03]
    brush.piece(
      smooth([
        [0, -0.28],
        [mx + nx, my + ny],
        [x, y + 0.05],
        [x, y + 0.05],
        [mx - nx, my - ny],
        [0, -0.28],
      ]),
      mix(green, '#e8f7b0', random.between(0, 0.2)),
      [mx, my, 0.4],
    )
  }
  brush.piece(
    cut([
      [-0.15, 0.02],
      [-0.2, -0.32],
      [0.2, -0.32],
      [0.15, 0.02],
    ]),
    brush.colour ?? '#c07a55',
    [0, -0.15, 0.3],
  )
}

export function picture(brush: Brush): void {
  const { random, context } = brush
  const [half, tall] = [random.between(0.35, 0.6), 0.9]
  brush.piece(box(0, 0, half, tall), random.pick(['#5a3c30', '#c9a25e', '#efe6d6', '#3a3f4c']), [0, -0.5, 0.5])
  context.save()
  const inside = box(0, -0.08, half - 0.08, tall - 0.16)
  context.clip(inside)
  brush.piece(inside, random.pick(['#b8d3e0', '#f2d6a8', '#e0b8a8', '#c8d8b0']), [0, -0.5, 0.5])
  brush.piece(lobes(random, random.between(-0.3, 0.3), -0.05, 0.4, 0.3, 7), random.pick(['#6a8f6a', '#4f6f86', '#a86f52']), [0, -0.2, 0.3])
  brush.piece(blob(random, random.between(-0.2, 0.2), -0.62, 0.08, 0.08), '#f7e0a0', [0, -0.6, 0.2])
  context.restore()
}

export function rug(brush: Brush): void {
  const { random } = brush
  const colour = brush.colour ?? '#a8504a'
  for (const [share, tone] of [
    [1, colour],
    [0.86, '#e8d3b0'],
    [0.78, mix(colour, '#2a1030', 0.2)],
    [0.5, '#d9a45f'],
    [0.42, colour],
  ] as const)
    brush.piece(
      smooth(
        Array.from({ length: 22 }, (_, i): Point => [
          Math.cos((i / 22) * 6.283) * 3.4 * share * 1.02,
          -0.5 + Math.sin((i / 22) * 6.283) * 0.5 * share,
        ]),
      ),
      tone,
      [0, -0.5, 2],
    )
  for (let i = 0; i < 18; i++)
    brush.piece(blob(random, Math.cos(i * 0.349) * 2.2, -0.5 + Math.sin(i * 0.349) * 0.32, 0.12, 0.02), '#e8d3b0', [0, -0.5, 2])
}

export function counter(brush: Brush): void {
  const wood = brush.colour ?? '#8fa8a0'
  brush.piece(box(0, 0.02, 1.3, 0.9), wood, [0, -0.4, 1])
  for (let i = 0; i < 4; i++) {
    brush.piece(box(-0.97 + i * 0.65, -0.06, 0.28, 0.7), mix(wood, '#ffffff', 0.14), [-0.97 + i * 0.65, -0.4, 0.5])
    brush.piece(box(-0.97 + i * 0.65, -0.58, 0.05, 0.04), '#5a4a44')
  }
  brush.piece(box(0, -0.86, 1.36, 0.1), '#e9e0d2', [0, -0.9, 1])
  const { random } = brush
  for (const [x, colour] of [
    [-0.9, '#c8653f'],
    [-0.5, '#e8c27a'],
    [0.45, '#7a9a8a'],
    [0.8, '#d9d3c8'],
  ] as const)
    brush.piece(
      cut(
        [
          [x - 0.1, -0.95],
          [x - 0.13, -1.15],
          [x - 0.07, -1.22],
          [x + 0.07, -1.22],
          [x + 0.13, -1.15],
          [x + 0.1, -0.95],
        ],
        random,
        0.01,
      ),
      colour,
      [x, -1.1, 0.2],
    )
}

export function table(brush: Brush): void {
  const wood = brush.colour ?? '#8a5a3f'
  brush.piece(box(0, 0.02, 0.03, 0.72), '#3f3a40', [0, -0.4, 0.2])
  brush.piece(
    smooth([
      [-0.24, 0.03],
      [-0.22, -0.02],
      [0.22, -0.02],
      [0.24, 0.03],
    ]),
    '#3f3a40',
  )
  brush.piece(
    smooth([
      [-0.5, -0.7],
      [-0.48, -0.78],
      [0.48, -0.78],
      [0.5, -0.7],
    ]),
    wood,
    [0, -0.74, 0.4],
  )
  brush.piece(
    cut([
      [-0.05, -0.77],
      [-0.07, -0.92],
      [0.07, -0.92],
      [0.05, -0.77],
    ]),
    '#f3ead8',
    [0, -0.85, 0.1],
  )
  for (const side of [-1, 1]) {
    brush.piece(box(side * 0.62, 0.02, 0.018, 0.95), '#5a4038')
    brush.piece(box(side * 0.5, -0.44, 0.15, 0.05), '#6a4a3c')
    brush.piece(box(side * 0.4, 0.02, 0.016, 0.46), '#5a4038')
  }
}
