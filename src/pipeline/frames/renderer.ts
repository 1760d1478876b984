import type { OnProgress } from '../progress.ts'
import type { Storyboard } from '../storyboard/storyboard.ts'

/** One picture of the film: RGBA, 8 bits, rows from the top, `4 × width × height` bytes. Valid until the next is asked for. */
export interface Frame {
  readonly index: number
  readonly pixels: Uint8Array
}

export interface FilmOptions {
  readonly signal: AbortSignal
  readonly onProgress: OnProgress
  /** Drawing threads; the frames are the same for any number. */
  readonly threads: number
}

/**
 * Films a storyboard: yields its frames in order, `seconds × fps` of them, each a function of the storyboard and its
 * index alone. Throws the signal's reason when it is aborted, and StageError('filming') for faults of its own.
 */
export type Film = (storyboard: Storyboard, options: FilmOptions) => AsyncIterable<Frame>
