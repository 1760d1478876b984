import type { Picture } from '../shoot.ts'

/** What of a frame stays as it is, and what is painted anew or followed. */
export type Part = 'inactive' | 'reactive'

/** Pixels of a frame. */
export interface Cutout {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Above it a byte of a mask says: paint anew. Half of 255, where diffusers' `mask > 0.5` lies. */
const half = 127

/** 0 … 255 to −1 … 1 in single precision, p / 255 · 2 − 1, as diffusers' VaeImageProcessor computes it. */
const levels = Float32Array.from({ length: 256 }, (_, p) => Math.fround(2 * Math.fround(p / 255)) - 1)

/**
 * Writes one part of a frame, cut to a rectangle, into the planes of the autoencoder: `planes` is [3, count, cut.height, cut.width], and `index`
 * is the frame's place among the `count`. Where the other part lies, 0 is written: mid-grey. `mask` has a byte a pixel of the whole frame; null:
 * all is reactive. WanVACEPipeline.prepare_video_latents of diffusers.
 */
export function writePart(
  planes: Float32Array,
  { index, count }: { readonly index: number; readonly count: number },
  { pixels, width }: Pick<Picture, 'pixels' | 'width'>,
  mask: Uint8Array | null,
  part: Part,
  cut: Cutout,
): void {
  const plane = cut.width * cut.height
  const [red, green, blue] = [index * plane, (count + index) * plane, (2 * count + index) * plane]
  const wanted = part === 'reactive'
  for (let y = 0, to = 0; y < cut.height; y++)
    for (let x = 0, from = (cut.top + y) * width + cut.left; x < cut.width; x++, from++, to++) {
      const shown = (mask === null || (mask[from] as number) > half) === wanted
      planes[red + to] = shown ? (levels[pixels[3 * from] as number] as number) : 0
      planes[green + to] = shown ? (levels[pixels[3 * from + 1] as number] as number) : 0
      planes[blue + to] = shown ? (levels[pixels[3 * from + 2] as number] as number) : 0
    }
}

/** RGB bytes of a picture as planes [3, 1, height, width], −1 … 1. */
export function planesOf({ pixels, width, height }: Picture): Float32Array {
  const planes = new Float32Array(3 * width * height)
  writePart(planes, { index: 0, count: 1 }, { pixels, width }, null, 'reactive', { left: 0, top: 0, width, height })
  return planes
}
