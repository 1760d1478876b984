import { mix } from '../../light.ts'
import type { Brush } from '../brush.ts'
import { cut, lobes, smooth, type Point } from '../outline.ts'
import { foliage } from '../season.ts'

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
  if (random() < 0.7)
    brush.piece(
      cut([
        [wide * 0.5, -0.55],
        [0.2, -0.72],
        [0.19, -0.74],
        [wide * 0.4, -0.62],
      ]),
      colour,
      [0, -0.6, 0.2],
    )
  if (brush.season !== 'winter')
    for (let i = 0; i < 3; i++)
      brush.piece(
        lobes(random, random.between(-0.14, 0.2), -0.8 - i * 0.16, 0.13, 0.07, 9),
        mix(foliage(brush.season, random), '#1e3a3a', 0.2),
        [0, -0.9, 0.2],
      )
  if (brush.snow > 0.3)
    brush.piece(
      smooth([
        [-wide * 2, 0.02],
        [-wide * 1.4, -0.05],
        [0, -0.03],
        [wide * 1.5, -0.06],
        [wide * 2, 0.02],
      ]),
      '#f0f5fd',
      [0, 0, 0.1],
    )
}
