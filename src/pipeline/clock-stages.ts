import type { Frame } from './frames/renderer.ts'
import type { OnProgress, Progress, StageName } from './progress.ts'

export interface StageClock {
  readonly onProgress: OnProgress
  /** The frames as they come, the first one's time noted. */
  watch(frames: AsyncIterable<Frame>): AsyncIterable<Frame>
  /** Seconds from the first to the last word of each stage. */
  seconds(): Readonly<Partial<Record<StageName, number>>>
  /** When the first frame came, in seconds of the clock; null: none has. */
  firstFrame(): number | null
}

/** Notes when each stage is first and last heard of, on the way to whoever watches. `now`: milliseconds of a clock that only goes forward. */
export function clockStages({ now, onProgress }: { readonly now: () => number; readonly onProgress: OnProgress }): StageClock {
  const spans = new Map<StageName, { from: number; to: number }>()
  let first: number | null = null
  return {
    onProgress: (progress: Progress): void => {
      const at = now()
      const span = spans.get(progress.stage)
      spans.set(progress.stage, { from: span?.from ?? at, to: at })
      onProgress(progress)
    },
    async *watch(frames: AsyncIterable<Frame>): AsyncGenerator<Frame> {
      for await (const frame of frames) {
        first ??= now() / 1000
        yield frame
      }
    },
    seconds: (): Partial<Record<StageName, number>> =>
      Object.fromEntries([...spans].map(([stage, { from, to }]) => [stage, Number(((to - from) / 1000).toFixed(3))])),
    firstFrame: (): number | null => (first === null ? null : Number(first.toFixed(3))),
  }
}
