import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'
import { depthOfGround, groundAt, scaleAt } from '../../../choreography/stage.ts'
import { mix } from '../light.ts'
import type { Easel, FlatPainter, StandingFlat } from '../painting.ts'
import { landUnder, rolling } from './outline.ts'
import { acrossStage, bake, belowFrame, cutOut } from './sheet.ts'
import { tinted } from './season.ts'

/**
 * Water from the horizon forward, in strips cut as waves, each rocking on its own; the sky lies in it, and glints
 * gather under the disc.
 */
export const paintWater: FlatPainter<'water'> = (flat, easel) => {
  const { light, random, setting } = easel
  const rough = flat.swell * (0.5 + 1.6 * light.weather.wind)
  const near = flat.to <= 0.02 ? belowFrame(easel) + 0.1 : groundAt(setting, flat.to) + 0.09
  const depths = [flat.depth, 0.62, 0.42, 0.28, 0.17, 0.08].filter(
    (depth, i) => i === 0 || (depth < flat.depth - 0.05 && depth > flat.to + 0.02),
  )
  const deep = tinted(easel, flat.colour, 0.55)
  return depths.map((depth, i): StandingFlat => {
    const top = i === 0 ? setting.horizon : groundAt(setting, depth)
    const next = depths[i + 1]
    const bottom = next === undefined ? near : Math.min(near, groundAt(setting, next) + 0.12 + easel.margin * 0.3)
    const scale = scaleAt(depth)
    const swing = i === 0 ? 0.0015 : 0.075 * scale * rough
    const crests = crested(random, 2.1 / (0.3 + scale))
    const line = (x: number): number => top + (i === 0 ? 0 : swing * (0.55 - crests(x)))
    const slide = i === 0 ? 0 : 0.05 * scale
    const box = {
      ...acrossStage(easel, top - swing * 2 - 0.02, bottom),
      left: -easel.aspect / 2 - easel.margin - slide,
      right: easel.aspect / 2 + easel.margin + slide,
    }
    const share = (y: number): number => Math.min(1, Math.max(0, (y - setting.horizon) / (1.04 - setting.horizon)))
    const tone = (y: number): string => {
      const [t, own] = [share(y), mix(light.lit(deep, Math.max(0.02, depthOfGround(setting, y) * 0.5)), '#06122e', 0.14 + 0.12 * share(y))]
      const above = t < 0.4 ? mix(light.sky[2], light.sky[1], 0.35 + (t / 0.4) * 0.65) : mix(light.sky[1], light.sky[0], (t - 0.4) / 0.6)
      return mix(own, above, 0.62 - 0.24 * t)
    }
    const sheet = bake(easel, box, i === 0 ? 0.7 : 0.9, (context) => {
      const fade = context.createLinearGradient(0, top - swing, 0, bottom)
      fade.addColorStop(0, mix(tone(top), light.sky[2], i === 0 ? 0.1 : 0.26))
      fade.addColorStop(Math.min(0.3, 0.06 / (bottom - top)), tone(top + 0.03))
      fade.addColorStop(1, mix(tone(bottom), '#04102c', i === 0 ? 0 : 0.12))
      context.fillStyle = fade
      context.fill(landUnder(line, box.left, box.right, 0.01, bottom))
      context.globalCompositeOperation = 'source-atop'
      if (i === 0 && flat.shore) reflection(context, easel, box, top, light.lit(tinted(easel, flat.shore, 0.3), 0.75))
      for (let k = 0; k < 46; k++) {
        const y = random.between(top, Math.min(1.1, bottom))
        const wide = (0.03 + 0.16 * share(y)) * random.between(0.4, 1.2)
        const x = random.between(box.left, box.right)
        context.fillStyle = k % 2 === 0 ? mix(tone(y), light.sky[2], 0.5) : mix(tone(y), '#04102c', 0.3)
        context.globalAlpha = random.between(0.12, 0.4)
        context.beginPath()
        context.ellipse(x, y, wide, 0.0014 + 0.004 * share(y), 0, 0, Math.PI * 2)
        context.fill()
      }
      context.globalAlpha = 1
      lightPath(context, easel, top, bottom)
      if (i > 0 && rough > 0.2)
        crest(context, line, crests, box, mix(tone(top), mix('#ffffff', light.sky[2], 0.3), 0.4 + 0.35 * Math.min(1, rough)), scale, rough)
    })
    cutOut(sheet, easel, { shadow: i === 0 ? 0 : 0.18, spread: 0.006 + 0.014 * scale, fibre: 0.06, rim: null })
    const [rate, phase] = [0.55 + 0.5 * rough, random() * 6.283]
    const bob = 0.012 * scale * rough
    return {
      depth,
      sheet,
      mirror: { y: top, strength: 0.34 * (1 - 0.4 * Math.min(1, rough)), ripple: 0.3 + 0.5 * Math.min(1, rough) },
      ...(i === 0
        ? {}
        : { drift: (time: number) => ({ x: slide * Math.sin(time * rate + phase), y: bob * Math.sin(time * rate * 1.37 + phase * 2) }) }),
      live: glints(easel, top, next === undefined ? Math.min(1.05, near - 0.06) : groundAt(setting, next) + 0.01, scale),
    }
  })
}

/** Waves as scissors cut them: round troughs, pointed crests, each of its own width and height, 0 … 1. */
function crested(random: Easel['random'], rate: number): (x: number) => number {
  const [warp, tall, phase] = [rolling(random, rate * 0.4), rolling(random, rate * 0.3), random() * 6.283]
  return (x) => (1 - Math.abs(Math.sin(x * rate * Math.PI + phase + warp(x) * 1.1))) ** 1.35 * (0.62 + 0.38 * tall(x))
}

/** The far shore upside down, softened and combed through by the water. */
function reflection(context: SKRSContext2D, easel: Easel, box: { left: number; right: number }, top: number, colour: string): void {
  const { random } = easel
  const [slow, trees] = [rolling(random, 0.8), rolling(random, 7)]
  const long = (1.04 - easel.setting.horizon) * 0.13
  for (const [share, alpha] of [
    [1, 0.3],
    [0.55, 0.3],
  ] as const) {
    context.globalAlpha = alpha
    context.fillStyle = colour
    context.beginPath()
    context.moveTo(box.left, top - 0.01)
    for (let x = box.left; x <= box.right; x += 0.01) context.lineTo(x, top + long * share * (0.6 + 0.3 * slow(x) + 0.14 * trees(x)))
    context.lineTo(box.right, top - 0.01)
    context.fill()
  }
  context.fillStyle = mix(easel.light.sky[2], '#ffffff', 0.1)
  for (let k = 0; k < 70; k++) {
    const [x, y, wide] = [random.between(box.left, box.right), top + long * 1.1 * random() ** 0.8, random.between(0.015, 0.07)]
    context.globalAlpha = 0.25
    context.beginPath()
    context.ellipse(x, y, wide, 0.0012, 0, 0, 6.2832)
    context.fill()
  }
  context.globalAlpha = 1
}

/** The light's own road on the water, narrow at the horizon and wide near us. */
function lightPath(context: SKRSContext2D, easel: Easel, top: number, bottom: number): void {
  const { light } = easel
  const strength = 0.3 * light.key.strength * (1 - light.weather.cover) * (light.key.y < 0.15 ? 0.4 : 1)
  if (strength < 0.03) return
  const [x, horizon] = [(light.key.x * easel.aspect) / 2, easel.setting.horizon]
  for (let y = top; y < Math.min(bottom, 1.1); y += 0.007) {
    const wide = 0.05 + (y - horizon) * 0.34
    const fade = context.createLinearGradient(x - wide, 0, x + wide, 0)
    const tone = light.key.colour
    const mark = Math.round(255 * strength * (0.55 + 0.45 * Math.sin(y * 420 + Math.sin(y * 97) * 3)))
    fade.addColorStop(0, `${tone}00`)
    fade.addColorStop(0.5, tone + mark.toString(16).padStart(2, '0'))
    fade.addColorStop(1, `${tone}00`)
    context.fillStyle = fade
    context.fillRect(x - wide + 0.01 * Math.sin(y * 260), y, wide * 2, 0.0075)
  }
}

/** The light on each crest, and foam where it breaks: the rougher, the whiter. */
function crest(
  context: SKRSContext2D,
  line: (x: number) => number,
  crests: (x: number) => number,
  box: { left: number; right: number },
  colour: string,
  scale: number,
  rough: number,
): void {
  const band = (from: number, thick: number, sharp: number, alpha: number): void => {
    context.fillStyle = colour
    context.globalAlpha = alpha
    context.beginPath()
    for (let x = box.left; x <= box.right; x += 0.01) context.lineTo(x, line(x) + from * scale)
    for (let x = box.right; x >= box.left; x -= 0.01)
      context.lineTo(x, line(x) + (from + 0.003 + thick * Math.max(0, crests(x)) ** sharp) * scale)
    context.fill()
  }
  band(0, 0.012 + 0.03 * Math.min(1.2, rough), 1.3, 0.5 + 0.25 * Math.min(1, rough))
  band(0.02 + 0.02 * rough, 0.006 + 0.016 * rough, 1.6, 0.22)
  context.globalAlpha = 1
}

/** Glints that come and go where the light falls: a path under the disc, a few elsewhere. */
function glints(easel: Easel, top: number, bottom: number, scale: number): NonNullable<StandingFlat['live']> {
  const { light, random } = easel
  const dash = streak(mix(light.key.colour, '#ffffff', 0.35))
  const strength = (0.25 + 0.75 * light.key.strength) * (1 - 0.6 * light.weather.cover)
  const middle = (light.key.x * easel.aspect) / 2
  const marks = Array.from({ length: Math.round(16 + 10 * (easel.aspect / 1.78)) }, (_, i) => {
    const y = top + 0.004 + (bottom - top) * random()
    const under = i % 3 !== 0
    const x = under
      ? middle + (random() + random() - 1) * (0.06 + 0.5 * (y - easel.setting.horizon))
      : random.between(-easel.aspect / 2 - 0.1, easel.aspect / 2 + 0.1)
    return {
      x,
      y,
      wide: (0.012 + 0.05 * scale) * random.between(0.4, 1.3),
      rate: random.between(0.7, 2.2),
      phase: random() * 6.283,
      alpha: strength * (under ? 0.75 : 0.3),
    }
  })
  return (context, time) => {
    for (const mark of marks) {
      const shown = Math.sin(time * mark.rate + mark.phase)
      if (shown <= 0) continue
      context.globalAlpha = mark.alpha * shown
      const wide = mark.wide * (0.6 + 0.5 * shown)
      context.drawImage(
        dash,
        mark.x - wide + 0.006 * Math.sin(time * 0.8 + mark.phase),
        mark.y - wide * 0.05,
        wide * 2,
        wide * 0.1 + 0.0015,
      )
    }
    context.globalAlpha = 1
  }
}

function streak(colour: string): Canvas {
  const canvas = createCanvas(64, 6)
  const context = canvas.getContext('2d')
  const fade = context.createLinearGradient(0, 0, 64, 0)
  fade.addColorStop(0, `${colour}00`)
  fade.addColorStop(0.5, colour)
  fade.addColorStop(1, `${colour}00`)
  context.fillStyle = fade
  context.beginPath()
  context.ellipse(32, 3, 32, 3, 0, 0, Math.PI * 2)
  context.fill()
  return canvas
}
