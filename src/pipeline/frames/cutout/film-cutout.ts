import { StageError } from '../../../errors.ts'
import type { Art } from '../../art/art.ts'
import type { Storyboard } from '../../storyboard/storyboard.ts'
import type { Film, FilmOptions, Frame } from '../renderer.ts'
import { filmInThreads } from './film-threads.ts'
import { openStudio } from './open-studio.ts'
import { frameCount } from './shot-list.ts'

export interface CutoutStudio {
  readonly art: Art
  /** The folder that `openArt` was given: drawing threads open the library for themselves. Without it one thread draws. */
  readonly artCache?: string
}

/** The paper theatre: films a storyboard with the CPU alone. */
export function filmCutout({ art, artCache }: CutoutStudio): Film {
  return async function* film(storyboard, options) {
    const of = frameCount(storyboard)
    const threads = Math.min(options.threads, of)
    const frames =
      artCache !== undefined && threads > 1
        ? filmInThreads(storyboard, artCache, threads, options.signal)
        : filmHere(storyboard, art, options)
    let done = 0
    try {
      for await (const frame of frames) {
        options.signal.throwIfAborted()
        options.onProgress({ stage: 'filming', fraction: ++done / of, frames: { done, of } })
        yield frame
      }
    } catch (error) {
      options.signal.throwIfAborted()
      throw error instanceof StageError
        ? error
        : new StageError('filming', error instanceof Error ? error.message : String(error), { cause: error })
    }
  }
}

async function* filmHere(storyboard: Storyboard, art: Art, { signal }: FilmOptions): AsyncGenerator<Frame> {
  signal.throwIfAborted()
  const studio = openStudio(storyboard, art)
  for (let index = 0; index < frameCount(storyboard); index++) yield { index, pixels: await studio.shoot(index, signal) }
}
