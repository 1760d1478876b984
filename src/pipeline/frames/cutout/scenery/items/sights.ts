import { Path2D } from '@napi-rs/canvas'
import { mix } from '../../light.ts'
import type { Brush } from '../brush.ts'
import { blob, cut, lobes, smooth, type Point } from '../outline.ts'
import { pane, roofPlank } from './masonry.ts'

/** A weathered stone, round-headed, square or a cross. */
export function gravestone(brush: Brush): void {
  const { random, context } = brush
  const stone = brush.colour ?? random.pick(['#9a9ca4', '#8b9098', '#a9a59c'])
  const kind = random.integer(0, 2)
  context.save()
  context.rotate(random.between(-0.07, 0.07))
  if (kind === 2)
    brush.piece(
      cut([
        [-0.1, 0.02],
        [-0.1, -0.52],
        [-0.34, -0.52],
        [-0.34, -0.72],
        [-0.1, -0.72],
        [-0.1, -0.98],
        [0.1, -0.98],
        [0.1, -0.72],
        [0.34, -0.72],
        [0.34, -0.52],
        [0.1, -0.52],
        [0.1, 0.02],
      ]),
      stone,
      [0, -0.5, 0.5],
    )
  else {
    const slab = new Path2D()
    slab.moveTo(-0.32, 0.02)
    slab.lineTo(-0.32, -0.62)
    if (kind === 0) slab.arc(0, -0.62, 0.32, Math.PI, 0)
    else {
      slab.lineTo(-0.22, -0.86)
      slab.lineTo(0.22, -0.86)
      slab.lineTo(0.32, -0.62)
    }
    slab.lineTo(0.32, 0.02)
    slab.closePath()
    brush.piece(slab, stone, [0, -0.5, 0.5])
    context.strokeStyle = brush.lit(mix(stone, '#20242c', 0.45))
    context.lineWidth = 0.03
    context.beginPath()
    for (const y of [-0.56, -0.44, -0.32]) {
      context.moveTo(-0.16, y)
      context.lineTo(0.16, y)
    }
    context.stroke()
  }
  context.restore()
  if (brush.snow > 0.3) brush.piece(blob(random, 0, -0.93, 0.26, 0.07), '#f6f9ff')
  brush.piece(lobes(random, random.between(-0.3, 0.3), 0, 0.2, 0.09, 7, 1), brush.snow > 0.3 ? '#eef3fb' : '#5f7d48')
}

/** Streams of lava: where they leave the crater, how high they end, how far aside, how wide. */
const STREAMS = [
  [-0.06, 0.18, -0.1, 0.075],
  [0.08, 0.42, 0.14, 0.06],
  [0, 0.56, 0.02, 0.09],
] as const

/** A cone with a broken top that glows, smokes and runs over. */
export function volcano(brush: Brush): void {
  const { context, random } = brush
  const rock = brush.colour ?? '#6f525a'
  const side: Point[] = [
    [-0.95, 0.03],
    [-0.62, -0.3],
    [-0.36, -0.62],
    [-0.2, -0.9],
    [-0.1, -0.86],
    [0, -0.91],
    [0.09, -0.87],
    [0.18, -0.93],
    [0.35, -0.64],
    [0.62, -0.28],
    [0.98, 0.03],
  ]
  brush.piece(cut(side, random, 0.012), rock, [0, -0.5, 0.8])
  brush.piece(
    cut([
      [0.16, -0.9],
      [0.35, -0.64],
      [0.62, -0.28],
      [0.98, 0.03],
      [0.3, 0.03],
      [0.22, -0.3],
      [0.1, -0.6],
    ]),
    mix(rock, '#1c1024', 0.3),
    [0.4, -0.4, 0.6],
  )
  context.save()
  context.clip(cut(side))
  context.lineCap = context.lineJoin = 'round'
  for (const [colour, share] of [
    ['#d93a12', 1],
    ['#ff7a1e', 0.66],
    ['#ffd05a', 0.28],
  ] as const) {
    context.strokeStyle = colour
    for (const [x, foot, lean, wide] of STREAMS) {
      context.lineWidth = wide * share
      context.beginPath()
      context.moveTo(x, -0.96)
      for (let i = 1; i <= 8; i++) context.lineTo(x + (lean * i) / 8 + (i % 2 === 0 ? 0.02 : -0.015), -0.96 + ((0.96 - foot) * i) / 8)
      context.stroke()
    }
  }
  context.restore()
  brush.glow(0, -0.92, 0.5, '#ff7a30', 0.4)
  brush.glow(-0.04, -0.6, 0.4, '#ff5a20', 0.3)
  brush.smoke(-0.05, -0.92)
  brush.smoke(0.08, -0.94)
}

/** A big wheel with coloured cabins and lights on its spokes. */
export function ferrisWheel(brush: Brush): void {
  const { context, random } = brush
  const iron = brush.lit('#e6e1ee')
  context.lineCap = 'round'
  const legs = (): void => {
    context.strokeStyle = iron
    context.lineWidth = 0.02
    context.beginPath()
    context.moveTo(-0.26, 0.02)
    context.lineTo(0, -0.55)
    context.lineTo(0.26, 0.02)
    context.stroke()
  }
  legs()
  const [cabins, start] = [12, random() * 0.5]
  context.lineWidth = 0.007
  context.beginPath()
  for (let i = 0; i < cabins; i++) {
    const turn = start + (i / cabins) * Math.PI * 2
    context.moveTo(0, -0.55)
    context.lineTo(Math.cos(turn) * 0.4, -0.55 + Math.sin(turn) * 0.4)
  }
  context.stroke()
  for (const [radius, wide] of [
    [0.4, 0.014],
    [0.34, 0.007],
    [0.05, 0.03],
  ] as const) {
    context.lineWidth = wide
    context.beginPath()
    context.arc(0, -0.55, radius, 0, 6.2832)
    context.stroke()
  }
  const paints = ['#e2574c', '#f2b632', '#4fa3d1', '#6fb96a', '#b07cc6', '#f08a5d']
  for (let i = 0; i < cabins; i++) {
    const turn = start + (i / cabins) * Math.PI * 2
    const [x, y] = [Math.cos(turn) * 0.4, -0.55 + Math.sin(turn) * 0.4]
    brush.piece(blob(random, x, y + 0.035, 0.038, 0.035, 0.04, 8), paints[i % paints.length] as string, [x, y, 0.05])
    const bulb = new Path2D()
    bulb.arc(Math.cos(turn + 0.26) * 0.37, -0.55 + Math.sin(turn + 0.26) * 0.37, 0.012, 0, 6.2832)
    brush.shine(bulb, '#ffe9a0', '#f4ead0')
  }
  brush.glow(0, -0.55, 0.62, '#ffb870', 0.08)
}

/** A striped circus tent with pennants. */
export function tent(brush: Brush): void {
  const { random } = brush
  const stripe = brush.colour ?? random.pick(['#d8483f', '#3f7fb8', '#d98a2c', '#7a5fb0'])
  const cream = '#f6ecd6'
  const parts = 8
  for (let i = 0; i < parts; i++) {
    const [a, b] = [-0.62 + (1.24 * i) / parts, -0.62 + (1.24 * (i + 1)) / parts]
    brush.piece(
      cut([
        [a, 0.02],
        [a, -0.42],
        [b, -0.42],
        [b, 0.02],
      ]),
      i % 2 === 0 ? stripe : cream,
      [(a + b) / 2, -0.2, 0.4],
    )
  }
  for (let i = 0; i < parts; i++) {
    const [a, b] = [-0.7 + (1.4 * i) / parts, -0.7 + (1.4 * (i + 1)) / parts]
    brush.piece(
      smooth([
        [a, -0.36],
        [a * 0.5, -0.62],
        [-0.004, -0.92],
        [0.004, -0.92],
        [b * 0.5, -0.62],
        [b, -0.36],
        [(a + b) / 2, -0.33],
      ]),
      i % 2 === 0 ? cream : stripe,
      [(a + b) / 2, -0.5, 0.5],
    )
  }
  brush.piece(
    cut([
      [-0.13, 0.02],
      [-0.02, -0.36],
      [0.02, -0.36],
      [0.13, 0.02],
    ]),
    '#3a2430',
    [0, -0.1, 0.3],
  )
  brush.piece(
    cut([
      [-0.006, -0.9],
      [-0.006, -1.06],
      [0.14, -1.02],
      [0.006, -0.98],
      [0.006, -0.9],
    ]),
    stripe,
  )
  brush.glow(0, -0.12, 0.5, '#ffc878', 0.04)
}

/** Roofs upon roofs with swept eaves, red posts between them. */
export function pagoda(brush: Brush): void {
  const [red, tile, wall] = ['#b5402f', brush.colour ?? '#3f5a58', '#efe3c8']
  brush.piece(
    cut([
      [-0.42, 0.03],
      [-0.38, -0.05],
      [0.38, -0.05],
      [0.42, 0.03],
    ]),
    '#b3aba0',
  )
  const floors = 3
  for (let i = 0; i < floors; i++) {
    const [half, foot, tall] = [0.3 - i * 0.06, -0.05 - i * 0.28, 0.2]
    brush.piece(
      cut([
        [-half, foot],
        [-half, foot - tall],
        [half, foot - tall],
        [half, foot],
      ]),
      wall,
      [0, foot - 0.1, 0.3],
    )
    for (let k = 0; k <= 4; k++) {
      const x = -half + (half * 2 * k) / 4
      brush.piece(
        cut([
          [x - 0.014, foot],
          [x - 0.014, foot - tall],
          [x + 0.014, foot - tall],
          [x + 0.014, foot],
        ]),
        red,
      )
    }
    pane(brush, 0, foot - 0.07, half * 0.3, 0.09, true)
    const [eaves, top] = [half + 0.14, foot - tall]
    brush.piece(
      smooth([
        [-eaves - 0.05, top - 0.05],
        [-eaves, top + 0.02],
        [-half * 0.5, top - 0.01],
        [half * 0.5, top - 0.01],
        [eaves, top + 0.02],
        [eaves + 0.05, top - 0.05],
        [half * 0.7, top - 0.07],
        [half * 0.45, top - 0.14],
        [-half * 0.45, top - 0.14],
        [-half * 0.7, top - 0.07],
      ]),
      tile,
      [0, top - 0.05, 0.4],
    )
    if (brush.snow > 0.3) brush.piece(blob(brush.random, 0, top - 0.11, half * 0.8, 0.03), '#f6f9ff')
  }
  roofPlank(
    brush,
    [
      [-0.02, -0.86],
      [0.02, -0.86],
      [0.006, -1.04],
      [-0.006, -1.04],
    ],
    '#c9a24a',
  )
}
