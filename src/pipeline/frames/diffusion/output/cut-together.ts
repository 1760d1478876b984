import { StageError } from '../../../../errors.ts'
import type { Storyboard } from '../../../storyboard/storyboard.ts'
import type { Frame, LayTitles } from '../../renderer.ts'
import type { PackSize } from '../plan/choose-sizes.ts'
import type { OrderedShot } from '../plan/order-shots.ts'
import type { ShotPlan } from '../plan/plan-shots.ts'
import { windowOf } from '../plan/window-of.ts'
import type { Picture } from '../shoot.ts'
import type { FormerReel } from './read-former.ts'
import { resampleRate } from './resample-rate.ts'
import { openResize } from './resize-picture.ts'

export interface CutPlan {
  readonly storyboard: Storyboard
  /** Of every shot of the film, in order; those without an order are taken from the former film. */
  readonly shots: readonly { readonly plan: ShotPlan; readonly ordered: OrderedShot | null }[]
  /** Pictures of all ordered shots, one after the other. */
  readonly pictures: AsyncIterator<Picture>
  readonly size: PackSize
  /** Frames a second of the pictures. */
  readonly rate: number
  readonly titles: LayTitles
  readonly former: FormerReel | null
}

/**
 * Cuts the film together: each shot's pictures at the clip's size and rate, never mixed across a cut, with its words over them; what was kept
 * of a former film is its pixels, byte for byte. Throws StageError('filming') where there are too few pictures.
 */
export async function* cutTogether({ storyboard, shots, pictures, size, rate, titles, former }: CutPlan): AsyncGenerator<Frame> {
  const { format } = storyboard
  const resize = openResize(size, windowOf(size, format), format)
  for (const { plan, ordered } of shots) {
    const { first, count } = plan.span
    if (ordered === null) {
      for (let i = 0; i < count; i++) yield await (former as FormerReel).at(first + i)
      continue
    }
    let i = 0
    for await (const rgb of resampleRate(resized(pictures, plan, size, resize), { count, rate, fps: format.fps })) {
      const index = first + i
      const pixels = await titles({ index, pixels: withAlpha(rgb) })
      if (ordered.keeping && former) mixIn((await former.at(index)).pixels, pixels, await ordered.keeping.share(i))
      i++
      yield { index, pixels }
    }
  }
}

async function* resized(
  pictures: AsyncIterator<Picture>,
  { frames }: ShotPlan,
  size: PackSize,
  resize: (pixels: Uint8Array) => Uint8Array,
): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < frames; i++) {
    const { value, done } = await pictures.next()
    if (done === true) throw new StageError('filming', `A shot ended after ${i} of ${frames} frames.`)
    if (value.width !== size.width || value.height !== size.height || value.pixels.length !== 3 * size.width * size.height)
      throw new StageError('filming', `A frame came as ${value.width}×${value.height} in place of ${size.width}×${size.height}.`)
    yield resize(value.pixels)
  }
}

function withAlpha(rgb: Uint8Array): Uint8Array {
  const pixels = new Uint8Array((rgb.length / 3) * 4)
  for (let i = 0, k = 0; k < pixels.length; i += 3, k += 4) {
    pixels[k] = rgb[i] as number
    pixels[k + 1] = rgb[i + 1] as number
    pixels[k + 2] = rgb[i + 2] as number
    pixels[k + 3] = 255
  }
  return pixels
}

/** Puts the old film back into the new one where the new one's share, 0 … 255, leaves it room. */
function mixIn(old: Uint8Array, pixels: Uint8Array, share: Uint8Array): void {
  for (let i = 0; i < share.length; i++) {
    const fresh = share[i] as number
    if (fresh === 255) continue
    for (let c = 4 * i; c < 4 * i + 4; c++)
      pixels[c] = Math.round(((pixels[c] as number) * fresh + (old[c] as number) * (255 - fresh)) / 255)
  }
}
