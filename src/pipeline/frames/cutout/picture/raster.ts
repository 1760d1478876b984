import { createCanvas, Image, type Canvas } from '@napi-rs/canvas'
import type { Art } from '../../../art/art.ts'

/** Share of the drawing's square that its opaque part fills, as fractions of its width and height. */
interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const PROBE = 96
/** A sprite larger than this is drawn softer rather than at the cost of memory. */
const LARGEST = 1500

/**
 * A picture of the library cut to its opaque part, `pixels` tall, so that a figure's height and foot point are those of
 * the drawing and not of its margins. Throws RangeError for an unknown name.
 */
export function rasterPicture(art: Art, name: string, pixels: number): Canvas {
  const image = new Image()
  image.src = Buffer.from(art.svg(name))
  const box = opaqueBox(image)
  const ratio = (box.width * image.width) / (box.height * image.height)
  const tall = Math.max(2, Math.round(Math.min(pixels, LARGEST, LARGEST / ratio)))
  const wide = Math.max(2, Math.round(tall * ratio))
  const canvas = createCanvas(wide, tall)
  const [fullWidth, fullHeight] = [wide / box.width, tall / box.height]
  canvas.getContext('2d').drawImage(image, -box.left * fullWidth, -box.top * fullHeight, fullWidth, fullHeight)
  return canvas
}

function opaqueBox(image: Image): Box {
  const [columns, rows] = [PROBE, Math.max(8, Math.round((PROBE * image.height) / Math.max(1, image.width)))]
  const canvas = createCanvas(columns, rows)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0, columns, rows)
  const { data } = context.getImageData(0, 0, columns, rows)
  let [left, right, top, bottom] = [columns, -1, rows, -1]
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      if ((data[(y * columns + x) * 4 + 3] as number) < 24) continue
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
    }
  }
  if (right < 0) return { left: 0, top: 0, width: 1, height: 1 }
  return { left: left / columns, top: top / rows, width: (right - left + 1) / columns, height: (bottom - top + 1) / rows }
}
