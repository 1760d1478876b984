import { StageError } from '../../../errors.ts'
import type { ShotOrder } from './shoot.ts'
import type { EncodeInput } from './stage/encode-shots.ts'

/**
 * Shots for the encoder of pictures, each followed by the frames of its control and their masks, which are drawn only as the encoder asks for
 * them. Throws StageError for frames or masks that are too few, or of another size than `width` × `height`.
 */
export async function* sendControls(
  orders: readonly ShotOrder[],
  { width, height }: { readonly width: number; readonly height: number },
): AsyncGenerator<EncodeInput, void, void> {
  for (const [index, { frames, control, mask, references }] of orders.entries()) {
    yield { shot: { frames, controlled: control !== null, masked: mask !== null, references } }
    if (control === null) continue
    const name = `shot ${index + 1}`
    const masks = mask?.()[Symbol.asyncIterator]()
    let count = 0
    try {
      for await (const picture of control()) {
        if (picture.width !== width || picture.height !== height || picture.pixels.length !== 3 * width * height)
          throw new StageError('filming', `The control of ${name} is ${picture.width}×${picture.height} in place of ${width}×${height}.`)
        const over = await masks?.next()
        if (over?.done === true) throw new StageError('filming', `The control of ${name} has ${count} masks for ${frames} frames.`)
        if (over !== undefined && over.value.length !== width * height)
          throw new StageError('filming', `A mask of ${name} has ${over.value.length} bytes in place of ${width * height}.`)
        yield { frame: picture.pixels, mask: over?.value ?? null }
        if (++count === frames) break
      }
    } finally {
      await masks?.return?.()
    }
    if (count < frames) throw new StageError('filming', `The control of ${name} has ${count} frames in place of ${frames}.`)
  }
}
