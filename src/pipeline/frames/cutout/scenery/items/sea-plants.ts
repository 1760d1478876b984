import { mix } from '../../light.ts'
import type { Brush } from '../brush.ts'
import { lobes, smooth, type Point } from '../outline.ts'

/** Ribbons of sea weed. */
export function weed(brush: Brush): void {
  const { random } = brush
  const colour = random.pick(['#2f8f6a', '#4a9a4f', '#7a9a3f', '#2a7a78', '#9a5a7a'])
  for (let i = 0; i < random.integer(3, 5); i++) {
    const [x, tall, phase] = [random.between(-0.14, 0.14), random.between(0.55, 1), random() * 6.283]
    const [left, right]: [Point[], Point[]] = [[], []]
    for (let k = 0; k <= 10; k++) {
      const t = k / 10
      const px = x + Math.sin(t * 5 + phase) * 0.05 * t + (x * t) / 2
      const wide = 0.028 * (1 - t * 0.85) + (k % 2 === 0 ? 0.008 : 0)
      left.push([px - wide, -tall * t])
      right.unshift([px + wide, -tall * t])
    }
    brush.piece(smooth([...left, ...right]), mix(colour, '#e0f7a0', random.between(0, 0.2)), [x, -tall / 2, 0.4])
  }
}

/** Branching coral. */
export function coral(brush: Brush): void {
  const { random, context } = brush
  const colour = brush.lit(random.pick(['#f2786a', '#f29a4f', '#e56a9a', '#b077d6', '#f2c14f']))
  context.lineCap = 'round'
  const tips: Point[] = []
  const grow = (x: number, y: number, turn: number, long: number, wide: number, left: number): void => {
    const [x1, y1] = [x + Math.cos(turn) * long, y + Math.sin(turn) * long]
    for (const [slip, tone] of [
      [0.012, mix(colour, '#0c1030', 0.3)],
      [0, colour],
    ] as const) {
      context.strokeStyle = tone
      context.lineWidth = wide
      context.beginPath()
      context.moveTo(x - slip * brush.side, y + slip)
      context.lineTo(x1 - slip * brush.side, y1 + slip)
      context.stroke()
    }
    if (left === 0) return void tips.push([x1, y1])
    const fan = random.integer(2, 3)
    for (let i = 0; i < fan; i++)
      grow(
        x1,
        y1,
        turn + (i - (fan - 1) / 2) * random.between(0.5, 0.75) + random.between(-0.12, 0.12),
        long * random.between(0.66, 0.85),
        wide * 0.76,
        left - 1,
      )
  }
  for (const turn of [-2.1, -1.57, -1.05]) grow(0, 0.03, turn + random.between(-0.15, 0.15), 0.3, 0.12, 3)
  context.fillStyle = mix(colour, '#ffffff', 0.4)
  for (const [x, y] of tips) {
    context.beginPath()
    context.arc(x, y - 0.01, 0.022, 0, 6.283)
    context.fill()
  }
}

/** A round or fan-shaped coral with ribs. */
export function fanCoral(brush: Brush): void {
  const { random, context } = brush
  const colour = random.pick(['#8d6fd1', '#ef8f7a', '#4fb3a8', '#d96aa0', '#e8b24f'])
  const wide = random.between(0.5, 0.8)
  brush.piece(lobes(random, 0, -0.42, wide, 0.5, 13, 0.15), colour, [0, -0.4, 0.6])
  context.strokeStyle = brush.lit(mix(colour, '#ffffff', 0.35))
  context.lineWidth = 0.022
  context.globalAlpha = 0.7
  for (let i = -5; i <= 5; i++) {
    context.beginPath()
    context.moveTo(0, 0)
    context.quadraticCurveTo(i * 0.05 * wide, -0.4, i * 0.16 * wide, -0.82 + Math.abs(i) * 0.045)
    context.stroke()
  }
  context.globalAlpha = 1
}
