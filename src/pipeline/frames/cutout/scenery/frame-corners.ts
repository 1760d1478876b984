import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import type { Framing } from '../../../repertoire/places/flats.ts'
import { mix } from '../light.ts'
import type { Easel } from '../painting.ts'
import { brushAt } from './brush.ts'
import { items } from './items/index.ts'
import { cut, lobes, smooth, type Point } from './outline.ts'
import { foliage, meadow } from './season.ts'

export interface Corner {
  readonly context: SKRSContext2D
  readonly easel: Easel
  /** −1 left, 1 right. */ readonly side: -1 | 1
  readonly x: number
  readonly y: number
  readonly height: number
  readonly colour: string
  readonly depth: number
  readonly snow: number
}

const paint = (corner: Corner, path: Path2D, colour: string): void => {
  const { context, easel, depth } = corner
  context.fillStyle = easel.light.lit(colour, depth)
  context.fill(path)
}

function blade(x: number, y: number, tall: number, lean: number, wide: number): Path2D {
  const path = new Path2D()
  path.moveTo(x - wide, y)
  path.quadraticCurveTo(x - wide * 0.4 + lean * 0.3, y - tall * 0.6, x + lean, y - tall)
  path.quadraticCurveTo(x + wide * 0.7 + lean * 0.3, y - tall * 0.55, x + wide, y)
  return path
}

function grass(corner: Corner): void {
  const { easel, side, height } = corner
  const { random } = easel
  const base = mix(meadow(easel, corner.colour), '#e9effa', corner.snow * 0.35)
  for (let i = 0; i < 60; i++) {
    const out = random()
    const x = corner.x - side * out * height * 0.95 + side * 0.04
    paint(
      corner,
      blade(
        x,
        corner.y + 0.06,
        height * (0.35 + 0.65 * (1 - out) ** 0.8) * random.between(0.5, 1),
        -side * random.between(-0.1, 0.3) * height,
        height * random.between(0.012, 0.026),
      ),
      mix(base, random() < 0.5 ? '#04101a' : '#d8e88a', random.between(0, 0.22)),
    )
  }
}

function reeds(corner: Corner): void {
  grass({ ...corner, height: corner.height * 0.7 })
  const { context, easel, side, height } = corner
  const { random } = easel
  for (let i = 0; i < 9; i++) {
    const [x, tall, lean] = [
      corner.x - side * random() * height * 0.6 + side * 0.03,
      height * random.between(0.6, 1.05),
      side * random.between(-0.12, 0.06) * height,
    ]
    paint(corner, blade(x, corner.y + 0.06, tall, lean, 0.004), mix(corner.colour, '#a8935a', 0.3))
    context.save()
    context.translate(x + lean * 0.85, corner.y + 0.06 - tall * 0.88)
    context.rotate(lean / tall)
    paint(
      corner,
      smooth([
        [-0.011, 0.03],
        [-0.012, -0.03],
        [0, -0.055],
        [0.012, -0.03],
        [0.011, 0.03],
      ]),
      '#6a4630',
    )
    context.restore()
  }
}

function flowers(corner: Corner): void {
  grass(corner)
  if (corner.easel.setting.season === 'winter' || corner.snow > 0.3) return
  const { easel, side, height } = corner
  const { random } = easel
  for (let i = 0; i < 12; i++) {
    const [x, tall] = [corner.x - side * random() * height * 0.85 + side * 0.03, height * random.between(0.3, 0.85)]
    paint(corner, blade(x, corner.y + 0.06, tall, 0.01, 0.003), '#3f6a45')
    const bloom = random.pick(['#e8e4f0', '#e0607a', '#e8b840', '#8a70d8', '#e8834a'])
    const r = height * random.between(0.03, 0.05)
    for (let k = 0; k < 6; k++)
      paint(
        corner,
        smooth(
          [
            [0, 0],
            [0.5, -0.45],
            [1, 0],
            [0.5, 0.45],
          ].map(([px, py]): Point => [
            x + 0.01 + ((px as number) * Math.cos(k * 1.047) - (py as number) * Math.sin(k * 1.047)) * r,
            corner.y + 0.06 - tall + ((px as number) * Math.sin(k * 1.047) + (py as number) * Math.cos(k * 1.047)) * r,
          ]),
        ),
        mix(bloom, '#101430', k % 2 === 0 ? 0.05 : 0.16),
      )
    paint(corner, lobes(random, x + 0.01, corner.y + 0.06 - tall, r * 0.32, r * 0.32, 7), '#d9b040')
  }
}

function leaves(corner: Corner): void {
  const { context, easel, side, height } = corner
  const { random } = easel
  const bare = easel.setting.season === 'winter'
  for (let b = 0; b < 3; b++) {
    const [x0, y0] = [corner.x + side * 0.25, -0.06 + b * height * 0.22]
    const [x1, y1] = [corner.x - side * height * random.between(0.5, 0.95), y0 + height * random.between(0.15, 0.4)]
    const at = (t: number): Point => [x0 + (x1 - x0) * t, y0 + (y1 - y0) * t * t]
    context.strokeStyle = easel.light.lit('#3a2c2c', corner.depth)
    context.lineWidth = 0.009
    context.lineCap = 'round'
    context.beginPath()
    for (let i = 0; i <= 12; i++) context.lineTo(...at(i / 12))
    context.stroke()
    if (corner.snow > 0.3) {
      context.strokeStyle = easel.light.lit('#eef3fb', corner.depth)
      context.lineWidth = 0.006
      context.beginPath()
      for (let i = 0; i <= 12; i++) context.lineTo(at(i / 12)[0], at(i / 12)[1] - 0.006)
      context.stroke()
    }
    const tone = mix(corner.colour, bare ? '#4a3c38' : foliage(easel.setting.season, random), 0.45)
    for (let i = 0; i < (bare ? 5 : 22); i++) {
      const [x, y] = at(0.15 + 0.85 * random())
      const [turn, long] = [random.between(0.2, 2.9), height * random.between(0.09, 0.16)]
      const [dx, dy] = [Math.cos(turn) * long, Math.sin(turn) * long]
      if (bare) {
        context.lineWidth = 0.003
        context.strokeStyle = easel.light.lit('#3a2c2c', corner.depth)
        context.beginPath()
        context.moveTo(x, y)
        context.lineTo(x + dx, y + dy)
        context.stroke()
      } else
        paint(
          corner,
          smooth([
            [x, y],
            [x + dx * 0.5 - dy * 0.26, y + dy * 0.5 + dx * 0.26],
            [x + dx, y + dy],
            [x + dx, y + dy],
            [x + dx * 0.5 + dy * 0.26, y + dy * 0.5 - dx * 0.26],
          ]),
          mix(tone, random() < 0.5 ? '#06121c' : '#e8f0a0', random.between(0, 0.18)),
        )
    }
  }
}

const withItem =
  (item: 'stone' | 'pine' | 'weed' | 'ice' | 'coral', count: number, share: readonly [number, number]) =>
  (corner: Corner): void => {
    const { context, easel, side, height } = corner
    const { random } = easel
    for (let i = 0; i < count; i++) {
      const out = (i + random() * 0.6) / count
      const size = height * random.between(...share) * (1 - out * 0.55)
      context.save()
      items[item](
        brushAt(
          context,
          easel,
          {
            x: corner.x - side * (out * height * 0.72 - 0.05),
            y: 1.04 + random() * 0.02,
            height: size,
            depth: corner.depth,
            mirror: random() < 0.5,
            colour: corner.colour,
          },
          { glows: [], smoke: [] },
        ),
      )
      context.restore()
    }
  }

/** Teeth of stone from the roof of a cave, longest in the corner. */
function stalactites(corner: Corner): void {
  const { easel, side, height } = corner
  const { random } = easel
  for (let pass = 0; pass < 2; pass++)
    for (let out = -0.3; out < 1; out += random.between(0.07, 0.14)) {
      const [x, wide] = [corner.x - side * out * height, height * random.between(0.05, 0.1)]
      const tall = height * (1 - Math.max(0, out)) ** 1.1 * random.between(0.35, 0.95) * (pass === 0 ? 1 : 0.6) + 0.03
      paint(
        corner,
        cut(
          [
            [x - wide, -0.5],
            [x + wide, -0.5],
            [x + wide * 0.8, 0],
            [x + wide * 0.25, tall * 0.6],
            [x, tall],
            [x - wide * 0.3, tall * 0.55],
            [x - wide * 0.8, 0],
          ],
          random,
          0.004,
        ),
        mix(corner.colour, pass === 0 ? '#06040e' : '#a89ad0', pass === 0 ? 0.25 : 0.1),
      )
    }
}

function snowdrift(corner: Corner): void {
  const { side, height } = corner
  const out = (far: number, up: number): Point => [corner.x - side * far * height + side * 0.02, 1.04 - up * height]
  paint(
    corner,
    smooth([out(-1, -1), out(-1, 0.42), out(0.05, 0.36), out(0.4, 0.16), out(0.8, 0.04), out(1, -0.3), out(0.5, -1)]),
    '#c3d2ea',
  )
  paint(corner, smooth([out(-1, -1), out(-1, 0.2), out(0.1, 0.2), out(0.35, 0.03), out(0.6, -0.1), out(0.5, -1)]), '#aebfe0')
}

export const corners: Readonly<Record<Framing, (corner: Corner) => void>> = {
  grass,
  reeds,
  flowers,
  leaves,
  snowdrift,
  stalactites,
  rocks: withItem('stone', 4, [0.3, 0.55]),
  weeds: withItem('weed', 6, [0.6, 1]),
  firs: withItem('pine', 3, [0.8, 1.1]),
  crystals: withItem('ice', 3, [0.4, 0.7]),
}
