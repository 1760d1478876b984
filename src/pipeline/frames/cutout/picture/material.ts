import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { Random } from '../../../random.ts'
import type { Picture } from '../../../storyboard/storyboard.ts'
import { channels, mix } from '../light.ts'
import { luma } from './recolour.ts'
import { crescent } from './paper-edge.ts'

type Material = NonNullable<Picture['material']>

/** What a material does to a painted shape, in place. `colour`: the figure's own, where the asker gave one. */
type Worker = (canvas: Canvas, colour: string | null, random: Random) => void

/** Makes a picture look made of something: by its tones, its grain and its edges. */
export function applyMaterial(canvas: Canvas, material: Material, colour: string | null, random: Random): void {
  workers[material](canvas, colour, random)
}

const workers: Readonly<Record<Material, Worker>> = {
  paper(canvas, _colour, random) {
    speckle(canvas, random, 0.12, 1.5)
  },
  glass(canvas, colour) {
    const tint = colour ?? '#bfe6f2'
    tones(canvas, [mix(tint, '#1c3c58', 0.55), mix(tint, '#ffffff', 0.25), '#ffffff'], 0.75)
    fade(canvas, 0.52)
    edges(canvas, '#ffffff', 0.95, 0.018)
    shine(canvas, 0.75)
  },
  ice(canvas, colour, random) {
    const tint = colour ?? '#9fdcf5'
    tones(canvas, [mix(tint, '#1b4f86', 0.6), mix(tint, '#ffffff', 0.2), '#ffffff'], 0.9)
    fade(canvas, 0.85)
    cracks(canvas, random, 'rgba(255,255,255,0.55)', 9)
    edges(canvas, '#ffffff', 0.8, 0.015)
    shine(canvas, 0.55)
  },
  metal(canvas, colour) {
    const tint = colour ?? '#b8c0c8'
    tones(canvas, [mix(tint, '#10141c', 0.8), mix(tint, '#3c444e', 0.35), mix(tint, '#ffffff', 0.35), '#ffffff'], 1)
    bands(canvas, 0.42)
    edges(canvas, '#ffffff', 0.6, 0.01)
  },
  gold(canvas) {
    tones(canvas, ['#4a2a06', '#a8701a', '#e9b93e', '#fff0b0'], 1)
    bands(canvas, 0.4)
    edges(canvas, '#fff6cf', 0.7, 0.011)
  },
  wood(canvas, colour, random) {
    const tint = colour ?? '#a8713f'
    tones(canvas, [mix(tint, '#2a1608', 0.65), tint, mix(tint, '#f4d9ac', 0.55)], 0.88)
    grainLines(canvas, random, mix(tint, '#241104', 0.7))
  },
  stone(canvas, colour, random) {
    const tint = colour ?? '#9a988f'
    tones(canvas, [mix(tint, '#24242c', 0.65), tint, mix(tint, '#ffffff', 0.5)], 0.95)
    speckle(canvas, random, 0.32, 2.4)
    cracks(canvas, random, 'rgba(30,28,34,0.4)', 4)
  },
  felt(canvas, colour, random) {
    if (colour) tones(canvas, [mix(colour, '#101018', 0.45), colour, mix(colour, '#ffffff', 0.4)], 0.6)
    hairs(canvas, random)
    edges(canvas, '#ffffff', 0.28, 0.012)
  },
  leather(canvas, colour, random) {
    const tint = colour ?? '#7b4a2c'
    tones(canvas, [mix(tint, '#140a06', 0.7), tint, mix(tint, '#f0c9a0', 0.45)], 0.92)
    speckle(canvas, random, 0.2, 3)
    cracks(canvas, random, 'rgba(20,8,4,0.3)', 7)
    shine(canvas, 0.22)
  },
  neon(canvas, colour) {
    const tint = colour ?? '#ff4fd8'
    tones(canvas, [mix(tint, '#05020c', 0.92), mix(tint, '#12061f', 0.7), mix(tint, '#ffffff', 0.35)], 1)
    edges(canvas, mix(tint, '#ffffff', 0.45), 1, 0.02)
    edges(canvas, '#ffffff', 0.8, 0.008)
  },
}

/** Maps luminance onto a row of colours, dark to light, by `amount`. */
function tones(canvas: Canvas, colours: readonly string[], amount: number): void {
  const ramp = colours.map(channels)
  repaint(canvas, (data, i) => {
    const at = (luma(data[i] as number, data[i + 1] as number, data[i + 2] as number) / 255) * (ramp.length - 1)
    const low = Math.min(ramp.length - 2, Math.floor(at))
    for (let c = 0; c < 3; c++) {
      const [a, b] = [(ramp[low] as (typeof ramp)[number])[c] as number, (ramp[low + 1] as (typeof ramp)[number])[c] as number]
      data[i + c] = (data[i + c] as number) * (1 - amount) + (a + (b - a) * (at - low)) * amount
    }
  })
}

function fade(canvas: Canvas, alpha: number): void {
  repaint(
    canvas,
    (data, i) =>
      void (data[i + 3] =
        (data[i + 3] as number) *
        (alpha + (1 - alpha) * (luma(data[i] as number, data[i + 1] as number, data[i + 2] as number) / 255) ** 3)),
  )
}

function speckle(canvas: Canvas, random: Random, strength: number, size: number): void {
  over(canvas, (context, w, h) => {
    const count = Math.min(9000, Math.round((w * h) / (size * size * 6)))
    for (let i = 0; i < count; i++) {
      context.fillStyle =
        random() < 0.5 ? `rgba(255,255,255,${(strength * random()).toFixed(3)})` : `rgba(0,0,0,${(strength * random()).toFixed(3)})`
      context.fillRect(random() * w, random() * h, size * random.between(0.5, 1.5), size * random.between(0.5, 1.5))
    }
  })
}

function grainLines(canvas: Canvas, random: Random, colour: string): void {
  over(canvas, (context, w, h) => {
    context.strokeStyle = colour
    const step = Math.max(3, h / 34)
    for (let y = -step; y < h + step; y += step * random.between(0.5, 1.4)) {
      context.globalAlpha = random.between(0.12, 0.4)
      context.lineWidth = step * random.between(0.1, 0.35)
      context.beginPath()
      context.moveTo(0, y)
      const bend = random.between(-step, step) * 1.6
      context.bezierCurveTo(w * 0.3, y + bend, w * 0.6, y - bend, w, y + bend * 0.5)
      context.stroke()
    }
  })
}

function cracks(canvas: Canvas, random: Random, colour: string, count: number): void {
  over(canvas, (context, w, h) => {
    context.strokeStyle = colour
    for (let i = 0; i < count; i++) {
      let [x, y, turn] = [random() * w, random() * h, random() * 6.283]
      context.lineWidth = Math.max(0.7, h * 0.004 * random.between(0.6, 1.4))
      context.beginPath()
      context.moveTo(x, y)
      for (let k = 0; k < 5; k++) {
        turn += random.between(-0.7, 0.7)
        context.lineTo((x += Math.cos(turn) * h * 0.07), (y += Math.sin(turn) * h * 0.07))
      }
      context.stroke()
    }
  })
}

function hairs(canvas: Canvas, random: Random): void {
  over(canvas, (context, w, h) => {
    const count = Math.min(5000, Math.round((w * h) / 26))
    context.lineWidth = Math.max(0.6, h / 420)
    for (let i = 0; i < count; i++) {
      const [x, y, turn, length] = [random() * w, random() * h, random() * 6.283, random.between(3, 8) * Math.max(0.6, h / 400)]
      context.strokeStyle = random() < 0.5 ? 'rgba(255,255,255,0.16)' : 'rgba(0,0,0,0.13)'
      context.beginPath()
      context.moveTo(x, y)
      context.lineTo(x + Math.cos(turn) * length, y + Math.sin(turn) * length)
      context.stroke()
    }
  })
}

/** The sky and the ground mirrored in something polished: bright and dark bands across it. */
function bands(canvas: Canvas, strength: number): void {
  over(canvas, (context, w, h) => {
    const fill = context.createLinearGradient(0, 0, w * 0.35, h)
    for (const [at, tone] of [
      [0, 1],
      [0.22, 0.15],
      [0.42, 0.9],
      [0.5, -0.8],
      [0.62, -0.2],
      [0.8, 0.5],
      [1, -0.5],
    ] as const) {
      fill.addColorStop(at, tone > 0 ? `rgba(255,255,255,${(tone * strength).toFixed(3)})` : `rgba(0,0,0,${(-tone * strength).toFixed(3)})`)
    }
    context.globalCompositeOperation = 'source-atop'
    context.fillStyle = fill
    context.fillRect(0, 0, w, h)
  })
}

function shine(canvas: Canvas, strength: number): void {
  over(canvas, (context, w, h) => {
    const fill = context.createLinearGradient(w * 0.1, 0, w * 0.7, h * 0.6)
    fill.addColorStop(0.18, 'rgba(255,255,255,0)')
    fill.addColorStop(0.26, `rgba(255,255,255,${strength})`)
    fill.addColorStop(0.36, `rgba(255,255,255,${strength * 0.2})`)
    fill.addColorStop(0.4, `rgba(255,255,255,${strength * 0.6})`)
    fill.addColorStop(0.44, 'rgba(255,255,255,0)')
    context.fillStyle = fill
    context.fillRect(0, 0, w, h)
  })
}

/** A line of light around the shape, `width` in parts of its height. */
function edges(canvas: Canvas, colour: string, alpha: number, width: number): void {
  const step = Math.max(1, width * canvas.height)
  const context = canvas.getContext('2d')
  const rims = (
    [
      [step, 0],
      [-step, 0],
      [0, step],
      [0, -step],
    ] as const
  ).map(([dx, dy]) => crescent(canvas, dx, dy, colour))
  context.globalCompositeOperation = 'source-atop'
  context.globalAlpha = alpha
  for (const rim of rims) context.drawImage(rim, 0, 0)
  context.globalAlpha = 1
  context.globalCompositeOperation = 'source-over'
}

function over(canvas: Canvas, paint: (context: SKRSContext2D, width: number, height: number) => void): void {
  const context = canvas.getContext('2d')
  context.save()
  context.globalCompositeOperation = 'source-atop'
  paint(context, canvas.width, canvas.height)
  context.restore()
}

function repaint(canvas: Canvas, each: (data: Uint8ClampedArray, i: number) => void): void {
  const context = canvas.getContext('2d')
  const image = context.getImageData(0, 0, canvas.width, canvas.height)
  for (let i = 0; i < image.data.length; i += 4) if (image.data[i + 3] !== 0) each(image.data, i)
  context.putImageData(image, 0, 0)
}
