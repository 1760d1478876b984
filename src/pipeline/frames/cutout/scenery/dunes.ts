import { mix } from '../light.ts'
import type { FlatPainter } from '../painting.ts'
import { cut, landUnder, type Point } from './outline.ts'
import { acrossStage, bake, cutOut } from './sheet.ts'
import { tinted } from './season.ts'

/** A row of dunes: long backs to the wind, a sharp crest, the slip face in shade. */
export const paintDunes: FlatPainter<'dunes'> = (flat, easel) => {
  const { light, random, setting } = easel
  const base = setting.horizon
  const box = acrossStage(easel, base - flat.height * 1.25 - 0.05, base + 0.2)
  const away = -(Math.sign(light.key.x) || 1)
  const colour = mix(tinted(easel, flat.colour), '#eef3fb', light.weather.snow * 0.7)
  const paper = light.lit(colour, flat.depth)
  const sheet = bake(easel, box, 0.9, (context) => {
    const spacing = flat.height * 4.5
    const crests: { x: number; h: number; w: number }[] = []
    for (let x = box.left - spacing * random(); x < box.right + spacing; x += spacing * random.between(0.6, 1.1))
      crests.push({ x, h: flat.height * random.between(0.5, 1), w: spacing * random.between(0.7, 1.1) })
    context.fillStyle = paper
    context.fillRect(box.left, base - flat.height * 0.2, box.right - box.left, box.bottom - base + flat.height * 0.2)
    for (const dune of crests.sort((a, b) => b.h - a.h)) {
      const line = (x: number): number => {
        const off = (x - dune.x) / dune.w
        const flank =
          off * away > 0
            ? Math.max(0, 1 - Math.abs(off) * 1.7) ** 1.15
            : Math.max(0, Math.cos(Math.min(1, Math.abs(off)) * Math.PI) * 0.5 + 0.5)
        return base - dune.h * flank + 0.02
      }
      const path = landUnder(line, dune.x - dune.w, dune.x + dune.w, 0.01, base + 0.18)
      const fade = context.createLinearGradient(0, base - dune.h, 0, base + 0.08)
      fade.addColorStop(0, mix(paper, light.key.colour, 0.3 * light.key.strength))
      fade.addColorStop(1, mix(paper, light.haze, 0.2))
      context.fillStyle = fade
      context.fill(path)
      const top = base - dune.h + 0.02
      const spine: Point[] = [[dune.x, top]]
      for (let i = 1; i <= 8; i++)
        spine.push([dune.x - away * Math.sin((i / 8) * 3.3) * dune.w * 0.13 + away * (i / 8) * dune.w * 0.2, top + (dune.h * i) / 8])
      const face: Point[] = []
      for (let i = 8; i >= 0; i--) face.push([dune.x + (away * dune.w * i) / 13, line(dune.x + (away * dune.w * i) / 13)])
      context.fillStyle = mix(paper, mix('#5a2a34', light.sky[0], 0.4), 0.3 * (1 - light.hazeAt(flat.depth) * 0.5))
      context.fill(cut([...spine, ...face]))
      context.strokeStyle = mix(paper, '#ffffff', 0.5)
      context.globalAlpha = 0.25 + 0.3 * light.key.strength
      context.lineWidth = 0.0016
      context.stroke(path)
      context.globalAlpha = 1
    }
  })
  cutOut(sheet, easel, { shadow: 0.22, spread: 0.018, fibre: 0.09, rim: null })
  return [{ depth: flat.depth, sheet }]
}
