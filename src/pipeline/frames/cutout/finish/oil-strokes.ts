import { createCanvas, type Canvas } from '@napi-rs/canvas'
import type { Random } from '../../../random.ts'
import { noiseTile } from './noise-tile.ts'

/**
 * Paints a sheet over with strokes of a loaded brush, in place: each takes the colour beneath it, a little off, and lies
 * along a swirling field that turns with the picture's own edges. Large strokes first, small ones where there is detail.
 */
export function oilStrokes(canvas: Canvas, amount: number, random: Random, unit: number): void {
  const { width, height } = canvas
  const context = canvas.getContext('2d')
  const { data } = context.getImageData(0, 0, width, height)
  const painted = createCanvas(width, height)
  const brush = painted.getContext('2d')
  brush.drawImage(canvas, 0, 0)
  brush.lineCap = 'round'
  const base = Math.max(3, Math.min(unit / 42, Math.min(width, height) / 10))
  for (const [size, share] of [
    [base, 1],
    [base * 0.5, 0.55],
    [base * 0.26, 0.3],
  ] as const) {
    const count = Math.min(14_000, Math.round(((width * height) / (size * size)) * 1.3 * share * amount))
    for (let i = 0; i < count; i++) {
      const x = random() * width
      const y = random() * height
      const at = ((y | 0) * width + (x | 0)) * 4
      if ((data[at + 3] as number) < 120) continue
      const detail = contrastAt(data, width, height, x | 0, y | 0, Math.max(1, Math.round(size)))
      if (size < base && detail.strength < 18) continue
      const turn = detail.strength > 20 ? detail.along : swirlAt(x / unit, y / unit)
      const off = random.between(-16, 16)
      brush.strokeStyle = `rgba(${clamp(data[at] as number, off + random.between(-8, 8))},${clamp(data[at + 1] as number, off)},${clamp(data[at + 2] as number, off + random.between(-8, 8))},0.8)`
      brush.lineWidth = size * random.between(0.5, 0.9)
      const length = size * random.between(1, 2)
      const [dx, dy] = [Math.cos(turn) * length, Math.sin(turn) * length]
      brush.beginPath()
      brush.moveTo(x - dx, y - dy)
      brush.quadraticCurveTo(x + dy * 0.25, y - dx * 0.25, x + dx, y + dy)
      brush.stroke()
    }
  }
  // Strokes may leave the shape by a hair, no more.
  brush.globalCompositeOperation = 'destination-in'
  brush.drawImage(canvas, 0, 0)
  context.clearRect(0, 0, width, height)
  context.drawImage(painted, 0, 0)
}

const clamp = (value: number, off: number): number => Math.round(Math.min(255, Math.max(0, value + off)))

let field: Float32Array | null = null
const FIELD = 128

/** Direction of the strokes where nothing else decides it: slow eddies, three to the height of the frame. */
function swirlAt(x: number, y: number): number {
  field ??= noiseTile(FIELD, 4, 2, 'swirl')
  const at = (value: number): number => ((Math.floor(value * FIELD * 0.8) % FIELD) + FIELD) % FIELD
  return (field[at(y) * FIELD + at(x)] as number) * Math.PI * 3
}

function contrastAt(
  data: Uint8ClampedArray,
  width: number,
  height: number,
  x: number,
  y: number,
  reach: number,
): { strength: number; along: number } {
  const tone = (px: number, py: number): number => {
    const i = (Math.min(height - 1, Math.max(0, py)) * width + Math.min(width - 1, Math.max(0, px))) * 4
    return (data[i] as number) * 0.3 + (data[i + 1] as number) * 0.55 + (data[i + 2] as number) * 0.15
  }
  const [gx, gy] = [tone(x + reach, y) - tone(x - reach, y), tone(x, y + reach) - tone(x, y - reach)]
  return { strength: Math.hypot(gx, gy), along: Math.atan2(gx, -gy) }
}
