import { mix } from '../../light.ts'
import type { Brush } from '../brush.ts'
import { cut, lobes, smooth } from '../outline.ts'

export function fence(brush: Brush): void {
  const { random } = brush
  const colour = brush.colour ?? '#cdb89a'
  for (const y of [-0.35, -0.72])
    brush.piece(
      cut([
        [-1.05, y],
        [1.05, y + random.between(-0.04, 0.04)],
        [1.05, y - 0.12],
        [-1.05, y - 0.12],
      ]),
      mix(colour, '#2a1c20', 0.12),
      [0, y, 0.5],
    )
  for (let i = 0; i < 5; i++) {
    const [x, top] = [-0.8 + i * 0.4, random.between(0.9, 1.05)]
    brush.piece(
      cut(
        [
          [x - 0.09, 0.06],
          [x - 0.09, -top + 0.12],
          [x, -top],
          [x + 0.09, -top + 0.12],
          [x + 0.09, 0.06],
        ],
        random,
        0.015,
      ),
      colour,
      [x, -0.5, 0.5],
    )
    if (brush.snow > 0.3)
      brush.piece(
        smooth([
          [x - 0.13, -top + 0.14],
          [x, -top - 0.12],
          [x + 0.13, -top + 0.14],
        ]),
        '#f6f9ff',
        [x, -top, 0.2],
      )
  }
}

/** A street lamp with an arm or a lantern head. */
export function lamp(brush: Brush): void {
  const iron = '#343a4c'
  brush.piece(
    cut([
      [-0.022, 0.02],
      [-0.012, -0.82],
      [0.012, -0.82],
      [0.022, 0.02],
    ]),
    iron,
    [0, -0.4, 0.1],
  )
  brush.piece(
    cut([
      [-0.045, 0.02],
      [-0.032, -0.07],
      [0.032, -0.07],
      [0.045, 0.02],
    ]),
    iron,
    [0, 0, 0.1],
  )
  brush.piece(
    cut([
      [-0.05, -0.815],
      [0.05, -0.815],
      [0.03, -0.84],
      [-0.03, -0.84],
    ]),
    iron,
    [0, -0.82, 0.1],
  )
  brush.shine(
    cut([
      [-0.034, -0.838],
      [0.034, -0.838],
      [0.05, -0.95],
      [-0.05, -0.95],
    ]),
    '#ffe2a0',
    '#cfd8dc',
  )
  brush.piece(
    cut([
      [-0.062, -0.945],
      [0.062, -0.945],
      [0.02, -1],
      [-0.02, -1],
    ]),
    iron,
    [0, -0.97, 0.1],
  )
  if (brush.snow > 0.3)
    brush.piece(
      smooth([
        [-0.064, -0.95],
        [-0.02, -1.025],
        [0.02, -1.025],
        [0.064, -0.95],
        [0, -0.972],
      ]),
      '#f6f9ff',
      [0, -1, 0.1],
    )
  brush.glow(0, -0.89, 0.85, '#ffcf80', 0.05)
}

export function bench(brush: Brush): void {
  const wood = brush.colour ?? '#9a6f4f'
  for (const x of [-0.7, 0.7])
    brush.piece(
      cut([
        [x - 0.05, 0.03],
        [x - 0.05, -0.95],
        [x + 0.05, -0.95],
        [x + 0.05, 0.03],
      ]),
      '#3a3f4c',
    )
  for (const y of [-0.42, -0.68, -0.9])
    brush.piece(
      cut([
        [-1, y],
        [1, y],
        [1, y - 0.15],
        [-1, y - 0.15],
      ]),
      wood,
      [0, y, 0.6],
    )
  if (brush.snow > 0.3)
    for (const y of [-0.56, -1.04])
      brush.piece(
        smooth([
          [-1, y + 0.02],
          [-0.9, y - 0.1],
          [0, y - 0.13],
          [0.9, y - 0.1],
          [1, y + 0.02],
        ]),
        '#f6f9ff',
        [0, y, 0.4],
      )
}

export function umbrella(brush: Brush): void {
  const { random, context } = brush
  const colour = random.pick(['#e2574f', '#f0a43c', '#3f9aa8', '#f2d15a', '#d96a9a'])
  const lean = random.between(-0.12, 0.12)
  brush.piece(
    cut([
      [-0.014, 0.02],
      [lean - 0.014, -0.95],
      [lean + 0.014, -0.95],
      [0.014, 0.02],
    ]),
    '#efe6d6',
  )
  context.save()
  context.translate(lean, -0.92)
  context.rotate(lean)
  for (let i = 0; i < 6; i++) {
    const [a, b] = [-0.52 + i * 0.173, -0.52 + (i + 1) * 0.173]
    brush.piece(
      smooth([
        [a * 0.15, -0.12],
        [b * 0.15, -0.12],
        [b * 0.85, -0.02],
        [b, 0.15],
        [(a + b) / 2, 0.115],
        [a, 0.15],
        [a * 0.85, -0.02],
      ]),
      i % 2 === 0 ? colour : '#fbf3e4',
      [0, 0, 0.4],
    )
  }
  context.restore()
  brush.piece(
    cut([
      [0.1, 0.02],
      [0.16, -0.06],
      [0.62, -0.06],
      [0.56, 0.02],
    ]),
    mix(colour, '#ffffff', 0.3),
    [0.3, 0, 0.3],
  )
}

export function haystack(brush: Brush): void {
  const { random, context } = brush
  brush.piece(
    smooth([
      [-0.62, 0.04],
      [-0.64, -0.4],
      [-0.4, -0.85],
      [0, -1.05],
      [0.4, -0.85],
      [0.64, -0.4],
      [0.62, 0.04],
    ]),
    '#d9b45a',
    [0, -0.5, 0.7],
  )
  context.strokeStyle = brush.lit('#a8813a')
  context.lineWidth = 0.02
  for (let i = 0; i < 26; i++) {
    const [x, y] = [random.between(-0.5, 0.5), -random.between(0.05, 0.85)]
    context.globalAlpha = Math.abs(x) < 0.62 + y * 0.35 ? 0.6 : 0
    context.beginPath()
    context.moveTo(x, y)
    context.lineTo(x + random.between(-0.1, 0.1), y + 0.14)
    context.stroke()
  }
  context.globalAlpha = 1
  if (brush.snow > 0.3) brush.piece(lobes(random, 0, -0.92, 0.4, 0.16, 9, 0.5), '#f6f9ff', [0, -0.95, 0.4])
}
