import { createCanvas, type Canvas } from '@napi-rs/canvas'
import type { Random } from '../../../random.ts'
import { noiseTile } from './noise-tile.ts'

/**
 * Turns flat colour into a wash, in place: the white of the paper shines through, pigment gathers in pools and along the
 * edge where the paint dried last, and the edge itself wanders.
 */
export function watercolourWash(canvas: Canvas, amount: number, random: Random): void {
  const context = canvas.getContext('2d')
  const { width, height } = canvas
  const image = context.getImageData(0, 0, width, height)
  const { data } = image
  const rim = softAlpha(canvas)
  const tile = pools()
  const [shiftX, shiftY] = [Math.floor(random() * SIDE), Math.floor(random() * SIDE)]
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i += 4) {
      const alpha = data[i + 3] as number
      if (alpha === 0) continue
      const pool = (tile[(((y + shiftY) & (SIDE - 1)) << SHIFT) | ((x + shiftX) & (SIDE - 1))] as number) - 0.5
      const inside = (rim[i + 3] as number) / 255
      // Just inside the edge the blurred opacity is under one: there the pigment is densest.
      const edge = Math.max(0, 1 - Math.abs(inside - 0.62) / 0.36)
      // Pigment is clear: the paper's white is seen through it, the more the thinner it lies. It never covers quite.
      const cover = 1 - amount * Math.max(0, 0.29 - pool * 0.62 - edge * 0.3)
      const deeper = edge * amount * 0.1
      for (let c = 0; c < 3; c++) {
        const value = data[i + c] as number
        data[i + c] = (253 - (253 - value) * cover) * (1 - deeper)
      }
      if (inside < 0.55) data[i + 3] = alpha * Math.min(1, Math.max(0, (inside + pool * 0.9 - 0.18) * 4))
    }
  }
  context.putImageData(image, 0, 0)
}

const SHIFT = 9
const SIDE = 1 << SHIFT
let tile: Float32Array | null = null

/** Pools of pigment and the granulation of the paper within them. */
function pools(): Float32Array {
  if (tile) return tile
  const [wide, fine] = [noiseTile(SIDE, 3, 3, 'pools'), noiseTile(SIDE, 128, 2, 'granulation')]
  tile = wide.map((value, i) => 0.5 + (value - 0.5) * 1.2 + ((fine[i] as number) - 0.5) * 0.14)
  return tile
}

/** Opacity, blurred: at a quarter of the size, and enlarged again. */
function softAlpha(canvas: Canvas): Uint8ClampedArray {
  const { width, height } = canvas
  const small = createCanvas(Math.ceil(width / 4), Math.ceil(height / 4))
  const context = small.getContext('2d')
  context.filter = 'blur(1.6px)'
  context.drawImage(canvas, 0, 0, width / 4, height / 4)
  const large = createCanvas(width, height)
  const whole = large.getContext('2d')
  whole.imageSmoothingQuality = 'medium'
  whole.drawImage(small, 0, 0, small.width * 4, small.height * 4)
  return whole.getImageData(0, 0, width, height).data
}
