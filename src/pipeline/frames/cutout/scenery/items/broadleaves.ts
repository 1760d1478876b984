import { mix } from '../../light.ts'
import type { Brush } from '../brush.ts'
import { cut, lobes, smooth } from '../outline.ts'
import { foliage } from '../season.ts'

/** A round crown of three or four papers on a forked trunk. */
export function oak(brush: Brush): void {
  if (brush.season === 'winter') return bareTree(brush)
  const { random } = brush
  const colour = foliage(brush.season, random)
  bough(brush, '#6b4a38', 0.034, -0.62)
  const crown = (x: number, y: number, r: number, tone: string): void => {
    const path = lobes(random, x, y, r, r * 0.86, 11)
    brush.piece(path, tone, [x, y, r])
  }
  const lean = random.between(-0.05, 0.05)
  crown(-0.17 + lean, -0.5, 0.17, mix(colour, '#1e3a3a', 0.28))
  crown(0.18 + lean, -0.53, 0.18, mix(colour, '#1e3a3a', 0.2))
  crown(lean, -0.68, 0.26, colour)
  crown(-0.1 + lean, -0.76, 0.15, mix(colour, '#fff3b0', 0.12))
  if (random() < 0.6) crown(0.12 + lean, -0.83, 0.12, mix(colour, '#fff3b0', 0.18))
  leaves(brush, lean, colour)
  if (brush.snow > 0.3) {
    brush.piece(lobes(random, lean, -0.87, 0.2, 0.07, 8, 0.7), '#f4f8ff', [lean, -0.88, 0.2])
    brush.piece(lobes(random, 0.2 + lean, -0.67, 0.12, 0.04, 7, 0.7), '#eaf1fb', [0.2, -0.67, 0.12])
  }
}

export function birch(brush: Brush): void {
  const { random, context } = brush
  const bend = random.between(-0.05, 0.05)
  const colour =
    brush.season === 'winter' ? null : brush.season === 'autumn' ? random.pick(['#e8b83f', '#e0a030']) : foliage('summer', random)
  if (colour) brush.piece(lobes(random, bend, -0.68, 0.16, 0.3, 12), mix(colour, '#23433a', 0.25), [bend, -0.68, 0.3])
  brush.piece(
    smooth([
      [-0.024, 0.01],
      [-0.018, -0.3],
      [bend - 0.012, -0.7],
      [bend, -0.9],
      [bend + 0.012, -0.7],
      [0.016, -0.3],
      [0.024, 0.01],
    ]),
    '#ece8df',
    [0, -0.4, 0.4],
  )
  context.fillStyle = brush.lit('#4a4448')
  for (let i = 0; i < 13; i++)
    context.fillRect(
      random.between(-0.014, 0.004) + bend * (i / 18),
      -0.03 - i * 0.05 - random() * 0.02,
      random.between(0.006, 0.016),
      0.006,
    )
  if (colour)
    for (const [x, y, r] of [
      [-0.09, -0.56, 0.1],
      [0.1, -0.62, 0.11],
      [-0.05, -0.78, 0.12],
      [0.06, -0.88, 0.09],
    ] as const)
      brush.piece(lobes(random, x + bend, y, r, r * 1.05, 9), mix(colour, '#fff6c0', random.between(0, 0.2)), [x, y, r])
  else branches(brush, bend, -0.35, '#d9d4cc')
  if (brush.snow > 0.3 && colour) brush.piece(lobes(random, bend, -0.97, 0.09, 0.035, 7, 0.7), '#f4f8ff', [bend, -0.97, 0.1])
}

/** Branches without leaves, snow on their backs when it lies. */
export function bareTree(brush: Brush): void {
  bough(brush, '#5e4a44', 0.028, -0.6)
  branches(brush, 0, -0.3, '#5e4a44')
}

/** Single leaves and gaps scattered over a crown. */
function leaves(brush: Brush, lean: number, colour: string): void {
  if (brush.depth > 0.7) return
  const { random, context } = brush
  for (let i = 0; i < 34; i++) {
    const [turn, far] = [random() * 6.283, Math.sqrt(random())]
    const [x, y, r] = [lean + Math.cos(turn) * far * 0.28, -0.67 + Math.sin(turn) * far * 0.24, random.between(0.008, 0.02)]
    context.fillStyle = brush.lit(mix(colour, random() < 0.5 ? '#16302c' : '#fff6c0', random.between(0.12, 0.28)))
    context.beginPath()
    context.ellipse(x, y, r, r * 0.5, turn, 0, 6.283)
    context.fill()
  }
}

function bough(brush: Brush, colour: string, wide: number, top: number): void {
  const bend = brush.random.between(-0.03, 0.03)
  brush.piece(
    smooth([
      [-wide * 1.7, 0.01],
      [-wide, -0.1],
      [-wide * 0.8 + bend, -0.35],
      [bend - wide * 0.4, top],
      [bend + wide * 0.4, top],
      [wide * 0.8 + bend, -0.35],
      [wide, -0.1],
      [wide * 1.7, 0.01],
    ]),
    colour,
    [0, -0.2, 0.2],
  )
  brush.piece(
    cut([
      [bend - 0.01, -0.34],
      [-0.17, -0.52],
      [-0.155, -0.53],
      [bend + 0.015, -0.4],
    ]),
    colour,
    [0, -0.4, 0.2],
  )
  brush.piece(
    cut([
      [bend + 0.01, -0.36],
      [0.18, -0.55],
      [0.165, -0.565],
      [bend - 0.012, -0.43],
    ]),
    colour,
    [0, -0.4, 0.2],
  )
}

function branches(brush: Brush, x: number, from: number, colour: string): void {
  const { random, context } = brush
  const ink = brush.lit(colour)
  const white = brush.lit('#f6f9ff')
  const grow = (x0: number, y0: number, turn: number, long: number, wide: number, left: number): void => {
    const bend = turn + random.between(-0.25, 0.25)
    const [x1, y1] = [x0 + Math.cos(bend) * long, y0 + Math.sin(bend) * long]
    context.strokeStyle = ink
    context.lineWidth = wide
    context.lineCap = 'round'
    context.beginPath()
    context.moveTo(x0, y0)
    context.lineTo(x1, y1)
    context.stroke()
    if (brush.snow > 0.2) {
      context.strokeStyle = white
      context.lineWidth = wide * 0.5
      context.beginPath()
      context.moveTo(x0, y0 - wide * 0.45)
      context.lineTo(x1, y1 - wide * 0.45)
      context.stroke()
    }
    if (left === 0) return
    grow(x1, y1, bend - random.between(0.3, 0.65), long * random.between(0.6, 0.8), wide * 0.66, left - 1)
    grow(x1, y1, bend + random.between(0.3, 0.65), long * random.between(0.6, 0.8), wide * 0.66, left - 1)
  }
  for (const turn of [-2.4, -1.85, -1.5, -1.1, -0.7])
    grow(x, from - random.between(0, 0.28), turn + random.between(-0.1, 0.1), random.between(0.15, 0.21), 0.017, 3)
}
