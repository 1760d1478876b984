import type { Storyboard } from '../../../storyboard/storyboard.ts'
import type { Animatic, Frame } from '../../renderer.ts'
import { openResize } from '../output/resize-picture.ts'
import { guideBoard, type Take } from '../plan/guide-board.ts'
import { fillAround } from '../plan/window-of.ts'
import type { Picture } from '../shoot.ts'
import { featherMask, spreadMask } from './spread-mask.ts'

/** A film that was filmed before from another storyboard of the same shots, at the clip's size and rate. */
export interface Former {
  readonly storyboard: Storyboard
  /** From the first, as often as it is asked for. */
  readonly frames: () => AsyncIterable<Frame>
}

/** What is kept of a shot that is filmed anew only where some of its figures are or were. */
export interface Keeping {
  /** As the order wants them: the former film; where it is painted anew the layout that is followed there, or grey; and where that is. */
  readonly control: () => AsyncIterable<Picture>
  readonly mask: () => AsyncIterable<Uint8Array>
  /** The share of what is new in each pixel of the clip's i-th frame of the shot, 0 … 255. */
  readonly share: (i: number) => Promise<Uint8Array>
}

export interface KeepPlan {
  readonly take: Take
  readonly former: Former
  /** Its place among the shots, and the clip's frame that it begins with. */
  readonly at: number
  readonly first: number
  readonly figures: ReadonlySet<string>
  /** What is followed where it is painted anew, of the model's size and rate; null: nothing but the caption. */
  readonly layout: (() => AsyncIterable<Picture>) | null
  readonly animatic: Animatic
  readonly signal: AbortSignal
}

/** Of the picture's height: so far around figures is painted anew (the model does not stand them where paper does), and so wide is the seam. */
const [AROUND, SEAM] = [0.035, 0.02]
/** What is to be invented is grey in what VACE is shown. */
const UNKNOWN = 128

/**
 * Repainting and control in one, as VACE composes them (Jiang et al. 2025, `CompositionAnnotator` of its own code, repaint with control): the
 * former film outside the mask, the layout's depth or lines inside, and the mask of the repainting. The two never mix: the pipeline encodes
 * what stays apart from what is painted anew. So a new figure stands where the storyboard has it and not somewhere in its mask.
 */
export function keepFormer(plan: KeepPlan): Keeping {
  const { take, former, first, layout, signal } = plan
  const { window, picture, rate, storyboard } = take
  const { format } = storyboard
  let drawn: Promise<readonly Uint8Array[]> | null = null
  const masks = (): Promise<readonly Uint8Array[]> => (drawn ??= drawMasks(plan))
  const whole = { x: 0, y: 0, width: format.width, height: format.height }
  return {
    async *control() {
      const marked = await masks()
      const shrink = openResize(format, whole, window)
      // The frame of the clip that is nearest in time: two mixed would be seen twice.
      const wanted = marked.map((_, k) => first + Math.round((k * format.fps) / rate))
      const laid = layout?.()[Symbol.asyncIterator]()
      let k = 0
      let last: Uint8Array | null = null
      const show = async (seen: Uint8Array): Promise<Picture> => {
        const mask = marked[k++] as Uint8Array
        const next = await laid?.next()
        const pixels = Uint8Array.from(seen)
        for (let i = 0; i < mask.length; i++) {
          if ((mask[i] as number) <= 127) continue
          if (next?.done === false) pixels.set(next.value.pixels.subarray(3 * i, 3 * i + 3), 3 * i)
          else pixels.fill(UNKNOWN, 3 * i, 3 * i + 3)
        }
        return { width: picture.width, height: picture.height, pixels }
      }
      try {
        for await (const { index, pixels } of former.frames()) {
          signal.throwIfAborted()
          if (k === marked.length) return
          if (index < (wanted[k] as number)) continue
          last = fillAround(shrink(opaque(pixels)), window, picture, 3)
          while (k < marked.length && (wanted[k] as number) <= index) yield await show(last)
        }
        // The last frames are only there to make 4k + 1.
        if (last !== null) while (k < marked.length) yield await show(last)
      } finally {
        await laid?.return?.()
      }
    },
    async *mask() {
      yield* await masks()
    },
    async share(i) {
      const marked = await masks()
      const at = (i * rate) / format.fps
      const [one, other] = [Math.floor(at), Math.ceil(at)].map((k) => marked[Math.min(k, marked.length - 1)] as Uint8Array) as [
        Uint8Array,
        Uint8Array,
      ]
      const either = one === other ? one : Uint8Array.from(one, (value, p) => value | (other[p] as number))
      return stretch(featherMask(either, picture.width, picture.height, Math.max(1, Math.round(SEAM * picture.height))), take)
    },
  }
}

/** Where the figures are in either film, of the model's size, one mask for each of its frames. */
async function drawMasks({ take, former, at, figures, animatic, signal }: KeepPlan): Promise<readonly Uint8Array[]> {
  const { window, picture, frames } = take
  const masks: Uint8Array[] = []
  const before = former.storyboard.shots[at]
  const boards = [guideBoard(take), ...(before ? [guideBoard({ ...take, shot: before, storyboard: former.storyboard })] : [])]
  for (const board of boards) {
    const there = board.shots[0]?.figures.filter(({ id }) => figures.has(id)).map(({ id }) => id) ?? []
    if (there.length === 0) continue
    let k = 0
    for await (const { coverage } of animatic.maskFigures(board, { figures: there, kind: 'touch', signal })) {
      if (k === frames) break
      const known = masks[k]
      masks[k++] = known ? Uint8Array.from(known, (value, i) => value | (coverage[i] as number)) : Uint8Array.from(coverage)
    }
  }
  const by = Math.max(2, Math.round(AROUND * window.height))
  return Array.from({ length: frames }, (_, k) => {
    const mask = masks[k] ?? new Uint8Array(window.width * window.height)
    return fillAround(spreadMask(mask, window.width, window.height, by), window, picture, 1)
  })
}

/** The window of a mask at the clip's size, between its pixels in a straight line: nothing outside a mask becomes something. */
function stretch(mask: Uint8Array, { window, picture, storyboard }: Take): Uint8Array {
  const { width, height } = storyboard.format
  const stretched = new Uint8Array(width * height)
  const along = (start: number, length: number, made: number, i: number): readonly [number, number, number] => {
    const at = Math.min(length - 1, Math.max(0, ((i + 0.5) * length) / made - 0.5))
    return [start + Math.floor(at), start + Math.min(length - 1, Math.floor(at) + 1), at - Math.floor(at)]
  }
  const columns = Array.from({ length: width }, (_, x) => along(window.x, window.width, width, x))
  for (let y = 0, i = 0; y < height; y++) {
    const [top, bottom, v] = along(window.y, window.height, height, y)
    for (const [left, right, u] of columns) {
      const at = (row: number): number =>
        (mask[row * picture.width + left] as number) * (1 - u) + (mask[row * picture.width + right] as number) * u
      stretched[i++] = Math.round(at(top) * (1 - v) + at(bottom) * v)
    }
  }
  return stretched
}

/** RGBA → RGB. */
function opaque(pixels: Uint8Array): Uint8Array {
  const rgb = new Uint8Array((pixels.length / 4) * 3)
  for (let i = 0, k = 0; i < pixels.length; i += 4, k += 3) rgb.set(pixels.subarray(i, i + 3), k)
  return rgb
}
