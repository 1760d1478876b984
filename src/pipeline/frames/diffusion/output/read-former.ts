import type { Frame } from '../../renderer.ts'

/** Frames of a film that is only gone through once, by their index, from the first to the last; what is between is passed over. */
export interface FormerReel {
  /** Valid until the next is asked for. Throws RangeError where the film has no such frame any more. */
  at(index: number): Promise<Frame>
  close(): Promise<void>
}

export function readFormer(frames: () => AsyncIterable<Frame>): FormerReel {
  let reel: AsyncIterator<Frame> | null = null
  return {
    async at(index) {
      reel ??= frames()[Symbol.asyncIterator]()
      for (;;) {
        const { value, done } = await reel.next()
        if (done === true) throw new RangeError(`the former film has no frame ${index}`)
        if (value.index === index) return value
      }
    },
    close: async () => void (await reel?.return?.()),
  }
}
