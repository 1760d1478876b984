import { mix } from '../../light.ts'
import type { Brush } from '../brush.ts'
import { blob, cut, lobes, smooth, type Point } from '../outline.ts'
import { foliage } from '../season.ts'

export function bush(brush: Brush): void {
  const { random } = brush
  const colour = mix(foliage(brush.season, random), '#2c5540', 0.25)
  for (const [x, y, r, dark] of [
    [-0.42, -0.26, 0.34, 0.25],
    [0.44, -0.28, 0.36, 0.2],
    [0, -0.42, 0.46, 0.06],
    [0.14, -0.3, 0.26, -0.1],
  ] as const)
    brush.piece(lobes(random, x, y, r, r * 0.82, 10, 0.2), dark < 0 ? mix(colour, '#fff3b0', -dark) : mix(colour, '#14302c', dark), [
      x,
      y,
      r,
    ])
  if (brush.season === 'spring' || (brush.season === 'summer' && random() < 0.4)) {
    const bloom = random.pick(['#ffffff', '#f7b4cc', '#ffe28a', '#d7b8ff'])
    for (let i = 0; i < 12; i++)
      brush.piece(blob(random, random.between(-0.6, 0.6), random.between(-0.7, -0.15), 0.035, 0.035), bloom, [0, -0.4, 0.5])
  }
  if (brush.snow > 0.3) {
    brush.piece(lobes(random, 0, -0.74, 0.34, 0.12, 8, 0.6), '#f4f8ff', [0, -0.75, 0.3])
    brush.piece(lobes(random, -0.44, -0.48, 0.22, 0.08, 7, 0.6), '#eaf1fb', [-0.44, -0.48, 0.2])
    brush.piece(lobes(random, 0.46, -0.52, 0.22, 0.08, 7, 0.6), '#eaf1fb', [0.46, -0.52, 0.2])
  }
}

export function stone(brush: Brush): void {
  const { random } = brush
  const colour = brush.colour ?? random.pick(['#8f8f98', '#7f828c', '#9a948f'])
  const [wide, tall] = [random.between(0.6, 0.95), random.between(0.55, 1)]
  brush.piece(
    cut(
      [
        [-wide, 0.04],
        [-wide * 0.9, -tall * 0.35],
        [-wide * 0.45, -tall * 0.8],
        [wide * 0.1, -tall],
        [wide * 0.6, -tall * 0.72],
        [wide * 0.95, -tall * 0.25],
        [wide, 0.04],
      ],
      random,
      0.05,
    ),
    colour,
    [0, -tall / 2, 0.7],
  )
  brush.piece(
    cut(
      [
        [wide * 0.1, -tall * 0.96],
        [wide * 0.58, -tall * 0.7],
        [wide * 0.92, -tall * 0.22],
        [wide * 0.95, 0.02],
        [wide * 0.3, 0.02],
        [wide * 0.2, -tall * 0.5],
      ],
      random,
      0.03,
    ),
    mix(colour, '#1b2040', 0.22),
    [0, -tall / 2, 0.8],
  )
  if (brush.snow > 0.3)
    brush.piece(
      smooth([
        [-wide * 0.85, -tall * 0.4],
        [-wide * 0.5, -tall * 0.86],
        [wide * 0.1, -tall * 1.08],
        [wide * 0.65, -tall * 0.78],
        [wide * 0.7, -tall * 0.5],
        [wide * 0.3, -tall * 0.62],
        [0, -tall * 0.55],
        [-wide * 0.4, -tall * 0.6],
      ]),
      '#f4f8ff',
      [0, -tall, 0.6],
    )
}

export function flowers(brush: Brush): void {
  const { random, context } = brush
  if (brush.season === 'winter') return
  const stems = brush.depth > 0.55 ? 6 : 9
  for (let i = 0; i < stems; i++) {
    const [x, tall, lean] = [random.between(-0.8, 0.8), random.between(0.45, 1), random.between(-0.15, 0.15)]
    context.strokeStyle = brush.lit('#4f8a48')
    context.lineWidth = 0.035
    context.beginPath()
    context.moveTo(x, 0.03)
    context.quadraticCurveTo(x, -tall * 0.6, x + lean, -tall)
    context.stroke()
    const bloom = random.pick(
      brush.colour ? [brush.colour, mix(brush.colour, '#ffffff', 0.3)] : ['#f2f2f2', '#f4c542', '#e2607a', '#9a7be0', '#f08a4b'],
    )
    // far off five petals are one round bloom
    if (brush.depth > 0.45) brush.piece(blob(random, x + lean, -tall, 0.11, 0.1, 0.2, 7), bloom, [x, -tall, 0.2])
    else
      for (let k = 0; k < 5; k++)
        brush.piece(blob(random, x + lean + Math.cos(k * 1.257) * 0.07, -tall + Math.sin(k * 1.257) * 0.07, 0.06, 0.06), bloom, [
          x,
          -tall,
          0.2,
        ])
    brush.piece(blob(random, x + lean, -tall, 0.04, 0.04), '#f7dc7a', [x, -tall, 0.1])
  }
}

export function cactus(brush: Brush): void {
  const { random, context } = brush
  const colour = random.pick(['#5a8a55', '#4c7c5a', '#6a9358'])
  const arm = (x: number, y0: number, y1: number, wide: number): void => {
    brush.piece(
      smooth([
        [x - wide, y0],
        [x - wide, (y0 + y1) / 2],
        [x - wide, y1 + wide],
        [x - wide * 0.4, y1],
        [x + wide * 0.4, y1],
        [x + wide, y1 + wide],
        [x + wide, (y0 + y1) / 2],
        [x + wide, y0],
      ]),
      colour,
      [x, (y0 + y1) / 2, 0.2],
    )
    context.strokeStyle = brush.lit(mix(colour, '#12302c', 0.3))
    context.lineWidth = 0.007
    for (const off of [-0.45, 0, 0.45]) {
      context.beginPath()
      context.moveTo(x + off * wide, y0 - 0.01)
      context.lineTo(x + off * wide, y1 + wide * 0.5)
      context.stroke()
    }
  }
  const [left, right] = [random.between(-0.62, -0.4), random.between(-0.7, -0.45)]
  brush.piece(
    smooth([
      [-0.26, left + 0.09],
      [-0.28, left + 0.02],
      [-0.2, left - 0.01],
      [0, left - 0.02],
      [0, left + 0.09],
    ]),
    colour,
    [-0.1, left, 0.2],
  )
  arm(-0.22, left + 0.06, left - random.between(0.16, 0.26), 0.05)
  if (random() < 0.75) {
    brush.piece(
      smooth([
        [0.26, right + 0.09],
        [0.28, right + 0.02],
        [0.2, right - 0.01],
        [0, right - 0.02],
        [0, right + 0.09],
      ]),
      colour,
      [0.1, right, 0.2],
    )
    arm(0.22, right + 0.06, right - random.between(0.12, 0.22), 0.048)
  }
  arm(0, 0.03, -1, 0.075)
  if (random() < 0.6) for (let i = 0; i < 3; i++) brush.piece(blob(random, (i - 1) * 0.05, -1.0, 0.03, 0.028), '#ec6f8f', [0, -1, 0.1])
}

export function skeletonBush(brush: Brush): void {
  const { random, context } = brush
  context.strokeStyle = brush.lit('#8a6a50')
  context.lineCap = 'round'
  for (let i = 0; i < 12; i++) {
    const [turn, long] = [-Math.PI * random.between(0.08, 0.92), random.between(0.5, 1)]
    context.lineWidth = 0.035
    context.beginPath()
    context.moveTo(0, 0.02)
    context.quadraticCurveTo(Math.cos(turn) * long * 0.4, Math.sin(turn) * long * 0.7, Math.cos(turn) * long * 0.9, Math.sin(turn) * long)
    context.stroke()
  }
}

export function mushroom(brush: Brush): void {
  if (brush.snow > 0.5) return stone(brush)
  const { random } = brush
  const cap = random.pick(['#c8453f', '#b5763f', '#d9a066'])
  brush.piece(
    smooth([
      [-0.12, 0.03],
      [-0.08, -0.3],
      [-0.1, -0.6],
      [0.1, -0.6],
      [0.08, -0.3],
      [0.12, 0.03],
    ]),
    '#efe4d2',
    [0, -0.3, 0.3],
  )
  brush.piece(
    smooth([
      [-0.45, -0.52],
      [-0.4, -0.78],
      [-0.15, -1],
      [0.15, -1],
      [0.4, -0.78],
      [0.45, -0.52],
      [0, -0.6],
    ]),
    cap,
    [0, -0.75, 0.4],
  )
  for (let i = 0; i < 4; i++) brush.piece(blob(random, -0.26 + i * 0.17, -0.72 - random() * 0.14, 0.045, 0.035), '#f6ecdc', [0, -0.8, 0.3])
}

/** Arching fronds from one root. */
export function fern(brush: Brush): void {
  const { random } = brush
  const green = random.pick(['#3f8a4a', '#5a9a45', '#2f7a55', '#74a548'])
  for (let i = 0; i < 9; i++) {
    const turn = -Math.PI / 2 + (i - 4) * 0.32 + random.between(-0.1, 0.1)
    const long = random.between(0.65, 1)
    const along = (t: number): Point => [Math.cos(turn) * long * t, Math.sin(turn) * long * t + Math.abs(Math.cos(turn)) * 0.5 * t * t]
    const [upper, lower]: [Point[], Point[]] = [[], []]
    for (let k = 0; k <= 10; k++) {
      const [x, y] = along(k / 10)
      const wide = 0.085 * Math.sin(Math.PI * (0.08 + 0.9 * (k / 10))) * (k % 2 === 0 ? 1 : 0.45)
      upper.push([x, y - wide])
      lower.unshift([x + 0.02, y + wide])
    }
    brush.piece(cut([...upper, ...lower]), mix(green, i % 2 === 0 ? '#12343a' : '#e8f7b0', random.between(0.02, 0.2)), [0, -0.4, 0.6])
  }
  if (brush.snow > 0.3) brush.piece(lobes(random, 0, -0.5, 0.3, 0.1, 7, 0.6), '#f4f8ff', [0, -0.5, 0.3])
}
