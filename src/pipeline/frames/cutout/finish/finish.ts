import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { randomFrom } from '../../../random.ts'
import type { HourName } from '../../../repertoire/hours.ts'
import type { Style } from '../../../repertoire/styles/style.ts'
import { viewOf, type View } from '../view.ts'
import { bakeOverlays, duotoneTable } from './overlay.ts'
import { openWear, type Wear } from './wear.ts'

/** The last hand on every frame, by the style: what is laid over the picture, and how it is developed into pixels. */
export interface Finish {
  /** The size at which frames are drawn: the film's own, or the few pixels of pixel art. */
  readonly view: View
  readonly wear: Wear
  /** Tint, paper, vignette, grain and wear, over a drawn frame. */
  lay(context: SKRSContext2D, index: number): void
  /**
   * The frame's pixels (RGBA, the film's size), toned or enlarged as the style asks: in `target`, or in a new buffer. At
   * night a toned film is exposed longer, or it would show nothing.
   */
  develop(canvas: Canvas, hour: HourName, target?: Uint8Array): Uint8Array
  /** A mask of the drawn frame, a byte a pixel, at the film's size. All that the finish does, it does to each pixel by itself. */
  enlargeMask(drawn: Uint8Array): Uint8Array
}

/** Bakes what a film's frames share. `width` × `height`: the film's pixels. */
export function openFinish(style: Style, width: number, height: number, seed: number): Finish {
  const shorter = Math.min(width, height)
  const shrink = style.pixels > 0 ? Math.max(1, shorter / style.pixels) : 1
  const view = viewOf(Math.max(2, Math.round(width / shrink)), Math.max(2, Math.round(height / shrink)))
  const overlays = bakeOverlays(style, view)
  const wear = openWear(style.wear, view, seed)
  const ramp = style.duotone
  const tones = ramp && mapHours((exposure) => duotoneTable(ramp, style.contrast, exposure))
  return {
    view,
    wear,
    lay(context, index) {
      context.setTransform(1, 0, 0, 1, 0, 0)
      if (style.tint) {
        context.globalAlpha = style.tint.amount
        context.fillStyle = style.tint.colour
        context.globalCompositeOperation = style.neon > 0 ? 'soft-light' : 'multiply'
        context.fillRect(0, 0, view.width, view.height)
        context.globalAlpha = 1
      }
      context.globalCompositeOperation = 'source-over'
      if (overlays.length > 0) context.drawImage(overlays[randomFrom(seed, 'grain', index).integer(0, overlays.length - 1)] as Canvas, 0, 0)
      wear.mark(context, index)
    },
    develop(canvas, hour, target) {
      const pixels = canvas.data()
      if (style.pixels === 0 && !tones && !target) return pixels
      const into = target ?? new Uint8Array(4 * width * height)
      if (style.pixels > 0) enlarge(pixels, view, into, width, height)
      else if (tones) tone(pixels, into, tones[hour])
      else into.set(pixels)
      return into
    },
    enlargeMask(drawn) {
      if (view.width === width && view.height === height) return drawn
      const columns = Int32Array.from({ length: width }, (_, x) => drawnAt(x, view.width, width))
      const mask = new Uint8Array(width * height)
      for (let y = 0, i = 0; y < height; y++) {
        const row = drawnAt(y, view.height, height) * view.width
        for (let x = 0; x < width; x++) mask[i++] = drawn[row + (columns[x] as number)] as number
      }
      return mask
    },
  }
}

/** Gamma of a toned film by hour. */
const EXPOSURE = { dawn: 0.9, day: 1, dusk: 0.86, night: 0.84 } as const

function mapHours<T>(make: (exposure: number) => T): Readonly<Record<HourName, T>> {
  return { dawn: make(EXPOSURE.dawn), day: make(EXPOSURE.day), dusk: make(EXPOSURE.dusk), night: make(EXPOSURE.night) }
}

/** Each pixel becomes the tone of its luminance. */
function tone(pixels: Uint8Array, target: Uint8Array, tones: Uint32Array): void {
  const from = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.byteLength >> 2)
  const to = new Uint32Array(target.buffer, target.byteOffset, target.byteLength >> 2)
  for (let i = 0; i < to.length; i++) {
    const p = from[i] as number
    to[i] = tones[((p & 255) * 54 + ((p >>> 8) & 255) * 183 + ((p >>> 16) & 255) * 19) >>> 8] as number
  }
}

/** Levels of each channel in pixel art. */
const LEVELS = 9
/** Bayer's 4×4 matrix: an ordered pattern of dots between two levels. */
const BAYER = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5] as const

/** The row or column, of so many that are drawn, that one of the film's shows. */
export function drawnAt(at: number, drawn: number, shown: number): number {
  return Math.min(drawn - 1, Math.floor((at * drawn) / shown))
}

/** Few colours, dithered, each pixel a square. */
function enlarge(pixels: Uint8Array, view: View, target: Uint8Array, width: number, height: number): void {
  const small = new Uint32Array(view.width * view.height)
  const step = 255 / (LEVELS - 1)
  for (let y = 0, i = 0; y < view.height; y++) {
    for (let x = 0; x < view.width; x++, i++) {
      const dot = ((BAYER[(y & 3) * 4 + (x & 3)] as number) + 0.5) / 16 - 0.5
      const level = (c: number): number =>
        Math.min(255, Math.max(0, Math.round((pixels[i * 4 + c] as number) / step + dot * 0.22) * step)) | 0
      small[i] = (0xff000000 | (level(2) << 16) | (level(1) << 8) | level(0)) >>> 0
    }
  }
  const to = new Uint32Array(target.buffer, target.byteOffset, width * height)
  const columns = Int32Array.from({ length: width }, (_, x) => drawnAt(x, view.width, width))
  let before = -1
  for (let y = 0; y < height; y++) {
    const row = drawnAt(y, view.height, height)
    if (row === before) {
      to.copyWithin(y * width, (y - 1) * width, y * width)
      continue
    }
    before = row
    for (let x = 0; x < width; x++) to[y * width + x] = small[row * view.width + (columns[x] as number)] as number
  }
}
