import { StageError } from '../../../errors.ts'
import type { Art } from '../../art/art.ts'
import type { Faces } from '../../storyboard/face.ts'
import type { MaskFigures } from '../renderer.ts'
import { frameCount } from './shot-list.ts'

/** Masks of figures of the paper theatre, in the faces that the film shows them with. */
export function maskFigures({ art, faces }: { readonly art: Art; readonly faces?: Faces }): MaskFigures {
  return async function* mask(storyboard, { figures, kind, frames, signal }) {
    signal.throwIfAborted()
    try {
      const { openStudio } = await import('./open-studio.ts')
      const studio = openStudio(storyboard, art, faces)
      for (const index of frames ?? Array.from({ length: frameCount(storyboard) }, (_, i) => i))
        yield { index, coverage: await studio.mask(index, figures, kind, signal) }
    } catch (error) {
      signal.throwIfAborted()
      throw new StageError('filming', error instanceof Error ? error.message : String(error), { cause: error })
    }
  }
}
