import type { SKRSContext2D } from '@napi-rs/canvas'
import { groundAt, scaleAt } from '../../../choreography/stage.ts'
import { mix } from '../light.ts'
import type { Easel, FlatPainter } from '../painting.ts'
import { paintFields, paintWay, planFields } from './land-pattern.ts'
import { landUnder, rolling } from './outline.ts'
import { meadow, snowOn, tinted } from './season.ts'
import type { Strip } from './strip.ts'
import { acrossStage, bake, belowFrame, cutOut } from './sheet.ts'
import { textures } from './textures/index.ts'

/** Upper edges of the nearer strips. */
const STRIPS = [0.4, 0.2, 0.09]
/** Ground that shows fields and a river from above. */
const FARMED = new Set(['grass', 'earth', 'snow', 'road'])
/** Level ground, in one piece. */
const built = new Set(['street', 'boards', 'tiles', 'road', 'ice'])

/**
 * The ground as a stack of paper strips from the horizon to below the frame, painted on one sheet that lies: the
 * camera's travel moves each of its rows as the ground there moves.
 */
export const paintGround: FlatPainter<'ground'> = (flat, easel) => {
  const { light, setting } = easel
  const dry = flat.texture === 'boards' || flat.texture === 'seabed' || flat.texture === 'moon' || flat.texture === 'ice'
  const snow = dry ? 0 : snowOn(easel)
  const straight = built.has(flat.texture)
  const bare = tinted(easel, flat.texture === 'grass' || flat.texture === 'road' ? meadow(easel, flat.colour) : flat.colour, 0.65)
  const colour = mix(bare, '#f1f5fc', snow * (straight ? 0.72 : 0.9))
  const way = flat.path ? light.lit(mix(tinted(easel, flat.path, 0.3), '#f1f5fc', snow * 0.7), 0.3) : null
  const far = flat.from === undefined ? setting.horizon : groundAt(setting, flat.from)
  const strips = stripsOf(flat.depth, far, colour, snow, straight, easel)
  const box = acrossStage(easel, far - 0.06, Math.max(far + 0.2, belowFrame(easel) + 0.06))
  const fields = setting.horizon < 0.3 && FARMED.has(flat.texture) ? planFields(easel) : null
  const sheet = bake(easel, box, 1, (context) => {
    for (const [i, strip] of strips.entries()) {
      const land = landUnder(strip.line, strip.left, strip.right, 0.012, box.bottom)
      if (i > 0 && !straight && !fields) shade(context, strip)
      context.save()
      context.clip(land)
      const fade = context.createLinearGradient(0, strip.top, 0, Math.max(strip.top + 0.12, Math.min(strip.bottom, 1.05)))
      fade.addColorStop(0, mix(strip.paper, light.key.colour, (light.hour.disc === 'moon' ? 0.34 : 0.1) * light.key.strength))
      fade.addColorStop(0.3, strip.paper)
      fade.addColorStop(1, mix(strip.paper, '#0b1030', i === strips.length - 1 ? 0.34 : 0.06))
      context.fillStyle = fade
      context.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top)
      textures[snow > 0.5 && !straight ? 'snow' : flat.texture](context, strip, i)
      if (fields) paintFields(context, strip, fields)
      if (way) paintWay(context, strip, way)
      if (light.weather.wet > 0.5) sheen(context, strip)
      context.restore()
      if (!straight && (!fields || i === 0)) edge(context, strip)
      if (flat.texture === 'grass' && snow < 0.5 && !fields) blades(context, strip)
    }
  })
  cutOut(sheet, easel, { shadow: straight ? 0.12 : 0.26, spread: 0.01, fibre: 0.1, rim: null })
  const { wet } = light.weather
  const mirror =
    flat.texture === 'ice'
      ? { mirror: { y: far, strength: 0.22, ripple: 0 } }
      : wet > 0.2 && easel.place.medium === 'land'
        ? { mirror: { y: far, strength: (straight || flat.texture === 'stone' ? 0.4 : 0.2) * wet, ripple: 0.25 } }
        : {}
  return [{ depth: 0, liesFrom: flat.depth, sheet, ...mirror }]
}

function stripsOf(depth: number, far: number, colour: string, snow: number, straight: boolean, easel: Easel): Strip[] {
  const { light, random, setting } = easel
  const depths = straight ? [depth] : [depth, ...STRIPS.filter((near) => near < depth - 0.05)]
  return depths.map((at, i): Strip => {
    const next = depths[i + 1]
    const top = i === 0 ? far : groundAt(setting, at)
    const scale = scaleAt(at)
    const wave = rolling(random, straight ? 0 : 0.55 / (0.4 + scale))
    const swing = straight ? 0 : (snow > 0.3 ? 0.026 : 0.022) * scale
    const edge = easel.aspect / 2 + easel.margin
    return {
      depth: at,
      top,
      scale,
      snow,
      easel,
      left: -edge,
      right: edge,
      bottom: next === undefined ? belowFrame(easel) + 0.06 : groundAt(setting, next) + 0.04,
      line: (x) => top + (wave(x) - (i === 0 ? 0.6 : 0)) * swing,
      paper: light.lit(mix(colour, '#0e1430', 0.035 * i), straight ? Math.min(0.3, at) : i === 0 ? Math.min(0.62, at) : at),
    }
  })
}

/** The shadow of a strip on the one behind it: a few wide soft strokes along its edge. */
function shade(context: SKRSContext2D, strip: Strip): void {
  context.strokeStyle = '#0a0c1e'
  context.lineJoin = 'round'
  for (const [wide, alpha] of [
    [0.05, 0.03],
    [0.034, 0.035],
    [0.02, 0.045],
    [0.01, 0.06],
  ] as const) {
    context.lineWidth = wide * (0.4 + strip.scale)
    context.globalAlpha = alpha
    context.beginPath()
    for (let x = strip.left; x <= strip.right + 0.014; x += 0.014) context.lineTo(x, strip.line(x))
    context.stroke()
  }
  context.globalAlpha = 1
}

/** The cut edge in the light. */
function edge(context: SKRSContext2D, strip: Strip): void {
  const { key } = strip.easel.light
  context.strokeStyle = mix(strip.paper, mix('#ffffff', key.colour, 0.5), 0.6)
  context.globalAlpha = 0.25 + 0.4 * key.strength
  context.lineWidth = 0.0055
  context.beginPath()
  for (let x = strip.left; x <= strip.right; x += 0.014) context.lineTo(x, strip.line(x))
  context.stroke()
  context.globalAlpha = 1
}

/** Wet ground carries the sky in long streaks. */
function sheen(context: SKRSContext2D, strip: Strip): void {
  const { light, random } = strip.easel
  context.fillStyle = mix(light.sky[2], '#ffffff', 0.15)
  for (let i = 0; i < 26; i++) {
    const [x, y, wide] = [
      random.between(strip.left, strip.right),
      random.between(strip.top, Math.min(1.1, strip.bottom)),
      strip.scale * random.between(0.05, 0.26),
    ]
    context.globalAlpha = random.between(0.08, 0.3)
    context.beginPath()
    context.ellipse(x, y, wide, wide * 0.07, 0, 0, Math.PI * 2)
    context.fill()
  }
  context.globalAlpha = 1
}

/** Grass along the cut edge. */
function blades(context: SKRSContext2D, strip: Strip): void {
  const { random, light } = strip.easel
  const size = 0.034 * strip.scale
  const tones = [strip.paper, mix(strip.paper, light.key.colour, 0.2 * light.key.strength), mix(strip.paper, '#12301e', 0.14)]
  for (let x = strip.left; x < strip.right; x += size * random.between(0.12, 0.5)) {
    const clump = 0.35 + 0.65 * Math.abs(Math.sin(x * 5.3 + Math.sin(x * 13)))
    const [tall, lean, wide] = [size * random.between(0.3, 0.8) * clump, size * random.between(-0.3, 0.3), size * 0.09]
    const y = strip.line(x) + 0.002
    context.fillStyle = random.pick(tones)
    context.beginPath()
    context.moveTo(x - wide, y)
    context.quadraticCurveTo(x - wide * 0.5 + lean * 0.4, y - tall * 0.6, x + lean, y - tall)
    context.quadraticCurveTo(x + wide * 0.8 + lean * 0.4, y - tall * 0.6, x + wide, y)
    context.fill()
  }
}
