import { mix } from '../light.ts'
import type { FlatPainter, Glow } from '../painting.ts'
import { cut } from './outline.ts'
import { lampsOn, snowOn, tinted } from './season.ts'
import { glowOn } from './pools.ts'
import { acrossStage, bake, cutOut } from './sheet.ts'

/** Far buildings as stepped silhouettes, with windows, tanks, masts and setbacks. */
export const paintSkyline: FlatPainter<'skyline'> = (flat, easel) => {
  const { light, random, setting } = easel
  const base = setting.horizon + 0.04
  const box = acrossStage(easel, base - flat.height * 1.35, base + 0.06)
  const lamps = lampsOn(easel)
  const snow = snowOn(easel)
  const glows: Glow[] = []
  const sheet = bake(easel, box, flat.depth > 0.8 ? 0.8 : 1, (context) => {
    for (let pass = 0; pass < 2; pass++) {
      for (let x = box.left - 0.05; x < box.right;) {
        const wide = flat.height * random.between(0.16, 0.34)
        const middle = Math.abs(x) / (easel.aspect / 2)
        const tower = random() < flat.towers
        const tall =
          flat.height *
          (tower ? random.between(0.7, 1.15) : random.between(0.3, 0.62)) *
          (pass === 0 ? 1 : 0.62) *
          (0.72 + 0.36 * Math.min(1, middle))
        const top = base - tall
        const tone = mix(flat.colour, random.pick(['#7f8aa6', '#a08a8f', '#8a9aa0', '#6f7a98']), 0.35)
        const paper = light.lit(tinted(easel, tone, 0.3), flat.depth - pass * 0.08)
        const lit = mix(paper, light.key.colour, 0.16 * light.key.strength)
        const fade = context.createLinearGradient(0, top, 0, base)
        fade.addColorStop(0, lit)
        fade.addColorStop(1, mix(paper, light.haze, 0.4))
        context.fillStyle = fade
        const inset = tower ? wide * random.between(0.1, 0.24) : 0
        const step = top + tall * random.between(0.12, 0.3)
        context.fill(
          cut(
            inset > 0
              ? [
                  [x, base + 0.1],
                  [x, step],
                  [x + inset, step],
                  [x + inset, top],
                  [x + wide - inset, top],
                  [x + wide - inset, step],
                  [x + wide, step],
                  [x + wide, base + 0.1],
                ]
              : [
                  [x, base + 0.1],
                  [x, top],
                  [x + wide, top],
                  [x + wide, base + 0.1],
                ],
          ),
        )
        context.fillStyle = mix(paper, '#0b1030', 0.16 * (1 - light.hazeAt(flat.depth) * 0.6))
        const dark = light.key.x > 0 ? x : x + wide * 0.72
        context.fillRect(dark, inset > 0 ? step : top, wide * 0.28, base - top)
        if (snow > 0.3) {
          context.fillStyle = light.lit('#f4f8ff', flat.depth)
          context.fillRect(x + inset, top - 0.003, wide - inset * 2, 0.006)
          if (inset > 0) for (const sx of [x, x + wide - inset]) context.fillRect(sx, step - 0.003, inset, 0.005)
        }
        context.fillStyle = paper
        const roof = random()
        if (roof < 0.35) context.fillRect(x + wide * 0.5 - 0.0015, top - flat.height * 0.16, 0.003, flat.height * 0.16)
        else if (roof < 0.6) context.fillRect(x + wide * 0.3, top - 0.012, wide * 0.3, 0.013)
        else if (roof < 0.75)
          context.fill(
            cut([
              [x + inset, top],
              [x + wide / 2, top - flat.height * 0.12],
              [x + wide - inset, top],
            ]),
          )
        const cell = flat.height * 0.036
        for (let wy = (inset > 0 ? step : top) + cell; wy < base - cell; wy += cell * 1.35)
          for (let wx = x + cell * 0.7; wx < x + wide - cell; wx += cell * 1.15) {
            const on = random() < 0.42
            context.fillStyle = on
              ? mix(
                  mix(paper, '#dfeaf5', 0.22),
                  mix(random.pick(['#ffd27a', '#ffe3a8', '#ffc05f', '#cfe4ff']), light.haze, light.hazeAt(flat.depth) * 0.35),
                  lamps,
                )
              : mix(paper, light.sky[1], 0.24)
            context.fillRect(wx, wy, cell * 0.55, cell * 0.7)
          }
        if (lamps > 0.2 && pass === 1 && random() < 0.5)
          glows.push({
            x: x + wide / 2,
            y: base - tall * 0.4,
            radius: flat.height * 0.4,
            colour: mix('#000000', '#ffb860', 0.45 * lamps),
            flicker: 0.02,
          })
        x += wide * (pass === 0 ? random.between(0.8, 1.15) : random.between(0.9, 1.5))
      }
    }
  })
  cutOut(sheet, easel, {
    shadow: 0.2,
    spread: 0.014,
    fibre: 0.08,
    rim: { colour: mix('#ffffff', light.key.colour, 0.7), strength: 0.25 * light.key.strength, width: 0.002 },
  })
  glowOn(sheet, glows.slice(0, 9))
  return [{ depth: flat.depth, sheet }]
}
