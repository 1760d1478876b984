import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Texture } from '../../../repertoire/places/flats.ts'
import { groundAt, scaleAt } from '../../../choreography/stage.ts'
import { mix } from '../light.ts'
import type { Strip } from './ground.ts'
import { blob, cut, type Point } from './outline.ts'

/** What the ground is strewn with; drawn only where the strip already is. `i` counts strips from the horizon. */
type PaintTexture = (context: SKRSContext2D, strip: Strip, i: number) => void

const tarmac = '#5b6070'

const reach = (strip: Strip): number => Math.min(strip.bottom, 1.12)

/** Flat ovals of paper in near tones, as if the ground dipped and rose. */
function dapple(context: SKRSContext2D, strip: Strip, count: number, dark: string, pale: string, alpha: number): void {
  const { random } = strip.easel
  for (let i = 0; i < count; i++) {
    const [x, y, wide] = [random.between(strip.left, strip.right), random.between(strip.top, reach(strip)), strip.scale * random.between(0.1, 0.38)]
    context.globalAlpha = alpha * random.between(0.5, 1)
    context.fillStyle = i % 2 === 0 ? dark : pale
    context.fill(blob(random, x, y, wide, wide * random.between(0.06, 0.14), 0.2))
  }
  context.globalAlpha = 1
}

function specks(context: SKRSContext2D, strip: Strip, count: number, colours: readonly string[], size: number): void {
  const { random } = strip.easel
  for (let i = 0; i < count; i++) {
    const [x, y, wide] = [random.between(strip.left, strip.right), random.between(strip.top, reach(strip)), strip.scale * size * random.between(0.4, 1)]
    context.fillStyle = random.pick(colours)
    context.beginPath()
    context.ellipse(x, y, wide, wide * 0.6, 0, 0, Math.PI * 2)
    context.fill()
  }
}

const grass: PaintTexture = (context, strip) => {
  const { light, random, setting } = strip.easel
  const [dark, pale] = [mix(strip.paper, '#0d2a24', 0.2), mix(strip.paper, mix('#f4ffb0', light.key.colour, 0.5), 0.2)]
  dapple(context, strip, 34, dark, pale, 0.4)
  context.lineWidth = 0.0035 * strip.scale
  context.lineCap = 'round'
  for (let i = 0; i < 240; i++) {
    const [x, y, tall] = [random.between(strip.left, strip.right), random.between(strip.top, reach(strip)), strip.scale * random.between(0.008, 0.022)]
    context.strokeStyle = random() < 0.5 ? dark : pale
    context.globalAlpha = 0.5
    context.beginPath()
    context.moveTo(x, y)
    context.quadraticCurveTo(x, y - tall * 0.6, x + random.between(-0.5, 0.5) * tall, y - tall)
    context.stroke()
  }
  context.globalAlpha = 0.9
  if (setting.season === 'spring' || setting.season === 'summer')
    specks(context, strip, setting.season === 'spring' ? 70 : 36, ['#ffffff', '#ffe27a', '#f3a6c0', '#c9b6ff'].map((colour) => light.lit(colour, strip.depth)), 0.0055)
  if (setting.season === 'autumn') specks(context, strip, 80, ['#d9822b', '#c4532f', '#e3a838'].map((colour) => light.lit(colour, strip.depth)), 0.008)
  context.globalAlpha = 1
}

const sand: PaintTexture = (context, strip) => {
  const { light, random } = strip.easel
  const [dark, pale] = [mix(strip.paper, '#6b3f3a', 0.22), mix(strip.paper, mix('#ffffff', light.key.colour, 0.4), 0.35)]
  dapple(context, strip, 26, dark, pale, 0.3)
  context.lineWidth = 0.003 * strip.scale
  for (let i = 0; i < 70; i++) {
    const [x, y, wide] = [random.between(strip.left, strip.right), random.between(strip.top, reach(strip)), strip.scale * random.between(0.05, 0.16)]
    context.strokeStyle = i % 3 === 0 ? pale : dark
    context.globalAlpha = 0.35
    context.beginPath()
    context.moveTo(x - wide, y)
    context.bezierCurveTo(x - wide * 0.3, y - wide * 0.09, x + wide * 0.2, y + wide * 0.08, x + wide, y - wide * 0.02)
    context.stroke()
  }
  context.globalAlpha = 0.5
  specks(context, strip, 90, [dark, pale], 0.0035)
  context.globalAlpha = 1
}

const snow: PaintTexture = (context, strip) => {
  const { light, random } = strip.easel
  const shade = mix(strip.paper, light.hour.name === 'night' ? '#26357a' : '#5f83c4', 0.36)
  const pale = mix(strip.paper, '#ffffff', 0.6)
  for (let i = 0; i < 15; i++) {
    const [x, y, wide] = [random.between(strip.left, strip.right), random.between(strip.top + 0.01, reach(strip)), strip.scale * random.between(0.18, 0.5)]
    const fade = context.createLinearGradient(0, y - wide * 0.1, 0, y + wide * 0.1)
    fade.addColorStop(0, `${shade}00`)
    fade.addColorStop(1, shade)
    context.globalAlpha = 0.34
    context.fillStyle = fade
    context.fill(blob(random, x, y, wide, wide * 0.1, 0.2))
  }
  context.globalAlpha = 0.8
  specks(context, strip, 80, [pale], 0.003)
  context.globalAlpha = 1
}

const earth: PaintTexture = (context, strip) => {
  const [dark, pale] = [mix(strip.paper, '#1d1220', 0.25), mix(strip.paper, '#ffe6c0', 0.18)]
  dapple(context, strip, 34, dark, pale, 0.4)
  specks(context, strip, 110, [dark, pale, mix(strip.paper, '#8a8a90', 0.4)], 0.007)
}

const stone: PaintTexture = (context, strip) => {
  const { random } = strip.easel
  const [dark, pale] = [mix(strip.paper, '#141a33', 0.26), mix(strip.paper, '#ffffff', 0.14)]
  for (let y = strip.top; y < reach(strip); ) {
    const depthScale = scaleAtY(strip, y)
    const tall = 0.052 * depthScale
    for (let x = strip.left - random() * 0.1; x < strip.right; ) {
      const wide = 0.1 * depthScale * random.between(0.7, 1.4)
      context.fillStyle = mix(strip.paper, random() < 0.5 ? dark : pale, random.between(0, 0.55))
      context.fill(blob(random, x + wide / 2, y + tall / 2, wide * 0.44, tall * 0.42, 0.05, 8))
      x += wide
    }
    y += tall
  }
}

/** Pavement far away, a kerb, the road with its dashes, and near pavement again. */
const street: PaintTexture = (context, strip) => {
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
  for (let x = -3; x < 3; x += 0.3) context.fill(cut([[x, y0], [x + 0.16, y0], [x + 0.166, y1], [x + 0.004, y1]]))
  slab(foot - 0.004, foot + 0.012, mix(strip.paper, '#ffffff', 0.3))
  slab(foot + 0.012, foot + 0.016, mix(strip.paper, '#000010', 0.25))
}

/** Grass verges and a country road across the picture, its edge lines worn. */
const road: PaintTexture = (context, strip, i) => {
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
  for (let x = -3; x < 3; x += 0.34) context.fill(cut([[x, y0], [x + 0.18, y0], [x + 0.188, y1], [x + 0.004, y1]]))
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
const boards: PaintTexture = (context, strip) => {
  const { random, light, setting } = strip.easel
  const far = setting.horizon
  const tall = 0.1
  for (let row = 0, y = far; y < reach(strip); row++) {
    const step = tall * scaleAtY(strip, y) ** 1.2
    if (y + step > strip.top)
      for (let x = strip.left - random() * 0.8; x < strip.right; ) {
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
          context.bezierCurveTo(x + wide * 0.3, y + step * (grain / 4 + random.between(-0.1, 0.1)), x + wide * 0.6, y + step * (grain / 4 + random.between(-0.1, 0.1)), x + wide, y + (step * grain) / 4)
          context.stroke()
        }
        context.globalAlpha = 1
        x += wide
      }
    y += step
  }
}

const tiles: PaintTexture = (context, strip) => {
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
        context.fill(cut([[x * 0.18 * s0, y0], [(x + 1) * 0.18 * s0, y0], [(x + 1) * 0.18 * s1, y1], [x * 0.18 * s1, y1]]))
      }
    depth = next
  }
  context.globalAlpha = 1
}

const moon: PaintTexture = (context, strip) => {
  const { random } = strip.easel
  const [dark, pale] = [mix(strip.paper, '#0c0e24', 0.3), mix(strip.paper, '#ffffff', 0.3)]
  dapple(context, strip, 20, dark, pale, 0.3)
  for (let i = 0; i < 12; i++) {
    const [x, y, wide] = [random.between(strip.left, strip.right), random.between(strip.top + 0.02, reach(strip)), strip.scale * random.between(0.04, 0.15)]
    for (const [slip, colour] of [[0.1, pale], [-0.02, dark], [-0.1, mix(strip.paper, '#0c0e24', 0.18)]] as const) {
      context.fillStyle = colour
      context.beginPath()
      context.ellipse(x, y + slip * wide * 0.5, wide * (1 + slip * 0.3), wide * 0.3, 0, 0, Math.PI * 2)
      context.fill()
    }
  }
  specks(context, strip, 90, [dark, pale], 0.005)
}

const seabed: PaintTexture = (context, strip) => {
  sand(context, strip, 0)
  const { light, random } = strip.easel
  const pale = mix(strip.paper, light.lit('#d8fff0', 0.2), 0.4)
  context.strokeStyle = pale
  context.lineWidth = 0.004 * strip.scale
  context.globalAlpha = 0.22
  for (let i = 0; i < 40; i++) {
    const [x, y, wide] = [random.between(strip.left, strip.right), random.between(strip.top, reach(strip)), strip.scale * random.between(0.03, 0.09)]
    const points = Array.from({ length: 6 }, (_, k): Point => [x + Math.cos(k * 1.05) * wide * random.between(0.7, 1.2), y + Math.sin(k * 1.05) * wide * 0.3])
    context.stroke(cut(points))
  }
  context.globalAlpha = 1
}

/** Size of things on the ground seen at y, against the curtain line. */
function scaleAtY(strip: Strip, y: number): number {
  const { horizon } = strip.easel.setting
  return Math.max(0.2, 0.2 + ((y - horizon) / Math.max(0.05, 1.04 - horizon)) * 0.8)
}

export const textures: Readonly<Record<Texture, PaintTexture>> = { grass, sand, snow, earth, stone, street, boards, tiles, moon, seabed, road }
