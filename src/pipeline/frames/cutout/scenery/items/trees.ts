import { mix } from '../../light.ts'
import type { Brush } from '../brush.ts'
import { blob, cut, lobes, smooth, type Point } from '../outline.ts'
import { evergreen, foliage } from '../season.ts'

/** Tiers of fir, each a scalloped paper skirt over the one below, snow on every hem. */
export function pine(brush: Brush): void {
  const { random, snow } = brush
  const colour = evergreen(brush.season, random)
  const tiers = random.integer(4, 6)
  const slim = random.between(0.2, 0.3)
  brush.piece(cut([[-0.025, 0], [-0.018, -0.2], [0.018, -0.2], [0.025, 0]]), '#5d4436')
  for (let i = 0; i < tiers; i++) {
    const [low, high] = [-0.1 - (i / tiers) * 0.7, -0.1 - ((i + 1.7) / tiers) * 0.7 - 0.08]
    const wide = slim * (1 - (i / tiers) * 0.82) * random.between(0.92, 1.08)
    const hem: Point[] = []
    const teeth = Math.max(4, 8 - i)
    for (let k = 0; k <= teeth; k++) hem.push([-wide + (2 * wide * k) / teeth, low + (k % 2 === 0 ? 0.012 : -0.022) + Math.abs(k / teeth - 0.5) * -0.03 + random.between(-0.008, 0.008)])
    const tip: Point = [random.between(-0.008, 0.008), Math.max(-1, high)]
    brush.piece(cut([tip, [wide * 0.5, (low + tip[1]) / 2 + 0.02], ...hem.reverse(), [-wide * 0.5, (low + tip[1]) / 2 + 0.02]]), mix(colour, '#b8d88a', 0.05 * i), [0, (low + tip[1]) / 2, wide])
    if (snow > 0.2) {
      const cap: Point[] = []
      for (let k = 0; k <= 6; k++) cap.push([wide * 0.85 * (1 - k / 3), low - 0.045 + (k % 2 === 0 ? 0.02 : -0.015) - (1 - Math.abs(k / 3 - 1)) * 0.02])
      brush.piece(cut([[tip[0], tip[1]], [wide * 0.5, (low + tip[1]) / 2], ...cap, [-wide * 0.5, (low + tip[1]) / 2]]), mix(colour, '#f4f8ff', 0.35 + 0.6 * snow), [0, (low + tip[1]) / 2, wide])
    }
  }
}

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

/** Single leaves and gaps scattered over a crown. */
function leaves(brush: Brush, lean: number, colour: string): void {
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
  brush.piece(smooth([[-wide * 1.7, 0.01], [-wide, -0.1], [-wide * 0.8 + bend, -0.35], [bend - wide * 0.4, top], [bend + wide * 0.4, top], [wide * 0.8 + bend, -0.35], [wide, -0.1], [wide * 1.7, 0.01]]), colour, [0, -0.2, 0.2])
  brush.piece(cut([[bend - 0.01, -0.34], [-0.17, -0.52], [-0.155, -0.53], [bend + 0.015, -0.4]]), colour, [0, -0.4, 0.2])
  brush.piece(cut([[bend + 0.01, -0.36], [0.18, -0.55], [0.165, -0.565], [bend - 0.012, -0.43]]), colour, [0, -0.4, 0.2])
}

export function birch(brush: Brush): void {
  const { random, context } = brush
  const bend = random.between(-0.05, 0.05)
  const colour = brush.season === 'winter' ? null : brush.season === 'autumn' ? random.pick(['#e8b83f', '#e0a030']) : foliage('summer', random)
  if (colour) brush.piece(lobes(random, bend, -0.68, 0.16, 0.3, 12), mix(colour, '#23433a', 0.25), [bend, -0.68, 0.3])
  brush.piece(smooth([[-0.024, 0.01], [-0.018, -0.3], [bend - 0.012, -0.7], [bend, -0.9], [bend + 0.012, -0.7], [0.016, -0.3], [0.024, 0.01]]), '#ece8df', [0, -0.4, 0.4])
  context.fillStyle = brush.lit('#4a4448')
  for (let i = 0; i < 13; i++) context.fillRect(random.between(-0.014, 0.004) + bend * (i / 18), -0.03 - i * 0.05 - random() * 0.02, random.between(0.006, 0.016), 0.006)
  if (colour) for (const [x, y, r] of [[-0.09, -0.56, 0.1], [0.1, -0.62, 0.11], [-0.05, -0.78, 0.12], [0.06, -0.88, 0.09]] as const) brush.piece(lobes(random, x + bend, y, r, r * 1.05, 9), mix(colour, '#fff6c0', random.between(0, 0.2)), [x, y, r])
  else branches(brush, bend, -0.35, '#d9d4cc')
  if (brush.snow > 0.3 && colour) brush.piece(lobes(random, bend, -0.97, 0.09, 0.035, 7, 0.7), '#f4f8ff', [bend, -0.97, 0.1])
}

export function cypress(brush: Brush): void {
  const { random } = brush
  const colour = evergreen(brush.season, random)
  brush.piece(cut([[-0.02, 0], [-0.015, -0.12], [0.015, -0.12], [0.02, 0]]), '#5d4436')
  brush.piece(smooth([[-0.07, -0.06], [-0.11, -0.25], [-0.085, -0.55], [-0.03, -0.85], [0, -1.02], [0.03, -0.85], [0.085, -0.55], [0.11, -0.25], [0.07, -0.06]]), colour, [0, -0.5, 0.3])
  brush.piece(smooth([[0.0, -0.1], [0.01, -0.5], [0.0, -0.9], [0.035, -0.6], [0.06, -0.3], [0.05, -0.12]]), mix(colour, '#b8d88a', 0.12), [0, -0.5, 0.3])
  if (brush.snow > 0.3) brush.piece(smooth([[-0.05, -0.62], [-0.03, -0.85], [0, -1.02], [0.03, -0.85], [0.05, -0.66], [0.01, -0.72]]), '#f0f5fd', [0, -0.8, 0.2])
}

/** Fronds like feathers on a bent, ringed stem. */
export function palm(brush: Brush): void {
  const { random } = brush
  const bend = random.between(0.06, 0.2)
  const stem = (t: number): Point => [bend * t * t, -0.78 * t]
  const [left, right]: [Point[], Point[]] = [[], []]
  for (let i = 0; i <= 9; i++) {
    const [x, y] = stem(i / 9)
    const wide = 0.03 * (1 - (i / 9) * 0.5) + (i % 2 === 0 ? 0.004 : 0)
    left.push([x - wide, y])
    right.unshift([x + wide, y])
  }
  brush.piece(cut([...left, ...right]), '#8a6a4c', [bend / 2, -0.4, 0.3])
  const [x, y] = stem(1)
  const colour = random.pick(['#3f8a55', '#4f9a4c', '#2f7d5a'])
  for (const turn of [-2.9, -0.25, -2.45, -0.7, 0.25, 2.95, -1.95, -1.2]) frond(brush, x, y, turn + random.between(-0.14, 0.14), random.between(0.3, 0.4), mix(colour, turn % 0.5 > 0 ? '#e8f29a' : '#12343a', random.between(0.04, 0.22)))
  for (let i = 0; i < 3; i++) brush.piece(blob(random, x + (i - 1) * 0.035, y + 0.02, 0.022, 0.024), '#6a4630', [x, y, 0.04])
}

function frond(brush: Brush, x: number, y: number, turn: number, long: number, colour: string): void {
  const [dx, dy] = [Math.cos(turn) * long, Math.sin(turn) * long]
  const droop = 0.16 * long + Math.abs(Math.cos(turn)) * 0.34 * long
  const along = (t: number): Point => [x + dx * t, y + dy * t + droop * t * t]
  const [upper, lower]: [Point[], Point[]] = [[], []]
  for (let i = 0; i <= 14; i++) {
    const t = i / 14
    const [px, py] = along(t)
    const wide = 0.19 * long * Math.sin(Math.PI * (0.12 + 0.88 * t)) * (i % 2 === 0 ? 1 : 0.35)
    upper.push([px + wide * 0.25 * Math.sign(dx), py - wide * 0.45])
    lower.unshift([px + wide * 0.35 * Math.sign(dx), py + wide])
  }
  brush.piece(cut([...upper, ...lower]), colour, [x, y, 0.3])
}

/** Branches without leaves, snow on their backs when it lies. */
export function bareTree(brush: Brush): void {
  bough(brush, '#5e4a44', 0.028, -0.6)
  branches(brush, 0, -0.3, '#5e4a44')
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
  for (const turn of [-2.4, -1.85, -1.5, -1.1, -0.7]) grow(x, from - random.between(0, 0.28), turn + random.between(-0.1, 0.1), random.between(0.15, 0.21), 0.017, 3)
}

/** A tall trunk that runs out of the picture: the wood's near columns. */
export function trunk(brush: Brush): void {
  const { random, context } = brush
  const colour = random.pick(['#5b463c', '#6a5246', '#4d3f3a', '#74604f'])
  const [wide, bend] = [random.between(0.035, 0.06), random.between(-0.05, 0.05)]
  const [low, high]: [Point[], Point[]] = [[], []]
  for (let i = 0; i <= 8; i++) {
    const t = i / 8
    const half = wide * (1 + 1.1 * Math.exp(-t * 14) - 0.3 * t) + random.between(-0.004, 0.004)
    low.push([bend * t - half, 0.02 - 1.3 * t])
    high.unshift([bend * t + half, 0.02 - 1.3 * t])
  }
  brush.piece(cut([...low, ...high]), colour, [0, -0.5, 0.08])
  context.strokeStyle = brush.lit(mix(colour, '#140f1c', 0.35))
  context.lineWidth = 0.004
  for (let i = 0; i < 16; i++) {
    const [t, off] = [random() * 0.95, random.between(-0.8, 0.8) * wide]
    context.beginPath()
    context.moveTo(bend * t + off, -1.3 * t)
    context.quadraticCurveTo(bend * t + off + 0.006, -1.3 * t - 0.04, bend * t + off, -1.3 * t - random.between(0.05, 0.12))
    context.stroke()
  }
  if (random() < 0.7) brush.piece(cut([[wide * 0.5, -0.55], [0.2, -0.72], [0.19, -0.74], [wide * 0.4, -0.62]]), colour, [0, -0.6, 0.2])
  if (brush.season !== 'winter') for (let i = 0; i < 3; i++) brush.piece(lobes(random, random.between(-0.14, 0.2), -0.8 - i * 0.16, 0.13, 0.07, 9), mix(foliage(brush.season, random), '#1e3a3a', 0.2), [0, -0.9, 0.2])
  if (brush.snow > 0.3) brush.piece(smooth([[-wide * 2, 0.02], [-wide * 1.4, -0.05], [0, -0.03], [wide * 1.5, -0.06], [wide * 2, 0.02]]), '#f0f5fd', [0, 0, 0.1])
}
