import { createCanvas, type Canvas } from '@napi-rs/canvas'

/** Brings out what a small picture lost when it was enlarged, in place. `reach` in pixels; `amount` 0 leaves it. */
export function sharpen(canvas: Canvas, reach: number, amount: number): void {
  const { width, height } = canvas
  const soft = createCanvas(width, height)
  const blur = soft.getContext('2d')
  blur.filter = `blur(${reach.toFixed(2)}px)`
  blur.drawImage(canvas, 0, 0)
  const context = canvas.getContext('2d')
  const image = context.getImageData(0, 0, width, height)
  const { data } = image
  const mean = blur.getImageData(0, 0, width, height).data
  for (let i = 0; i < data.length; i += 4) {
    if ((mean[i + 3] as number) < 250) continue
    for (let c = 0; c < 3; c++) {
      const value = data[i + c] as number
      data[i + c] = value + amount * (value - (mean[i + c] as number))
    }
  }
  context.putImageData(image, 0, 0)
}

/** The white of the print around what was cut out of it with scissors, in place. `width` in pixels, `amount` 0 … 1. */
export function paperRim(canvas: Canvas, colour: string, amount: number, width: number): void {
  const rim = createCanvas(canvas.width, canvas.height)
  const paper = rim.getContext('2d')
  for (let i = 0; i < 12; i++) {
    const turn = (i / 12) * 2 * Math.PI
    paper.drawImage(canvas, Math.cos(turn) * width, Math.sin(turn) * width)
  }
  paper.globalCompositeOperation = 'source-in'
  paper.fillStyle = colour
  paper.fillRect(0, 0, rim.width, rim.height)
  const context = canvas.getContext('2d')
  context.globalCompositeOperation = 'destination-over'
  context.globalAlpha = 0.9 * amount
  context.drawImage(rim, 0, 0)
  context.globalAlpha = 1
  context.globalCompositeOperation = 'source-over'
}
