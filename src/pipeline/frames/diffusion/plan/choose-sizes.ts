import type { Pack } from '../pack/pack.ts'

/** Pixels, both divisible by 16, and the shift of the noise schedule. */
export type PackSize = Pack['sampling']['sizes'][number]

/** A size whose picture keeps so much less than the best fitting one keeps is left alone. */
const CROPPED = 0.12

/**
 * The pack's sizes for a clip of this shape, to be tried from the first: those of nearly its aspect, the largest first, and after them
 * one of half the smallest one's area, for machines on which none fits.
 */
export function chooseSizes(sizes: readonly PackSize[], clip: { readonly width: number; readonly height: number }): readonly PackSize[] {
  const kept = (size: PackSize): number => {
    const ratio = size.width / size.height / (clip.width / clip.height)
    return Math.min(ratio, 1 / ratio)
  }
  const best = Math.max(...sizes.map(kept))
  const fitting = sizes.filter((size) => kept(size) >= best - CROPPED).toSorted((a, b) => areaOf(b) - areaOf(a))
  const smallest = fitting.at(-1) as PackSize
  const half = halved(smallest)
  return areaOf(half) < areaOf(smallest) ? [...fitting, half] : fitting
}

export const areaOf = ({ width, height }: { readonly width: number; readonly height: number }): number => width * height

/** No model was trained on it, but it films. */
function halved({ width, height, shift }: PackSize): PackSize {
  const side = (pixels: number): number => Math.max(32, 16 * Math.round((pixels * Math.SQRT1_2) / 16))
  return { width: side(width), height: side(height), shift }
}
