import { createCanvas, type Canvas } from '@napi-rs/canvas'

/**
 * Where a picture's tones or its outline change, 0 … 1 a pixel: the Sobel gradient of luminance and of opacity, over a
 * step of `reach` pixels so that soft shading does not count as a line.
 */
function outlineOf(data: Uint8ClampedArray, width: number, height: number, reach: number, floor: number): Float32Array {
  const tone = new Float32Array(width * height)
  for (let i = 0, p = 0; p < tone.length; i += 4, p++) {
    const alpha = data[i + 3] as number
    tone[p] = alpha * 1.4 + ((data[i] as number) * 0.3 + (data[i + 1] as number) * 0.55 + (data[i + 2] as number) * 0.15) * (alpha / 255)
  }
  const lines = new Float32Array(width * height)
  for (let y = 0; y < height; y++) {
    const up = Math.max(0, y - reach) * width
    const down = Math.min(height - 1, y + reach) * width
    for (let x = 0; x < width; x++) {
      if (data[(y * width + x) * 4 + 3] === 0) continue
      const left = Math.max(0, x - reach)
      const right = Math.min(width - 1, x + reach)
      const gx = (tone[y * width + right] as number) - (tone[y * width + left] as number)
      const gy = (tone[down + x] as number) - (tone[up + x] as number)
      const strength = (Math.sqrt(gx * gx + gy * gy) - floor) / 90
      lines[y * width + x] = strength <= 0 ? 0 : strength >= 1 ? 1 : strength
    }
  }
  return lines
}

/** Dark drawn lines on flattened colours, in place: a print's key block. `lead`: a pencil's, on tones left as they are. */
export function inkLines(canvas: Canvas, amount: number, unit: number, lead = false): void {
  const context = canvas.getContext('2d')
  const image = context.getImageData(0, 0, canvas.width, canvas.height)
  const { data } = image
  const lines = outlineOf(data, canvas.width, canvas.height, lineWidth(unit, 500), 26)
  const steps = 5
  for (let i = 0, p = 0; p < lines.length; i += 4, p++) {
    if (data[i + 3] === 0) continue
    const line = (lines[p] as number) * amount * 0.85
    for (let c = 0; c < 3; c++) {
      const value = data[i + c] as number
      // Flat tones with a soft step between them: printed, not photographed.
      const at = (value / 255) * steps
      const step = Math.floor(at)
      const flat = ((step + smoothstep((at - step - 0.35) / 0.3)) / steps) * 255
      data[i + c] = (lead ? value : value * 0.35 + flat * 0.65) * (1 - line) + INK[c as 0 | 1 | 2] * line
    }
  }
  context.putImageData(image, 0, 0)
}

const INK = [34, 30, 46] as const

/** Everything goes dark but its lines, which shine in the colour of what they bound; in place. */
export function neonLines(canvas: Canvas, amount: number, unit: number): void {
  const context = canvas.getContext('2d')
  const { width, height } = canvas
  const image = context.getImageData(0, 0, width, height)
  const { data } = image
  const lines = outlineOf(data, width, height, lineWidth(unit, 420), 22)
  for (let i = 0, p = 0; p < lines.length; i += 4, p++) {
    if (data[i + 3] === 0) continue
    const line = lines[p] as number
    const [r, g, b] = [data[i] as number, data[i + 1] as number, data[i + 2] as number]
    const max = Math.max(r, g, b, 1)
    const grey = (r + g + b) / 3
    const hot = line * line * 0.35
    // What has no colour of its own gets a tube's: cyan where it is light, pink where it is dark.
    const pale = Math.max(0, 1 - (max - Math.min(r, g, b)) / 70)
    const tube = grey > 150 ? CYAN : PINK
    for (let c = 0; c < 3; c++) {
      const value = data[i + c] as number
      const dark = value * DUSK[c as 0 | 1 | 2] + NIGHT[c as 0 | 1 | 2]
      const own = Math.max(0, grey + (value - grey) * 3) * (255 / max) + NIGHT[c as 0 | 1 | 2]
      const vivid = Math.min(255, own + ((tube[c] as number) - own) * pale * 0.8)
      const lit = vivid + (255 - vivid) * hot
      data[i + c] = value * (1 - amount) + amount * (dark + (lit - dark) * line)
    }
  }
  context.putImageData(image, 0, 0)
  bloom(canvas, lineWidth(unit, 420))
}

/** What is left of the colour inside the lines, and the violet that it sinks into. */
const DUSK = [0.17, 0.1, 0.32] as const
const NIGHT = [16, 4, 36] as const
const CYAN = [60, 235, 255] as const
const PINK = [255, 70, 215] as const

/** The lines' own light on what is near them: a small copy of the dark sheet, enlarged and so blurred, is added to it. */
function bloom(canvas: Canvas, width: number): void {
  for (const [spread, strength] of [
    [3, 0.5],
    [9, 0.3],
  ] as const)
    spill(canvas, Math.max(2, width * spread), strength)
}

function spill(canvas: Canvas, shrink: number, strength: number): void {
  const small = createCanvas(Math.ceil(canvas.width / shrink), Math.ceil(canvas.height / shrink))
  const copy = small.getContext('2d')
  copy.imageSmoothingQuality = 'high'
  copy.drawImage(canvas, 0, 0, canvas.width / shrink, canvas.height / shrink)
  const context = canvas.getContext('2d')
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.globalCompositeOperation = 'lighter'
  context.globalAlpha = strength
  context.drawImage(small, 0, 0, small.width * shrink, small.height * shrink)
  context.globalAlpha = 1
  context.globalCompositeOperation = 'source-over'
}

const lineWidth = (unit: number, parts: number): number => Math.max(1, Math.round(unit / parts))

function smoothstep(value: number): number {
  const t = Math.min(1, Math.max(0, value))
  return t * t * (3 - 2 * t)
}
