import { mix } from '../../light.ts'
import type { Brush } from '../brush.ts'
import { cut, smooth } from '../outline.ts'

const slab = (x: number, y: number, half: number, tall: number): ReturnType<typeof cut> =>
  cut([
    [x - half, y],
    [x - half, y - tall],
    [x + half, y - tall],
    [x + half, y],
  ])

/** A blackboard in its wooden frame, with a few chalk marks. */
export function blackboard(brush: Brush): void {
  const { context, random } = brush
  brush.piece(slab(0, 0, 0.92, 1), '#a8764a', [0, -0.5, 0.8])
  brush.piece(slab(0, -0.07, 0.86, 0.86), '#2f5548', [0, -0.5, 0.8])
  brush.piece(slab(0, 0.04, 0.94, 0.06), '#8f6240', [0, 0, 0.6])
  context.strokeStyle = brush.lit('#e8efe6')
  context.lineCap = 'round'
  context.lineWidth = 0.018
  context.globalAlpha = 0.85
  for (let line = 0; line < 3; line++) {
    const y = -0.76 + line * 0.2
    context.beginPath()
    for (let x = -0.7, i = 0; x < -0.1 + 0.15 * line; x += 0.05, i++)
      if (i === 0) context.moveTo(x, y)
      else context.quadraticCurveTo(x - 0.025, y - random.between(0.02, 0.09), x, y)
    context.stroke()
  }
  context.beginPath()
  context.arc(0.45, -0.5, 0.17, 0, 6.2832)
  context.moveTo(0.28, -0.5)
  context.lineTo(0.62, -0.5)
  context.moveTo(0.45, -0.67)
  context.lineTo(0.45, -0.33)
  context.stroke()
  context.globalAlpha = 1
}

/** A pupil's desk with a book or two, and its chair. */
export function desk(brush: Brush): void {
  const { random } = brush
  const wood = brush.colour ?? '#c9975c'
  brush.piece(slab(0.62, 0, 0.03, 0.62), '#6a7684')
  brush.piece(slab(0.95, 0, 0.03, 1.25), '#6a7684')
  brush.piece(slab(0.78, -0.56, 0.22, 0.08), mix(wood, '#5a3020', 0.2))
  brush.piece(slab(0.95, -0.95, 0.045, 0.34), mix(wood, '#5a3020', 0.15))
  for (const x of [-0.62, 0.4]) brush.piece(slab(x, 0.02, 0.03, 0.9), '#5d6976')
  brush.piece(slab(-0.1, -0.86, 0.66, 0.12), wood, [0, -0.9, 0.6])
  brush.piece(slab(-0.1, -0.74, 0.6, 0.12), mix(wood, '#3a2018', 0.25))
  for (let i = 0; i < 2; i++) {
    const colour = random.pick(['#c8504a', '#4f7fb0', '#e0b04a', '#6a9a5f'])
    brush.piece(slab(random.between(-0.5, 0.2), -0.98 - i * 0.07, 0.17, 0.07), colour)
  }
}

/** A bed with its head against the left, pillows and a quilt. */
export function bed(brush: Brush): void {
  const { random } = brush
  const quilt = brush.colour ?? random.pick(['#5f8fae', '#c9705f', '#7a9a6a', '#8f78b0'])
  const wood = '#8a5f42'
  brush.piece(slab(-0.95, 0.02, 0.06, 1.02), wood)
  brush.piece(slab(0.95, 0.02, 0.05, 0.56), wood)
  brush.piece(slab(0, -0.04, 0.92, 0.22), mix(wood, '#ffffff', 0.08), [0, -0.1, 0.6])
  brush.piece(
    smooth([
      [-0.93, -0.18],
      [-0.93, -0.46],
      [0.93, -0.46],
      [0.93, -0.18],
    ]),
    '#f2ece2',
    [0, -0.3, 0.6],
  )
  for (const [x, y] of [
    [-0.62, -0.52],
    [-0.72, -0.6],
  ] as const)
    brush.piece(
      smooth([
        [x - 0.22, y + 0.1],
        [x - 0.2, y - 0.12],
        [x + 0.2, y - 0.12],
        [x + 0.22, y + 0.1],
      ]),
      '#fbf7ee',
      [x, y, 0.2],
    )
  brush.piece(
    smooth([
      [-0.34, -0.12],
      [-0.38, -0.52],
      [-0.2, -0.56],
      [0.5, -0.54],
      [0.95, -0.5],
      [0.96, -0.1],
      [0.3, -0.06],
    ]),
    quilt,
    [0.2, -0.3, 0.6],
  )
  brush.piece(
    smooth([
      [-0.38, -0.4],
      [-0.4, -0.56],
      [-0.2, -0.57],
      [-0.2, -0.16],
      [-0.34, -0.12],
    ]),
    mix(quilt, '#ffffff', 0.5),
    [-0.3, -0.4, 0.2],
  )
}
