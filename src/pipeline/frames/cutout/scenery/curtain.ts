import { mix } from '../light.ts'
import type { FlatPainter, StandingFlat } from '../painting.ts'
import { cut, type Point } from './outline.ts'
import { tinted } from './season.ts'
import { bake, belowFrame, cutOut } from './sheet.ts'

/** Theatre curtains drawn to both sides, in deep folds, with a swag above. */
export const paintCurtain: FlatPainter<'curtain'> = (flat, easel) => {
  const { light, random } = easel
  const cloth = light.lit(tinted(easel, flat.colour, 0.7), 0.1)
  const edge = easel.aspect / 2 + easel.margin
  const wide = easel.margin + easel.aspect * 0.13
  const flats = ([-1, 1] as const).map((side): StandingFlat => {
    const [from, to] = side < 0 ? [-edge, -edge + wide] : [edge - wide, edge]
    const sheet = bake(easel, { left: from - 0.02, right: to + 0.03, top: -easel.margin, bottom: belowFrame(easel) }, 0.8, (context) => {
      const folds = 7
      for (let i = 0; i < folds; i++) {
        const [a, b] = [from + ((to - from) * i) / folds, from + ((to - from) * (i + 1.15)) / folds]
        const fade = context.createLinearGradient(a, 0, b, 0)
        fade.addColorStop(0, mix(cloth, '#10061c', 0.5))
        fade.addColorStop(0.55, mix(cloth, '#ffe0c0', 0.18))
        fade.addColorStop(1, mix(cloth, '#10061c', 0.32))
        context.fillStyle = fade
        const sway = random.between(-0.012, 0.012)
        const points: Point[] = [
          [a, -1],
          [b, -1],
          [b + sway, 0.5],
          [b, 1.5],
          [a, 1.5],
          [a + sway, 0.5],
        ]
        context.fill(cut(points))
      }
    })
    cutOut(sheet, easel, { shadow: 0.5, spread: 0.03, fibre: 0.1, rim: null })
    return { depth: flat.depth, sheet, drift: (time) => ({ x: 0.003 * Math.sin(time * 0.6 + side), y: 0 }) }
  })
  const swag = bake(easel, { left: -edge, right: edge, top: -easel.margin, bottom: 0.17 }, 0.8, (context) => {
    const step = 0.3
    for (let x = -Math.ceil(edge / step) * step; x < edge; x += step)
      for (let i = 0; i < 4; i++) {
        context.fillStyle = mix(cloth, i % 2 === 0 ? '#10061c' : '#ffe0c0', i % 2 === 0 ? 0.3 : 0.1)
        context.beginPath()
        context.moveTo(x, -1)
        context.lineTo(x, -0.02)
        context.quadraticCurveTo(x + step / 2, 0.25 - i * 0.055, x + step, -0.02)
        context.lineTo(x + step, -1)
        context.fill()
      }
  })
  return [...flats, { depth: flat.depth + 0.01, sheet: cutOut(swag, easel, { shadow: 0.5, spread: 0.03, fibre: 0.1, rim: null }) }]
}
