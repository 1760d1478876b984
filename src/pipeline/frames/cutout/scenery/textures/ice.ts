import { mix } from '../../light.ts'
import { blob } from '../outline.ts'
import { reach, scaleAtY, type PaintTexture } from './strew.ts'

/** Ice: dark and pale depths under it, cracks, the curves of skates, and a dusting of snow that the wind has swept into tongues. */
export const ice: PaintTexture = (context, strip) => {
  const { random, light } = strip.easel
  const bottom = reach(strip)
  const [deep, white] = [mix(strip.paper, '#2f7aa4', 0.4), mix(strip.paper, mix('#ffffff', light.key.colour, 0.15), 0.7)]
  const somewhere = (): { x: number; y: number; size: number } => {
    const y = strip.top + (bottom - strip.top) * random() ** 1.3
    return { x: random.between(strip.left, strip.right), y, size: scaleAtY(strip, y) }
  }
  for (let i = 0; i < 34; i++) {
    const { x, y, size } = somewhere()
    context.globalAlpha = random.between(0.12, 0.34)
    context.fillStyle = i % 3 === 0 ? white : deep
    context.fill(blob(random, x, y, size * random.between(0.16, 0.5), size * random.between(0.015, 0.04), 0.2))
  }
  context.lineCap = 'round'
  for (let i = 0; i < 90; i++) {
    const { x, y, size } = somewhere()
    const [wide, turn] = [size * random.between(0.08, 0.34), random.between(-0.5, 0.5)]
    context.globalAlpha = random.between(0.4, 0.9)
    context.strokeStyle = i % 6 === 0 ? deep : white
    context.lineWidth = 0.0046 * size
    context.beginPath()
    context.moveTo(x - wide, y + wide * 0.12 * turn)
    context.quadraticCurveTo(x + wide * 0.1, y - wide * 0.34 * turn, x + wide, y + wide * 0.2 * turn)
    context.stroke()
  }
  for (let i = 0; i < 7; i++) {
    const { x, y, size } = somewhere()
    context.globalAlpha = 0.6
    context.strokeStyle = deep
    context.lineWidth = 0.004 * size
    context.beginPath()
    context.moveTo(x, y)
    for (let k = 1, [right, down] = [x, y]; k < 7; k++)
      context.lineTo((right += size * random.between(0.03, 0.12)), (down += size * random.between(-0.014, 0.018)))
    context.stroke()
  }
  for (let i = 0; i < 30; i++) {
    const { x, y, size } = somewhere()
    context.globalAlpha = random.between(0.5, 0.9)
    context.fillStyle = mix(white, light.lit('#ffffff', strip.depth), 0.6)
    context.fill(blob(random, x, y, size * random.between(0.1, 0.4), size * random.between(0.006, 0.02), 0.35))
  }
  context.globalAlpha = 1
}
