import type { SKRSContext2D } from '@napi-rs/canvas'
import { mix } from '../../light.ts'
import { groundAt, scaleAt } from '../../../../choreography/stage.ts'
import { blob, cut } from '../outline.ts'
import type { Strip } from '../strip.ts'
import { grass, snow } from './natural.ts'
import { reach, scaleAtY, type PaintTexture } from './strew.ts'

const tarmac = '#5b6070'

export const stone: PaintTexture = (context, strip) => {
  const { random } = strip.easel
  const [dark, pale] = [mix(strip.paper, '#141a33', 0.26), mix(strip.paper, '#ffffff', 0.14)]
  for (let y = strip.top; y < reach(strip);) {
    const depthScale = scaleAtY(strip, y)
    const tall = 0.052 * depthScale
    for (let x = strip.left - random() * 0.1; x < strip.right;) {
      const wide = 0.1 * depthScale * random.between(0.7, 1.4)
      context.fillStyle = mix(strip.paper, random() < 0.5 ? dark : pale, random.between(0, 0.55))
      context.fill(blob(random, x + wide / 2, y + tall / 2, wide * 0.44, tall * 0.42, 0.05, 8))
      x += wide
    }
    y += tall
  }
}

/** Pavement far away, a kerb, the road with its dashes, and near pavement again. */
export const street: PaintTexture = (context, strip) => {
  const { light, setting } = strip.easel
  const asphalt = light.lit(mix(tarmac, '#eef2fa', strip.snow * 0.4), strip.depth)
  const slab = (y0: number, y1: number, colour: string): void => {
    context.fillStyle = colour
    context.fillRect(strip.left, y0, strip.right - strip.left, y1 - y0)
  }
  const [kerb, foot] = [groundAt(setting, 0.3), groundAt(setting, 0.085)]
  joints(context, strip, 0.16)
  slab(kerb, foot, asphalt)
  slab(kerb - 0.008, kerb, mix(strip.paper, '#ffffff', 0.25))
  slab(kerb, kerb + 0.006, mix(asphalt, '#000010', 0.4))
  const [y0, y1] = [groundAt(setting, 0.178), groundAt(setting, 0.166)]
  context.fillStyle = mix(asphalt, light.lit('#f2e6c4', strip.depth), 0.75 - 0.5 * strip.snow)
  for (let x = -3; x < 3; x += 0.3)
    context.fill(
      cut([
        [x, y0],
        [x + 0.16, y0],
        [x + 0.166, y1],
        [x + 0.004, y1],
      ]),
    )
  slab(foot - 0.004, foot + 0.012, mix(strip.paper, '#ffffff', 0.3))
  slab(foot + 0.012, foot + 0.016, mix(strip.paper, '#000010', 0.25))
}

/** Grass verges and a country road across the picture, its edge lines worn. */
export const road: PaintTexture = (context, strip, i) => {
  const { light, setting } = strip.easel
  ;(strip.snow > 0.5 ? snow : grass)(context, strip, i)
  const asphalt = light.lit(mix(tarmac, '#eef2fa', strip.snow * 0.45), strip.depth)
  const paint = mix(asphalt, light.lit('#f2e6c4', strip.depth), 0.75 - 0.5 * strip.snow)
  const [far, near] = [groundAt(setting, 0.32), groundAt(setting, 0.07)]
  const band = (y0: number, y1: number, colour: string): void => {
    context.fillStyle = colour
    context.fillRect(strip.left, y0, strip.right - strip.left, y1 - y0)
  }
  band(far - 0.012, near + 0.02, mix(strip.paper, '#c9b08a', 0.6))
  band(far, near, asphalt)
  band(far + 0.008, far + 0.0115, paint)
  band(near - 0.016, near - 0.009, paint)
  const [y0, y1] = [groundAt(setting, 0.168), groundAt(setting, 0.156)]
  context.fillStyle = paint
  for (let x = -3; x < 3; x += 0.34)
    context.fill(
      cut([
        [x, y0],
        [x + 0.18, y0],
        [x + 0.188, y1],
        [x + 0.004, y1],
      ]),
    )
}

/** Seams of paving that run towards the vanishing point. */
function joints(context: SKRSContext2D, strip: Strip, gap: number): void {
  const { setting } = strip.easel
  context.strokeStyle = mix(strip.paper, '#141a33', 0.3)
  context.lineWidth = 0.002
  context.globalAlpha = 0.6
  context.beginPath()
  for (let x = -4; x < 4; x += gap) {
    context.moveTo(x * scaleAt(1), setting.horizon)
    context.lineTo(x * 1.12, setting.horizon + (1.04 - setting.horizon) * 1.15)
  }
  for (let depth = 0.9; depth > -0.05; depth *= 0.84) {
    const y = groundAt(setting, depth)
    context.moveTo(strip.left, y)
    context.lineTo(strip.right, y)
    if (depth < 0.02) break
  }
  context.stroke()
  context.globalAlpha = 1
}

/** Planks that run along the wall, their ends staggered. */
export const boards: PaintTexture = (context, strip) => {
  const { random, light, setting } = strip.easel
  const far = setting.horizon
  const tall = 0.1
  for (let row = 0, y = far; y < reach(strip); row++) {
    const step = tall * scaleAtY(strip, y) ** 1.2
    if (y + step > strip.top)
      for (let x = strip.left - random() * 0.8; x < strip.right;) {
        const wide = random.between(0.5, 1.1) * (0.5 + scaleAtY(strip, y))
        const tone = mix(strip.paper, random() < 0.5 ? '#2d1420' : mix('#fff0d0', light.key.colour, 0.3), random.between(0.02, 0.13))
        context.fillStyle = tone
        context.fillRect(x, y, wide - 0.002, step - 0.0016)
        context.strokeStyle = mix(tone, '#2d1420', 0.25)
        context.lineWidth = 0.0012
        context.globalAlpha = 0.4
        for (let grain = 1; grain < 4; grain++) {
          context.beginPath()
          context.moveTo(x, y + (step * grain) / 4)
          context.bezierCurveTo(
            x + wide * 0.3,
            y + step * (grain / 4 + random.between(-0.1, 0.1)),
            x + wide * 0.6,
            y + step * (grain / 4 + random.between(-0.1, 0.1)),
            x + wide,
            y + (step * grain) / 4,
          )
          context.stroke()
        }
        context.globalAlpha = 1
        x += wide
      }
    y += step
  }
}

export const tiles: PaintTexture = (context, strip) => {
  const { setting } = strip.easel
  const dark = mix(strip.paper, '#2a2a44', 0.3)
  let row = 0
  for (let depth = 1; depth > 0.004; row++) {
    const next = depth * 0.8 < 0.012 ? 0 : depth * 0.8
    const [y0, y1] = [groundAt(setting, depth), depth * 0.8 < 0.012 ? 1.2 : groundAt(setting, next)]
    const [s0, s1] = [scaleAt(depth), depth * 0.8 < 0.012 ? 1.15 : scaleAt(next)]
    for (let x = -9; x < 9; x++)
      if ((x + row) % 2 === 0) {
        context.fillStyle = dark
        context.globalAlpha = 0.55
        context.fill(
          cut([
            [x * 0.18 * s0, y0],
            [(x + 1) * 0.18 * s0, y0],
            [(x + 1) * 0.18 * s1, y1],
            [x * 0.18 * s1, y1],
          ]),
        )
      }
    depth = next
  }
  context.globalAlpha = 1
}

/** A platform before and behind a railway line that runs across the picture. */
export const rails: PaintTexture = (context, strip, i) => {
  const { light, setting, random } = strip.easel
  stone(context, strip, i)
  const band = (y0: number, y1: number, colour: string): void => {
    context.fillStyle = colour
    context.fillRect(strip.left, y0, strip.right - strip.left, y1 - y0)
  }
  const lit = (colour: string): string => light.lit(mix(colour, '#eef2fa', strip.snow * 0.5), strip.depth)
  const [far, near] = [groundAt(setting, 0.6), groundAt(setting, 0.44)]
  band(far - 0.012, near + 0.012, lit('#6f665f'))
  for (let k = 0; k < 420; k++) {
    context.fillStyle = lit(random.pick(['#857a70', '#5a524e', '#978c80']))
    context.fillRect(random.between(strip.left, strip.right), random.between(far - 0.01, near + 0.006), 0.008, 0.004)
  }
  context.fillStyle = lit('#5f4434')
  for (let x = -3; x < 3; x += 0.07)
    context.fill(
      cut([
        [x, far],
        [x + 0.03, far],
        [x + 0.036, near],
        [x + 0.002, near],
      ]),
    )
  for (const share of [0.16, 0.78]) {
    const y = far + (near - far) * share
    band(y, y + 0.0075, lit('#3f434e'))
    band(y, y + 0.003, mix(lit('#c5cbd6'), light.key.colour, 0.3 * light.key.strength))
  }
  band(near + 0.012, near + 0.026, mix(strip.paper, '#ffffff', 0.35))
  band(near + 0.026, near + 0.032, mix(strip.paper, '#000010', 0.35))
  const line = near + 0.055
  band(line, line + 0.008, mix(strip.paper, lit('#f2c840'), 0.8))
}
