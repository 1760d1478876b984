import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { Face } from '../../../../storyboard/face.ts'

/** A face as a picture to look at, on white: RGB, 8 bits, rows from the top. */
export async function showFace({
  picture,
  width,
  height,
}: Face): Promise<{ readonly width: number; readonly height: number; readonly pixels: Uint8Array }> {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, width, height)
  context.drawImage(await loadImage(Buffer.from(picture)), 0, 0, width, height)
  const { data } = context.getImageData(0, 0, width, height)
  const pixels = new Uint8Array(3 * width * height)
  for (let i = 0; i < width * height; i++) for (let c = 0; c < 3; c++) pixels[3 * i + c] = data[4 * i + c] as number
  return { width, height, pixels }
}
