import { createCanvas, type Canvas } from '@napi-rs/canvas'
import { randomFrom } from '../../../random.ts'
import type { Style } from '../../../repertoire/styles/style.ts'
import { channels } from '../light.ts'
import type { View } from '../view.ts'
import { noiseTile } from './noise-tile.ts'

/** Sheets of grain in turn: enough that the eye does not see them come round. */
const SHEETS = 4

/**
 * Everything that lies over the whole picture (vignette, the paper's pulp and white border, grain) baked into sheets for
 * one pass a frame. It is thought of as hard light, where mid grey leaves the picture, darker multiplies and lighter
 * screens it; painted as thin black and thin white it gives the same at a third of the time. The sheets differ in their
 * grain alone. Empty when the style has none of it.
 */
export function bakeOverlays(style: Style, view: View): readonly Canvas[] {
  if (style.spot === 0 && style.vignette === 0 && style.paper === 0 && style.grain === 0) return []
  const base = baseLevels(style, view)
  const count = style.grain > 0 ? SHEETS : 1
  return Array.from({ length: count }, (_, i) => sheet(base, style.grain * 22, view, i))
}

/** Levels 0 … 255 about 128, three to a pixel. */
function baseLevels(style: Style, view: View): Float32Array {
  const { width, height } = view
  const base = new Float32Array(width * height)
  const pulp = pulpTile()
  const border = style.wash > 0 ? noiseTile(SIDE, 6, 5, 'border') : null
  const scale = 720 / height
  for (let y = 0; y < height; y++) {
    const v = (y / height - 0.5) * 2
    const row = ((y * scale) & (SIDE - 1)) << SHIFT
    for (let x = 0; x < width; x++) {
      const u = (x / width - 0.5) * 2
      const far = (u * u + v * v - 0.35) / 1.65
      const at = row | ((x * scale) & (SIDE - 1))
      // Close to far ** 1.25, without its cost.
      const dim = far > 0 ? far * (0.62 + 0.38 * far) : 0
      let level = 127.5 * (1 - 0.72 * style.vignette * dim) + ((pulp[at] as number) - 0.5) * 16 * style.paper
      if (style.spot > 0) {
        // A lamp from above on one side: bright in the middle, a hard fall into the dark.
        const off = Math.hypot((u - 0.04 + v * 0.22) * 0.95, v * 0.62 + 0.02)
        level += style.spot * (off < 0.55 ? 30 * (1 - off / 0.55) : -58 * Math.min(1, (off - 0.55) * 1.6))
      }
      if (border) {
        // The painter left the margin of the sheet white, and not in a straight line.
        const inset = Math.min((1 - Math.abs(u)) * view.aspect, 1 - Math.abs(v)) * 0.5 - 0.008 - ((border[at] as number) - 0.25) * 0.06
        if (inset < 0) level += (252 - level) * Math.min(1, -inset * 34) * style.wash
      }
      base[y * width + x] = level
    }
  }
  return base
}

const SHIFT = 9
const SIDE = 1 << SHIFT
let pulp: Float32Array | null = null

/** The tooth of cold-pressed paper: fine bumps on soft ones. */
function pulpTile(): Float32Array {
  if (pulp) return pulp
  const [soft, fine] = [noiseTile(SIDE, 64, 2, 'pulp'), noiseTile(SIDE, 256, 1, 'tooth')]
  return (pulp = soft.map((value, i) => value * 0.6 + (fine[i] as number) * 0.4))
}

function sheet(base: Float32Array, grain: number, view: View, index: number): Canvas {
  const canvas = createCanvas(view.width, view.height)
  const context = canvas.getContext('2d')
  const image = context.createImageData(view.width, view.height)
  const pixels = new Uint32Array(image.data.buffer)
  const noise = grainTable()
  const random = randomFrom(1, 'grain sheet', index)
  for (let y = 0, i = 0; y < view.height; y++) {
    // Each row begins elsewhere in the table, so that none repeats another.
    let at = random.integer(0, TABLE - 1)
    for (let x = 0; x < view.width; x++, i++) {
      const level = (base[i] as number) + grain * (noise[at++ & (TABLE - 1)] as number) - 127.5
      const thick = (level > 0 ? level : -level) * 2
      pixels[i] = ((thick > 255 ? 255 : thick) << 24) | (level > 0 ? 0xffffff : 0)
    }
  }
  context.putImageData(image, 0, 0)
  return canvas
}

const TABLE = 1 << 16
let table: Float32Array | null = null

/** Roughly normal, deviation 0.5. */
function grainTable(): Float32Array {
  if (table) return table
  const random = randomFrom(1, 'grain')
  return (table = Float32Array.from({ length: TABLE }, () => random() + random() + random() - 1.5))
}

/** A row of colours as 256 packed pixels, by luminance, with the style's contrast; `gamma` under 1 brightens. */
export function duotoneTable(colours: readonly string[], contrast: number, gamma: number): Uint32Array {
  const ramp = colours.map(channels)
  return Uint32Array.from({ length: 256 }, (_, i) => {
    const t = Math.min(1, Math.max(0, 0.5 + ((i / 255) ** gamma - 0.5) * contrast + (contrast - 1) * 0.12))
    const at = t * (ramp.length - 1)
    const low = Math.min(ramp.length - 2, Math.floor(at))
    const [r, g, b] = [0, 1, 2].map((c) => {
      const [from, to] = [(ramp[low] as (typeof ramp)[number])[c] as number, (ramp[low + 1] as (typeof ramp)[number])[c] as number]
      return Math.round(from + (to - from) * (at - low))
    }) as [number, number, number]
    return (0xff000000 | (b << 16) | (g << 8) | r) >>> 0
  })
}
