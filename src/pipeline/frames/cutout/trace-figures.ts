import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { MaskKind } from '../renderer.ts'
import type { FrameStrokes, Stroke } from './frame-strokes.ts'
import type { GlowLight } from './glow-light.ts'
import type { View } from './view.ts'

export interface Tracing {
  readonly figures: ReadonlySet<string>
  readonly kind: MaskKind
  readonly view: View
  readonly glow: GlowLight
}

/**
 * The mask of figures in a frame, a byte a drawn pixel: the frame's own strokes, laid on clear sheets. What the figures' strokes leave
 * there is theirs, until a stroke of others that lies over it hides it.
 */
export function traceFigures(frame: FrameStrokes, { figures, kind, view, glow }: Tracing): Uint8Array {
  const mask = new Uint8Array(view.width * view.height)
  const soft = kind === 'silhouette'
  const [own, others] = [openSheet(view), openSheet(view)]
  let [marked, hidden] = [false, false]
  const uncover = (): void => {
    if (hidden) hide(mask, others.lift(), view, soft)
    hidden = false
  }
  const mark = (paint: (context: SKRSContext2D, canvas: Canvas) => void): void => {
    uncover()
    own.paint(paint)
    marked = add(mask, own.lift(), view, soft) || marked
  }
  const lay = (stroke: Stroke): void => {
    if (isOf(stroke, figures, soft)) mark((context, canvas) => stroke.paint(context, canvas))
    else if (!marked) return
    else if (stroke.part === 'mirror' && !soft) {
      uncover()
      own.put(mask)
      mark((context, canvas) => stroke.paint(context, canvas))
    } else if (stroke.part === 'flat' || stroke.part === 'body') {
      others.paint((context, canvas) => stroke.paint(context, canvas))
      hidden = true
    }
  }
  for (const stroke of frame.strokes) lay(stroke)
  if (kind === 'influence') {
    const lamps = frame.lamps.filter(({ of }) => of !== null && figures.has(of))
    if (lamps.length > 0) mark((context) => glow.cover(context, lamps, frame.time, frame.shore))
  }
  for (const stroke of frame.nearest) lay(stroke)
  uncover()
  return mask
}

/** A hand over what it holds is the holder's to see, and both's to answer for. */
function isOf({ part, of, over }: Stroke, figures: ReadonlySet<string>, soft: boolean): boolean {
  if (soft) return part === 'body' && of !== null && figures.has(of)
  return (of !== null && figures.has(of)) || (over !== undefined && figures.has(over))
}

interface ClearSheet {
  paint(paint: (context: SKRSContext2D, canvas: Canvas) => void): void
  /** Lays a mask on the sheet, for what mirrors it. */
  put(mask: Uint8Array): void
  /** RGBA of the sheet, which is clear again. */
  lift(): Uint8ClampedArray
}

function openSheet({ width, height }: View): ClearSheet {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  return {
    paint(paint) {
      context.save()
      paint(context, canvas)
      context.restore()
    },
    put(mask) {
      const image = context.createImageData(width, height)
      for (let i = 0; i < mask.length; i++) image.data[4 * i + 3] = mask[i] as number
      context.putImageData(image, 0, 0)
    },
    lift() {
      const { data } = context.getImageData(0, 0, width, height)
      context.setTransform(1, 0, 0, 1, 0, 0)
      context.clearRect(0, 0, width, height)
      return data
    },
  }
}

/** Adds what is on a sheet, and says whether there was anything. */
function add(mask: Uint8Array, sheet: Uint8ClampedArray, { width, height }: View, soft: boolean): boolean {
  let any = false
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const alpha = sheet[4 * i + 3] as number
      if (alpha === 0) continue
      any = true
      if (soft) mask[i] = alpha + ((mask[i] as number) * (255 - alpha)) / 255
      else spread(mask, x, y, width, height)
    }
  }
  return any
}

/** The faintest touch counts in full, and so do its neighbours: an edge of under half a level is clear here, and may tip a level there. */
function spread(mask: Uint8Array, x: number, y: number, width: number, height: number): void {
  const right = Math.min(width - 1, x + 1)
  for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++)
    for (let column = Math.max(0, x - 1); column <= right; column++) mask[row * width + column] = 255
}

/** Takes away what a sheet hides: in part where the mask is soft; else only where nothing shines through, which an edge is never trusted with. */
function hide(mask: Uint8Array, sheet: Uint8ClampedArray, { width, height }: View, soft: boolean): void {
  const solid = (i: number): boolean => sheet[4 * i + 3] === 255
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (mask[i] === 0) continue
      if (soft) mask[i] = ((mask[i] as number) * (255 - (sheet[4 * i + 3] as number))) / 255
      else if (
        solid(i) &&
        (x === 0 || solid(i - 1)) &&
        (x === width - 1 || solid(i + 1)) &&
        (y === 0 || solid(i - width)) &&
        (y === height - 1 || solid(i + width))
      )
        mask[i] = 0
    }
  }
}
