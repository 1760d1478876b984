import { StageError } from '../../../errors.ts'
import type { Art } from '../../art/art.ts'
import type { Storyboard } from '../../storyboard/storyboard.ts'
import type { Film, FilmOptions, Frame } from '../renderer.ts'
import { filmInThreads, hireCrew, type Crew } from './film-threads.ts'
import { frameCount } from './shot-list.ts'

export interface CutoutStudio {
  readonly art: Art
  /** The folder that `openArt` was given: drawing threads open the library for themselves. Without it one thread draws. */
  readonly artCache?: string
  /** Drawing threads already hired, for one film; else they are hired as the film begins. */
  readonly crew?: Crew | null
}

/** The paper theatre: films a storyboard with the CPU alone. */
export function filmCutout({ art, artCache, crew }: CutoutStudio): Film {
  return async function* film(storyboard, options) {
    const of = frameCount(storyboard)
    const threads = Math.min(options.threads, of)
    const frames =
      artCache !== undefined && threads > 1
        ? filmInThreads(storyboard, crew ?? hireCrew(artCache, threads), options)
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

async function* filmHere(storyboard: Storyboard, art: Art, { signal, faces }: FilmOptions): AsyncGenerator<Frame> {
  signal.throwIfAborted()
  // Skia and the painters are only read where they are used: with threads, not here.
  const { openStudio } = await import('./open-studio.ts')
  const studio = openStudio(storyboard, art, faces)
  for (let index = 0; index < frameCount(storyboard); index++) yield { index, pixels: await studio.shoot(index, signal) }
}
