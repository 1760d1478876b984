import { createCanvas, type Canvas } from '@napi-rs/canvas'

/** Draws a head as a pencil does, in place: lines where it is darker than around, and hatching, finer than the set's, for its shades. `scale`: pixels of a head. */
export function drawInLead(canvas: Canvas, scale: number): void {
  const { width, height } = canvas
  const soft = createCanvas(width, height)
  const blur = soft.getContext('2d')
  blur.filter = `blur(${Math.max(1, scale * 0.028).toFixed(2)}px)`
  blur.drawImage(canvas, 0, 0)
  const mean = blur.getImageData(0, 0, width, height).data
  const context = canvas.getContext('2d')
  const image = context.getImageData(0, 0, width, height)
  const { data } = image
  const gap = Math.max(2.6, scale * 0.017)
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i += 4) {
      if (data[i + 3] === 0) continue
      const tone = toneOf(data, i)
      const around = Math.max(12, toneOf(mean, i) * (255 / Math.max(64, mean[i + 3] as number)))
      const line = Math.min(1, Math.max(0, (1 - tone / around - 0.03) * 2.6))
      const dark = Math.min(1, Math.max(0, 1.08 - tone / 190))
      const stroke = wave((x * 0.8 + y * 0.9) / gap) * 0.34 + wave((x * 0.9 - y * 0.7) / (gap * 1.2)) * 0.3 * Math.max(0, dark - 0.45) * 2
      const lead = Math.min(1, 0.9 * line + dark * (0.34 + stroke) + 0.05)
      data[i] = data[i + 1] = data[i + 2] = 250 - 215 * lead
    }
  }
  context.putImageData(image, 0, 0)
}

const toneOf = (data: Uint8ClampedArray, i: number): number =>
  (data[i] as number) * 0.3 + (data[i + 1] as number) * 0.59 + (data[i + 2] as number) * 0.11

/** −1 between two strokes … 1 on one. */
const wave = (at: number): number => 1 - 4 * Math.abs(at - Math.floor(at) - 0.5)
