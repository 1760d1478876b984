import type { Canvas } from '@napi-rs/canvas'
import { noiseTile } from './noise-tile.ts'

/**
 * Rubs a sheet's tones away to pale paper and draws them again as strokes of a soft lead, in place: one direction for
 * the half tones, a second across it for the dark ones. `unit`: pixels of the frame's height.
 */
export function hatchTones(canvas: Canvas, amount: number, unit: number): void {
  const context = canvas.getContext('2d')
  const { width, height } = canvas
  const image = context.getImageData(0, 0, width, height)
  const { data } = image
  const gap = Math.max(4, unit / 85)
  const grain = tooth()
  // A sketcher draws the shading of each thing, not how dark the hour is.
  const mean = meanDark(data)
  const ground = 0.2 + 0.28 * mean
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i += 4) {
      if (data[i + 3] === 0) continue
      const tone = ((data[i] as number) * 0.3 + (data[i + 1] as number) * 0.55 + (data[i + 2] as number) * 0.15) / 255
      const bump = grain[((y & 255) << 8) | (x & 255)] as number
      const dark = Math.min(1, Math.max(0, ground + (1 - tone - mean) * 1.6))
      const wobble = (bump - 0.5) * gap * 0.6
      const along = stroke((x * 0.62 + y + wobble) / gap, dark * 1.25 - 0.18)
      const across = stroke((x * 0.9 - y + wobble) / (gap * 1.1), dark * 1.5 - 0.75)
      // Lead catches on the bumps of the paper and leaves its hollows white.
      const lead = Math.min(1, 0.3 * dark + 0.5 * along + 0.42 * across) * (0.7 + 0.6 * bump)
      const drawn = 250 - 205 * Math.min(1, lead)
      for (let c = 0; c < 3; c++) data[i + c] = (data[i + c] as number) * (1 - amount) + drawn * amount
    }
  }
  context.putImageData(image, 0, 0)
}

/** Mean darkness of what is painted, 0 … 1. */
function meanDark(data: Uint8ClampedArray): number {
  let [sum, count] = [0, 0]
  for (let i = 0; i < data.length; i += 4 * 97) {
    if ((data[i + 3] as number) < 128) continue
    sum += 255 - ((data[i] as number) * 0.3 + (data[i + 1] as number) * 0.55 + (data[i + 2] as number) * 0.15)
    count++
  }
  return count > 0 ? sum / count / 255 : 0.4
}

/** 1 on a stroke, 0 between: `weight` 0 … 1 is how much of the way from one to the next it takes. */
function stroke(at: number, weight: number): number {
  if (weight <= 0) return 0
  const off = Math.abs(at - Math.floor(at) - 0.5) * 2
  const edge = (Math.min(0.85, weight) - off) * 3
  return edge <= 0 ? 0 : edge >= 1 ? 1 : edge
}

let tile: Float32Array | null = null
const tooth = (): Float32Array => (tile ??= noiseTile(256, 64, 3, 'tooth of paper'))
