import { lightningStrikes } from '../../../choreography/lightning.ts'
import { createCanvas, Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { mix, multiply, withAlpha } from '../light.ts'
import type { Easel, FlatPainter, StandingFlat } from '../painting.ts'
import { lobes } from './outline.ts'
import { acrossStage, bake, belowFrame, cutOut, softDot } from './sheet.ts'
import { starsOf } from './stars.ts'

/** The backdrop: a graded sky, stars, the sun or moon in its rings of light, and hanging clouds in bad weather. */
export const paintSky: FlatPainter<'sky'> = (_flat, easel) => {
  const { light } = easel
  const horizon = Math.max(0.12, Math.min(0.8, easel.setting.horizon))
  const box = acrossStage(
    easel,
    -easel.margin,
    easel.place.medium === 'air' ? belowFrame(easel) : Math.min(belowFrame(easel), easel.setting.horizon + 0.3),
  )
  const disc = discAt(easel, horizon)
  const sheet = bake(easel, box, 0.4, (context) => {
    const fade = context.createLinearGradient(0, Math.min(-0.05, horizon - 0.6), 0, horizon)
    // in fog the sky is hardly further than the trees
    const veil = light.weather.sight < 0.5 ? 0.8 : 0
    for (const [i, stop] of [0, 0.58, 1].entries())
      fade.addColorStop(stop, mix(light.sky[i] as string, light.haze, veil * (0.55 + 0.2 * i)))
    context.fillStyle = fade
    context.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top)
    halo(context, easel, disc)
  })
  cutOut(sheet, easel, { shadow: 0, spread: 0, fibre: 0.07, rim: null })
  const visible = 1 - light.weather.cover * 1.15
  const stars = light.hour.stars * Math.max(0, visible)
  const backdrop: StandingFlat = {
    depth: 1,
    sheet,
    ...(stars > 0.02
      ? { live: starsOf(easel, { left: box.left, right: box.right, top: box.top, bottom: horizon * 0.92 }, 110, stars) }
      : {}),
  }
  const flats = [backdrop]
  if (visible > 0.1) flats.push({ depth: 1, sheet: paintDisc(easel, disc, Math.min(1, visible)) })
  if (light.weather.cover > 0.45 && easel.setting.weather !== 'fog') flats.push(...cloudDeck(easel, horizon, disc))
  if (easel.setting.weather === 'storm') flats.push(lightning(easel, horizon))
  return flats
}

interface Disc {
  readonly x: number
  readonly y: number
  readonly radius: number
}

function discAt(easel: Easel, horizon: number): Disc {
  const { key, hour } = easel.light
  const low = key.y > 0.3
  return {
    x: (key.x * easel.aspect) / 2,
    y: Math.max(0.06, key.y * (horizon / 0.58)),
    radius: hour.disc === 'moon' ? 0.058 : low ? 0.07 : 0.05,
  }
}

function halo(context: SKRSContext2D, easel: Easel, disc: Disc): void {
  const { light } = easel
  const strength = (0.2 + 0.45 * light.key.strength) * (1 - light.weather.cover * 0.5)
  const reach = disc.radius * (light.hour.disc === 'moon' ? 8 : 9)
  const glow = context.createRadialGradient(disc.x, disc.y, 0, disc.x, disc.y, reach)
  const hex = (alpha: number): string =>
    Math.round(alpha * 255)
      .toString(16)
      .padStart(2, '0')
  glow.addColorStop(0, light.key.colour + hex(strength))
  glow.addColorStop(0.3, light.key.colour + hex(strength * 0.42))
  glow.addColorStop(1, `${light.key.colour}00`)
  context.fillStyle = glow
  context.fillRect(disc.x - reach, disc.y - reach, reach * 2, reach * 2)
}

/** The sun is three papers on each other; the moon has its seas. */
function paintDisc(easel: Easel, disc: Disc, alpha: number): StandingFlat['sheet'] {
  const { light, random } = easel
  const reach = disc.radius * 2.5
  return bake(easel, { left: disc.x - reach, right: disc.x + reach, top: disc.y - reach, bottom: disc.y + reach }, 1, (context) => {
    const circle = (radius: number, colour: string, opacity: number): void => {
      context.globalAlpha = opacity * alpha
      context.fillStyle = colour
      context.beginPath()
      context.arc(disc.x, disc.y, radius, 0, Math.PI * 2)
      context.fill()
    }
    const moon = light.hour.disc === 'moon'
    const face = moon ? '#f6eccb' : light.key.y > 0.3 ? mix(light.key.colour, '#ffe9b8', 0.45) : '#fff6d8'
    circle(disc.radius * 2.3, face, 0.07)
    circle(disc.radius * 1.75, face, 0.1)
    circle(disc.radius * 1.32, face, 0.16)
    circle(disc.radius, face, 1)
    if (!moon) return circle(disc.radius * 0.8, mix(face, '#ffffff', 0.4), 0.6)
    context.save()
    context.beginPath()
    context.arc(disc.x, disc.y, disc.radius, 0, Math.PI * 2)
    context.clip()
    for (let i = 0; i < 9; i++) {
      const [turn, far, size] = [random() * 6.283, Math.sqrt(random()) * disc.radius * 0.85, disc.radius * random.between(0.08, 0.27)]
      const [x, y] = [disc.x + Math.cos(turn) * far, disc.y + Math.sin(turn) * far]
      for (const [slip, colour] of [
        [0.12, '#fff8e0'],
        [0, '#d9c898'],
      ] as const) {
        context.fillStyle = colour
        context.globalAlpha = 0.75 * alpha
        context.beginPath()
        context.arc(x + size * slip, y + size * slip, size, 0, Math.PI * 2)
        context.fill()
      }
    }
    context.fillStyle = '#8c86a0'
    context.globalAlpha = 0.28 * alpha
    const shade = new Path2D()
    shade.arc(disc.x, disc.y, disc.radius * 1.02, 0, Math.PI * 2)
    shade.arc(disc.x - disc.radius * 0.22, disc.y - disc.radius * 0.16, disc.radius * 1.02, 0, Math.PI * 2, true)
    context.clip(shade, 'evenodd')
    context.fillRect(disc.x - disc.radius, disc.y - disc.radius, disc.radius * 2, disc.radius * 2)
    context.restore()
  })
}

/** Borders of cloud hung from above, as in a theatre: the nearer, the lower and darker. */
function cloudDeck(easel: Easel, horizon: number, disc: Disc): StandingFlat[] {
  const { light, random } = easel
  const heavy = light.weather.cover
  const rows = heavy > 0.8 ? 3 : 2
  return Array.from({ length: rows }, (_, i) => {
    const foot = horizon * (0.46 - 0.15 * i) * (0.6 + 0.5 * heavy)
    const box = acrossStage(easel, -easel.margin, foot + 0.24)
    const tone = mix(mix(light.sky[1], light.sky[0], 0.2 + 0.25 * i), multiply('#3a4458', light.ambient), heavy * (0.1 + 0.13 * i))
    const sheet = bake(easel, box, 0.6, (context) => {
      const [left, right] = [box.left - 0.2, box.right + 0.2]
      for (const [lift, colour] of [
        [0, mix(tone, '#0c1030', 0.14)],
        [0.035, tone],
        [0.075, mix(tone, light.sky[2], 0.25)],
      ] as const) {
        context.fillStyle = colour
        context.fillRect(box.left, box.top, right - left, foot - lift - box.top)
        for (let x = left; x < right;) {
          const wide = random.between(0.1, 0.26)
          context.fill(lobes(random, x + wide / 2, foot - lift - 0.012, wide * 0.66, wide * random.between(0.3, 0.48), 9))
          x += wide * random.between(0.62, 0.85)
        }
      }
      behindCloud(context, easel, disc)
    })
    cutOut(sheet, easel, { shadow: 0.3, spread: 0.03, fibre: 0.07, rim: null })
    const sway = 0.03 + 0.02 * i
    const wind = 0.3 + light.weather.wind
    return { depth: 0.98 - i * 0.03, sheet, drift: (time) => ({ x: sway * Math.sin(time * 0.16 * wind + i * 1.7), y: 0 }) }
  })
}

/** The sun or moon shines through the paper of the clouds before it; not through a storm's. */
function behindCloud(context: SKRSContext2D, easel: Easel, disc: Disc): void {
  const { light } = easel
  const strength = Math.min(1, (1 - light.weather.cover) * 2.2)
  if (strength < 0.05) return
  const reach = disc.radius * (light.hour.disc === 'moon' ? 5.5 : 4)
  const glow = context.createRadialGradient(disc.x, disc.y, 0, disc.x, disc.y, reach)
  const pale = mix(light.hour.disc === 'moon' ? '#fff3d0' : '#fff8e4', light.key.colour, 0.3)
  for (const [stop, alpha] of [
    [0, 0.85],
    [0.16, 0.7],
    [0.26, 0.34],
    [1, 0],
  ] as const)
    glow.addColorStop(stop, withAlpha(pale, alpha * strength))
  context.save()
  context.globalCompositeOperation = 'source-atop'
  context.fillStyle = glow
  context.fillRect(disc.x - reach, disc.y - reach, reach * 2, reach * 2)
  context.restore()
}

/** A bolt now and then, and the sky it lights. */
function lightning(easel: Easel, horizon: number): StandingFlat {
  const { random } = easel
  const strikes = lightningStrikes.map((at) => ({
    at,
    x: random.between(-0.45, 0.45) * easel.aspect,
    path: bolt(random, horizon),
  }))
  const flash = createCanvas(8, 8)
  const paint = flash.getContext('2d')
  paint.fillStyle = '#dfe6ff'
  paint.fillRect(0, 0, 8, 8)
  const glow = softDot('#cfd8ff', 128)
  return {
    depth: 0.9,
    sheet: null,
    live(context, time) {
      for (const strike of strikes) {
        const age = time - strike.at
        if (age < 0 || age > 0.45) continue
        const force = (1 - age / 0.45) * (0.65 + 0.35 * Math.cos(age * 46))
        context.save()
        context.globalAlpha = force * 0.16
        context.drawImage(flash, -easel.aspect, -easel.margin, easel.aspect * 2, horizon + easel.margin)
        context.translate(strike.x, 0)
        context.globalAlpha = force * 0.8
        context.drawImage(glow, -0.3, -0.15, 0.6, horizon + 0.2)
        context.strokeStyle = '#f4f6ff'
        context.lineWidth = 0.006
        context.lineJoin = 'round'
        context.globalAlpha = force
        context.stroke(strike.path)
        context.restore()
      }
    },
  }
}

function bolt(random: Easel['random'], horizon: number): Path2D {
  const path = new Path2D()
  let x = 0
  path.moveTo(0, horizon * 0.25)
  for (let i = 1; i <= 9; i++) {
    x += random.between(-0.035, 0.035)
    path.lineTo(x, horizon * (0.25 + 0.07 * i))
    if (i === 4 || i === 6) {
      path.lineTo(x + random.between(0.03, 0.07), horizon * (0.25 + 0.07 * i + 0.09))
      path.moveTo(x, horizon * (0.25 + 0.07 * i))
    }
  }
  return path
}
