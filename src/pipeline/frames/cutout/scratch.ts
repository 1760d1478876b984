import { createCanvas, type Canvas } from '@napi-rs/canvas'

const sheets = new Map<string, Canvas>()

/** A sheet for drawing aside, at least this large; one for each use in the thread, so that uses may nest. */
export function scratch(use: string, width: number, height: number): Canvas {
  const known = sheets.get(use)
  if (known && known.width >= width && known.height >= height) return known
  const sheet = createCanvas(Math.max(width, known?.width ?? 0), Math.max(height, known?.height ?? 0))
  sheets.set(use, sheet)
  return sheet
}
