import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Random } from '../../../random.ts'
import { mix, multiply } from '../light.ts'
import type { Easel, FlatPainter, StandingFlat } from '../painting.ts'
import { lobes } from './outline.ts'
import { acrossStage, bake, belowFrame, cutOut } from './sheet.ts'
import { tinted } from './season.ts'

/** Separate paper clouds that drift with the wind. */
export const paintClouds: FlatPainter<'clouds'> = (flat, easel) => {
  const { light, random } = easel
  // an overcast sky has its own deck: single clouds would hang in front of it
  if (light.weather.cover > 0.5 && flat.bottom < 0.4 && easel.place.medium !== 'air') return []
  const free = Math.max(0.1, Math.min(1, easel.setting.horizon / 0.58))
  const half = easel.aspect / 2 + easel.margin
  const count = Math.max(2, Math.round(half * 2 * flat.perUnit))
  const speed = (0.004 + 0.016 * light.weather.wind) * (1.3 - flat.depth)
  return Array.from({ length: count }, (_, i): StandingFlat => {
    const width = flat.size * random.between(0.65, 1.35)
    const x = -half - 0.15 + ((i + random.between(0.2, 0.8)) / count) * (half * 2 + 0.1)
    const y = (flat.top + (flat.bottom - flat.top) * (((i * 0.618) % 1) * 0.8 + random() * 0.2)) * (flat.bottom > 0.75 ? 1 : free)
    const sheet = bake(
      easel,
      { left: x - width * 0.62, right: x + width * 0.62, top: y - width * 0.36, bottom: y + width * 0.2 },
      0.85,
      (context) => cloud(context, random, easel, x, y, width, flat.depth),
    )
    cutOut(sheet, easel, { shadow: 0.13, spread: 0.014, fibre: 0.06, rim: null })
    const rate = speed * random.between(0.8, 1.2)
    return { depth: flat.depth, sheet, drift: (time) => ({ x: rate * time, y: 0.003 * Math.sin(time * 0.5 + i * 2) }) }
  })
}

/** Bank upon bank of cloud that fills everything below a line. */
export const paintCloudbank: FlatPainter<'cloudbank'> = (flat, easel) => {
  const { random } = easel
  const level = flat.y + (easel.setting.horizon - easel.place.horizon) * 0.5
  const box = acrossStage(easel, level - flat.size * 0.75, Math.max(level + 0.1, Math.min(belowFrame(easel), level + 0.45)))
  const tones = cloudTones(easel, flat.depth, tinted(easel, flat.colour))
  const sheet = bake(easel, box, 0.75, (context) => {
    for (const [drop, colour] of [
      [0, tones.light],
      [0.16, tones.middle],
      [0.36, tones.shade],
    ] as const) {
      const y = level + drop * flat.size
      context.fillStyle = colour
      context.fillRect(box.left, y, box.right - box.left, box.bottom - y)
      for (let x = box.left - 0.1; x < box.right + 0.1;) {
        const wide = flat.size * random.between(0.4, 1)
        const path = lobes(random, x + wide / 2, y + 0.01, wide * 0.7, wide * random.between(0.28, 0.6), 9, 0.3)
        context.fillStyle = colour
        context.fill(path)
        context.strokeStyle = tones.edge
        context.globalAlpha = 0.5
        context.lineWidth = 0.0016
        context.stroke(path)
        context.globalAlpha = 1
        context.fillStyle = colour
        context.fillRect(x - wide * 0.1, y + 0.012, wide * 1.2, 0.03)
        x += wide * random.between(0.5, 0.8)
      }
    }
    const fade = context.createLinearGradient(0, level, 0, box.bottom)
    fade.addColorStop(0, `${tones.shade}00`)
    fade.addColorStop(1, `${tones.shade}cc`)
    context.fillStyle = fade
    context.fillRect(box.left, level, box.right - box.left, box.bottom - level)
  })
  cutOut(sheet, easel, { shadow: 0.22, spread: 0.025, fibre: 0.06, rim: null })
  const rate = 0.05 * (1.1 - flat.depth)
  const bob = random() * 6.283
  return [
    {
      depth: flat.depth,
      sheet,
      drift: (time) => ({
        x: easel.margin * 0.5 * Math.sin(rate * time * 2 + bob),
        y: 0.006 * (1 - flat.depth) * Math.sin(time * 0.7 + bob),
      }),
    },
  ]
}

function cloudTones(easel: Easel, depth: number, colour: string): { light: string; middle: string; shade: string; edge: string } {
  const { light } = easel
  const paper = mix(multiply(colour, mix(light.ambient, '#ffffff', 0.25)), light.haze, light.hazeAt(depth) * 0.55)
  const sunlit = mix(paper, light.key.colour, 0.3 * light.key.strength)
  return {
    light: sunlit,
    middle: mix(paper, light.sky[1], 0.16),
    shade: mix(paper, light.sky[0], 0.34),
    edge: mix(sunlit, '#ffffff', 0.4 * light.key.strength + 0.1),
  }
}

function cloud(context: SKRSContext2D, random: Random, easel: Easel, x: number, y: number, width: number, depth: number): void {
  const tones = cloudTones(easel, depth, '#fbfcff')
  const side = Math.sign(easel.light.key.x) || 1
  const layer = (dx: number, dy: number, share: number, colour: string): void => {
    context.fillStyle = colour
    const height = width * 0.15 * share
    context.fill(lobes(random, x + dx * width, y + dy * width, width * 0.43 * share, height, 9, 0.8))
    context.fill(lobes(random, x + (dx - 0.12) * width, y + dy * width - height * 0.5, width * 0.24 * share, height * 1.15, 8, 0.5))
    context.fill(lobes(random, x + (dx + 0.14) * width, y + dy * width - height * 0.35, width * 0.2 * share, height * 0.95, 8, 0.5))
  }
  layer(0, 0, 1, tones.shade)
  layer(side * 0.03, -0.02, 0.88, tones.middle)
  layer(side * 0.07, -0.045, 0.68, tones.light)
}
