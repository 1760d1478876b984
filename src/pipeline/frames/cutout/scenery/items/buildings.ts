import { mix } from '../../light.ts'
import type { Brush } from '../brush.ts'
import { blob, cut, smooth, type Point } from '../outline.ts'

const WINDOW = '#ffd27a'

/** A window with its cross; lit ones glow on their neighbours. */
function pane(brush: Brush, x: number, y: number, wide: number, tall: number, lit: boolean): void {
  brush.piece(cut([[x - wide * 0.62, y + 0.008], [x + wide * 0.62, y + 0.008], [x + wide * 0.62, y - tall - 0.01], [x - wide * 0.62, y - tall - 0.01]]), '#efe6d6', [x, y, 0.1])
  const glass = cut([[x - wide / 2, y], [x + wide / 2, y], [x + wide / 2, y - tall], [x - wide / 2, y - tall]])
  if (lit) brush.shine(glass, WINDOW, '#56708c')
  else brush.piece(glass, '#3f526e', [x, y - tall / 2, tall])
  brush.context.fillStyle = brush.lit('#efe6d6')
  brush.context.fillRect(x - 0.004, y - tall, 0.008, tall)
  brush.context.fillRect(x - wide / 2, y - tall * 0.55, wide, 0.008)
  if (brush.snow > 0.3) brush.piece(smooth([[x - wide * 0.7, y + 0.012], [x - wide * 0.6, y - 0.014], [x + wide * 0.6, y - 0.014], [x + wide * 0.7, y + 0.012]]), '#f4f8ff', [x, y, 0.05])
  if (lit) brush.glow(x, y - tall / 2, 0.34, WINDOW, 0.06)
}

const walls = ['#e9d8bd', '#d9a88a', '#c9d3c4', '#e3c07c', '#c48d76', '#dfe3e6', '#b9c7d6'] as const
const roofs = ['#a4503f', '#8a4a44', '#6d5a5f', '#b56a45', '#5f6a78'] as const

/** A cottage: gable or eaves to us, chimney, door, shutters, snow thick on the roof. */
export function house(brush: Brush): void {
  const { random } = brush
  const wall = brush.colour ?? random.pick(walls)
  const roof = random.pick(roofs)
  const [half, eaves, top] = [random.between(0.34, 0.46), random.between(0.42, 0.52), random.between(0.84, 1)]
  const gable = random() < 0.5
  const chimney = random.between(0.1, 0.22) * (random() < 0.5 ? -1 : 1)
  brush.piece(cut([[chimney - 0.045, -0.6], [chimney - 0.045, -top - 0.08], [chimney + 0.045, -top - 0.08], [chimney + 0.045, -0.6]]), '#9a6a58', [chimney, -0.8, 0.2])
  brush.smoke(chimney, -top - 0.1)
  if (brush.snow > 0.3) brush.piece(smooth([[chimney - 0.06, -top - 0.07], [chimney - 0.05, -top - 0.12], [chimney + 0.05, -top - 0.12], [chimney + 0.06, -top - 0.07]]), '#f6f9ff', [chimney, -top, 0.1])
  brush.piece(cut(gable ? [[-half, 0.03], [-half, -eaves], [0, -top], [half, -eaves], [half, 0.03]] : [[-half, 0.03], [-half, -eaves], [half, -eaves], [half, 0.03]], random, 0.008), wall, [0, -0.3, 0.6])
  timber(brush, half, eaves, wall)
  const over = half + 0.07
  if (gable) {
    for (const side of [-1, 1]) roofPlank(brush, [[0, -top - 0.05], [side * over, -eaves + 0.05], [side * over, -eaves - 0.03], [0, -top - 0.14]], roof)
  } else roofPlank(brush, [[-over, -eaves + 0.03], [over, -eaves + 0.03], [over * 0.78, -top], [-over * 0.78, -top]], roof)
  if (!gable && brush.snow < 0.3) tiles(brush, over, eaves, top, roof)
  const door = random.between(-0.12, 0.12)
  brush.piece(cut([[door - 0.065, 0.02], [door - 0.065, -0.27], [door + 0.065, -0.27], [door + 0.065, 0.02]]), random.pick(['#6b4a38', '#4f6b6a', '#8a4a44']), [door, -0.1, 0.2])
  for (const x of [-half * 0.6, half * 0.6]) if (Math.abs(x - door) > 0.12) pane(brush, x, -0.16, 0.1, 0.14, random() < 0.8)
  if (gable) pane(brush, 0, -0.52, 0.1, 0.13, random() < 0.6)
}

function timber(brush: Brush, half: number, eaves: number, wall: string): void {
  const { random } = brush
  if (random() < 0.45) return
  brush.context.fillStyle = brush.lit(mix(wall, '#4a2f2a', 0.72))
  brush.context.fillRect(-half, -eaves * 0.98, half * 2, 0.022)
  brush.context.fillRect(-half, -eaves * 0.62, half * 2, 0.016)
  for (const x of [-half, -half * 0.33, half * 0.33, half - 0.02]) brush.context.fillRect(x, -eaves, 0.02, eaves)
}

function roofPlank(brush: Brush, points: readonly Point[], roof: string): void {
  brush.piece(cut(points, brush.random, 0.006), roof, [0, -0.7, 0.4])
  if (brush.snow < 0.2) return
  const lifted = points.map(([x, y]): Point => [x * 1.02, y - 0.02])
  const [a, b, c, d] = lifted as [Point, Point, Point, Point]
  brush.piece(smooth([a, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + 0.012], [b[0], b[1] + 0.01], b, c, c, d, d, a]), mix(roof, '#f6f9ff', 0.45 + 0.55 * brush.snow), [0, -0.8, 0.4])
}

function tiles(brush: Brush, over: number, eaves: number, top: number, roof: string): void {
  brush.context.strokeStyle = brush.lit(mix(roof, '#1a1024', 0.3))
  brush.context.lineWidth = 0.007
  for (let row = 1; row < 5; row++) {
    const y = -eaves + 0.03 - ((top - eaves) * row) / 5
    const half = over * (1 - 0.22 * (row / 5))
    brush.context.beginPath()
    for (let x = -half; x < half; x += 0.05) brush.context.arc(x + 0.025, y - 0.006, 0.025, Math.PI, 0, true)
    brush.context.stroke()
  }
}

/** A church: nave and a spire with its bell window. */
export function church(brush: Brush): void {
  const { random } = brush
  const wall = '#e6dccb'
  brush.piece(cut([[-0.1, 0.02], [-0.1, -0.3], [0.32, -0.3], [0.32, 0.02]]), wall, [0.1, -0.15, 0.3])
  roofPlank(brush, [[-0.12, -0.29], [0.36, -0.29], [0.3, -0.44], [-0.08, -0.44]], '#7a4f4a')
  brush.piece(cut([[-0.22, 0.02], [-0.22, -0.58], [-0.02, -0.58], [-0.02, 0.02]]), wall, [-0.12, -0.3, 0.3])
  roofPlank(brush, [[-0.25, -0.56], [0.01, -0.56], [-0.115, -1], [-0.125, -1]], '#5f6a78')
  brush.piece(blob(random, -0.12, -0.47, 0.03, 0.045), '#3f4356', [-0.12, -0.47, 0.1])
  for (const x of [0.06, 0.2]) pane(brush, x, -0.08, 0.05, 0.14, true)
  pane(brush, -0.12, -0.2, 0.05, 0.14, true)
}

/** A town house, part of a street's wall: cornice, rows of windows, a shop below with its awning. */
export function facade(brush: Brush): void {
  const { random, context } = brush
  const wall = random.pick(['#c98f74', '#b5a18a', '#d8c3a0', '#8f9bb0', '#a86f62', '#c7b9b0', '#7f8f86'])
  const [half, top] = [0.31, random.between(0.8, 1.04)]
  brush.piece(cut([[-half, 0.02], [-half, -top], [half, -top], [half, 0.02]], random, 0.004), wall, [0, -0.5, 0.6])
  const kind = random.integer(0, 2)
  if (kind === 0) brush.piece(cut([[-half - 0.02, -top + 0.03], [-half - 0.02, -top - 0.02], [half + 0.02, -top - 0.02], [half + 0.02, -top + 0.03]]), mix(wall, '#fff4e0', 0.35), [0, -top, 0.4])
  else if (kind === 1) roofPlank(brush, [[-half - 0.01, -top + 0.01], [half + 0.01, -top + 0.01], [half - 0.06, -top - 0.11], [-half + 0.06, -top - 0.11]], '#5f5a66')
  else brush.piece(cut([[-half, -top + 0.01], [-half, -top - 0.03], [-half * 0.4, -top - 0.03], [-half * 0.3, -top - 0.1], [half * 0.3, -top - 0.1], [half * 0.4, -top - 0.03], [half, -top - 0.03], [half, -top + 0.01]]), mix(wall, '#fff4e0', 0.2), [0, -top, 0.4])
  if (brush.snow > 0.3) brush.piece(smooth([[-half - 0.02, -top + 0.005], [-half, -top - 0.045], [0, -top - (kind === 2 ? 0.13 : kind === 1 ? 0.14 : 0.045)], [half, -top - 0.045], [half + 0.02, -top + 0.005], [0, -top - (kind === 0 ? 0.012 : 0.06)]]), '#f4f8ff', [0, -top, 0.3])
  if (random() < 0.5) antenna(brush, random.between(-0.2, 0.2), -top)
  const rows = Math.floor((top - 0.36) / 0.17)
  for (let row = 0; row < rows; row++) for (const x of [-0.2, 0, 0.2]) sill(brush, x, -0.34 - row * 0.17, random() < 0.45)
  const shop = random.pick(['#5a3f4a', '#3f5560', '#6a4a38'])
  brush.piece(cut([[-half + 0.03, 0.02], [-half + 0.03, -0.22], [half - 0.03, -0.22], [half - 0.03, 0.02]]), shop, [0, -0.1, 0.3])
  const display = cut([[-0.21, -0.02], [-0.21, -0.17], [0.06, -0.17], [0.06, -0.02]])
  brush.shine(display, '#ffd890', '#6f8aa0')
  brush.glow(-0.08, -0.08, 0.4, '#ffcf85', 0.04)
  brush.shine(cut([[0.11, 0.02], [0.11, -0.17], [0.21, -0.17], [0.21, 0.02]]), '#f0b970', '#4f6474')
  const awning = random.pick(['#b8443f', '#2f6b6a', '#d9a441', '#4a5a8a'])
  for (let i = 0; i < 8; i++) brush.piece(smooth([[-0.28 + i * 0.07, -0.24], [-0.21 + i * 0.07, -0.24], [-0.21 + i * 0.07, -0.165], [-0.245 + i * 0.07, -0.15], [-0.28 + i * 0.07, -0.165]]), i % 2 === 0 ? awning : '#f1e7d8', [0, -0.2, 0.1])
  context.globalAlpha = 1
}

function sill(brush: Brush, x: number, y: number, lit: boolean): void {
  const glass = cut([[x - 0.045, y], [x - 0.045, y - 0.1], [x + 0.045, y - 0.1], [x + 0.045, y]])
  brush.piece(cut([[x - 0.058, y + 0.012], [x - 0.052, y - 0.11], [x + 0.052, y - 0.11], [x + 0.058, y + 0.012]]), '#e4dacb', [x, y, 0.1])
  if (lit) brush.shine(glass, brush.random.pick(['#ffd68a', '#ffc66a', '#ffe6b0']), '#4f6278')
  else brush.piece(glass, '#44566e', [x, y - 0.05, 0.08])
  brush.context.fillStyle = brush.lit('#e4dacb')
  brush.context.fillRect(x - 0.003, y - 0.1, 0.006, 0.1)
  if (lit) brush.glow(x, y - 0.05, 0.13, '#ffc66a', 0.03)
}

function antenna(brush: Brush, x: number, y: number): void {
  const { context } = brush
  context.strokeStyle = brush.lit('#3a3f50')
  context.lineWidth = 0.006
  context.beginPath()
  context.moveTo(x, y)
  context.lineTo(x, y - 0.14)
  for (const dy of [0.13, 0.11, 0.09]) {
    context.moveTo(x - 0.04, y - dy)
    context.lineTo(x + 0.04, y - dy)
  }
  context.stroke()
}

/** Straw or timber hut of a warm shore. */
export function hut(brush: Brush): void {
  const { random } = brush
  for (const x of [-0.32, 0.3]) brush.piece(cut([[x - 0.02, 0.02], [x - 0.02, -0.3], [x + 0.02, -0.3], [x + 0.02, 0.02]]), '#6b4a38')
  brush.piece(cut([[-0.36, -0.12], [-0.36, -0.5], [0.36, -0.5], [0.36, -0.12]], random, 0.01), brush.colour ?? '#b98a5e', [0, -0.3, 0.4])
  pane(brush, 0.16, -0.24, 0.12, 0.14, true)
  brush.piece(cut([[-0.16, -0.12], [-0.16, -0.42], [-0.02, -0.42], [-0.02, -0.12]]), '#5a3c30', [-0.1, -0.25, 0.2])
  const thatch: Point[] = []
  for (let i = 0; i <= 16; i++) thatch.push([0.5 - i / 16, -0.44 + (i % 2 === 0 ? 0.03 : -0.015)])
  brush.piece(cut([[-0.2, -0.88], [0.2, -0.88], ...thatch], random, 0.008), '#c9a25e', [0, -0.65, 0.4])
  if (brush.snow > 0.3) brush.piece(smooth([[-0.5, -0.5], [-0.2, -0.93], [0.2, -0.93], [0.5, -0.5], [0.2, -0.62], [0, -0.57], [-0.25, -0.63]]), '#f4f8ff', [0, -0.8, 0.4])
}

export function windmill(brush: Brush): void {
  const { context } = brush
  brush.piece(cut([[-0.16, 0.02], [-0.1, -0.62], [0.1, -0.62], [0.16, 0.02]]), '#e8dcc8', [0, -0.3, 0.4])
  brush.piece(smooth([[-0.13, -0.6], [-0.1, -0.74], [0.1, -0.74], [0.13, -0.6], [0, -0.62]]), '#8a4a44', [0, -0.68, 0.2])
  pane(brush, 0, -0.34, 0.06, 0.09, true)
  brush.piece(cut([[-0.04, 0.02], [-0.04, -0.16], [0.04, -0.16], [0.04, 0.02]]), '#6b4a38')
  const turn = brush.random.between(0, 0.7)
  for (let i = 0; i < 4; i++) {
    context.save()
    context.translate(0, -0.66)
    context.rotate(turn + (i * Math.PI) / 2)
    brush.piece(cut([[-0.01, 0], [-0.012, -0.42], [0.07, -0.42], [0.05, -0.08], [0.01, 0]]), '#f3ead8', [0, -0.2, 0.3])
    context.restore()
  }
}

/** Towers and a curtain wall with battlements. */
export function castle(brush: Brush): void {
  const { random } = brush
  const wall = brush.colour ?? '#a9a3a8'
  const tower = (x: number, half: number, top: number, roof: string | null): void => {
    const teeth: Point[] = [[x - half, 0.02], [x - half, -top]]
    for (let i = 0; i < 7; i++) teeth.push([x - half + (i / 7) * half * 2, -top - (i % 2 === 0 ? 0.035 : 0)], [x - half + ((i + 1) / 7) * half * 2, -top - (i % 2 === 0 ? 0.035 : 0)])
    brush.piece(cut([...teeth, [x + half, -top], [x + half, 0.02]], random, 0.003), wall, [x, -top / 2, 0.3])
    if (roof) roofPlank(brush, [[x - half * 1.25, -top - 0.01], [x + half * 1.25, -top - 0.01], [x + 0.004, -top - half * 3.1], [x - 0.004, -top - half * 3.1]], roof)
    pane(brush, x, -top + 0.12, half * 0.5, 0.07, random() < 0.7)
  }
  tower(-0.16, 0.07, 0.66, '#4f5f86')
  tower(0.2, 0.08, 0.72, '#4f5f86')
  tower(0.02, 0.28, 0.42, null)
  tower(-0.34, 0.09, 0.52, '#5a6a92')
  tower(0.4, 0.07, 0.48, '#5a6a92')
  brush.piece(smooth([[-0.07, 0.02], [-0.07, -0.16], [0, -0.22], [0.07, -0.16], [0.07, 0.02]]), '#4a3a3c', [0, -0.1, 0.2])
}

/** A market stall with its striped roof and fruit. */
export function stall(brush: Brush): void {
  const { random } = brush
  for (const x of [-0.42, 0.42]) brush.piece(cut([[x - 0.018, 0.02], [x - 0.018, -0.75], [x + 0.018, -0.75], [x + 0.018, 0.02]]), '#7a5a44')
  brush.piece(cut([[-0.46, 0.02], [-0.46, -0.3], [0.46, -0.3], [0.46, 0.02]]), '#9a6f4f', [0, -0.15, 0.4])
  for (let i = 0; i < 16; i++) brush.piece(blob(random, -0.4 + (i % 8) * 0.114, -0.33 - Math.floor(i / 8) * 0.06, 0.045, 0.045), random.pick(['#d9483b', '#f0a02f', '#7fae3f', '#e8cf4f', '#8a4a8a']), [0, -0.33, 0.2])
  const cloth = random.pick(['#c8453f', '#2f7d7a', '#d99a2f', '#5a5fa8'])
  for (let i = 0; i < 7; i++) brush.piece(smooth([[-0.4 + i * 0.115, -0.96], [-0.29 + i * 0.115, -0.96], [-0.35 + i * 0.145, -0.7], [-0.43 + i * 0.145, -0.65], [-0.5 + i * 0.145, -0.7]]), i % 2 === 0 ? cloth : '#f4ead9', [0, -0.8, 0.2])
  brush.shine(blob(random, 0, -0.6, 0.04, 0.05), '#ffd890', '#e8dfce')
  brush.glow(0, -0.6, 0.6, '#ffca7a', 0.12)
}
