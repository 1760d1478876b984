import type { Canvas } from '@napi-rs/canvas'
import { channels } from '../light.ts'

/** Takes every colour of a sheet most of the way to the nearest of a printer's inks, in place. */
export function printInks(canvas: Canvas, inks: readonly string[]): void {
  const table = tableOf(inks)
  const context = canvas.getContext('2d')
  const image = context.getImageData(0, 0, canvas.width, canvas.height)
  const { data } = image
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 3] === 0) continue
    const at = 3 * ((((data[i] as number) >> 4) << 8) | (((data[i + 1] as number) >> 4) << 4) | ((data[i + 2] as number) >> 4))
    for (let c = 0; c < 3; c++) data[i + c] = (data[i + c] as number) * (1 - SHARE) + (table[at + c] as number) * SHARE
  }
  context.putImageData(image, 0, 0)
}

/** What remains is the colour's own, so that shading is not lost and no edge is jagged. */
const SHARE = 0.72

const tables = new Map<string, Float32Array>()

/**
 * The ink for each of 16 × 16 × 16 colours: a mean of all, weighted by nearness, so that a gradient passes from ink to
 * ink as it does where a printer wipes the block (bokashi).
 */
function tableOf(inks: readonly string[]): Float32Array {
  const key = inks.join()
  const known = tables.get(key)
  if (known) return known
  const paints = inks.map(channels)
  const table = new Float32Array(3 * 4096)
  for (let i = 0; i < 4096; i++) {
    const rgb = [(i >> 8) * 17, ((i >> 4) & 15) * 17, (i & 15) * 17] as const
    let total = 0
    const sum = [0, 0, 0]
    for (const paint of paints) {
      // Weighted like the eye: green counts most (a cheap stand-in for CIE distance).
      const far = 2 * (rgb[0] - paint[0]) ** 2 + 4 * (rgb[1] - paint[1]) ** 2 + 3 * (rgb[2] - paint[2]) ** 2
      const weight = 1 / (60 + far) ** 3
      total += weight
      for (let c = 0; c < 3; c++) sum[c] = (sum[c] as number) + (paint[c] as number) * weight
    }
    for (let c = 0; c < 3; c++) table[3 * i + c] = (sum[c] as number) / total
  }
  tables.set(key, table)
  return table
}
