import type { Frame } from '../frames/renderer.ts'

/** Parts of the film at which a poster is looked for: past the opening, before the last beat. */
const MOMENTS = [0.3, 0.4, 0.5, 0.6, 0.7]

/** Watches the frames go by and keeps a copy of the one that tells the most. */
export function choosePoster(frameCount: number): { look(frame: Frame): void; chosen(): Frame } {
  const moments = new Set(MOMENTS.map((part) => Math.min(frameCount - 1, Math.floor(part * frameCount))))
  let best: Frame | undefined
  let most = -1
  return {
    look(frame) {
      if (!moments.has(frame.index)) return
      const worth = contrast(frame.pixels)
      // A later moment must be clearly better, else the earlier one stays.
      if (best !== undefined && worth <= most * 1.05) return
      most = worth
      best = { index: frame.index, pixels: Uint8Array.from(frame.pixels) }
    },
    chosen() {
      if (best === undefined) throw new RangeError('no frame went by')
      return best
    },
  }
}

/** Standard deviation of luma (BT.709 weights) over every 61st pixel. */
function contrast(pixels: Uint8Array): number {
  let sum = 0
  let squares = 0
  let count = 0
  for (let at = 0; at + 2 < pixels.length; at += 4 * 61) {
    const luma = 0.2126 * (pixels[at] ?? 0) + 0.7152 * (pixels[at + 1] ?? 0) + 0.0722 * (pixels[at + 2] ?? 0)
    sum += luma
    squares += luma * luma
    count++
  }
  return count === 0 ? 0 : Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2))
}
