import { StageError } from '../../../errors.ts'
import type { Art } from '../../art/art.ts'
import type { Faces } from '../../storyboard/face.ts'
import type { MapDepth } from '../renderer.ts'
import { frameCount } from './shot-list.ts'

/** Depth of the paper theatre. Its style does not matter: what is measured is where things stand, and paper is how they are cut. */
export function mapDepth({ art, faces }: { readonly art: Art; readonly faces?: Faces }): MapDepth {
  return async function* depth(storyboard, { frames, signal }) {
    signal.throwIfAborted()
    try {
      const { openStudio } = await import('./open-studio.ts')
      const studio = openStudio({ ...storyboard, style: { name: 'paper', said: '' } }, art, faces)
      for (const index of frames ?? Array.from({ length: frameCount(storyboard) }, (_, i) => i))
        yield { index, nearness: await studio.depth(index, signal) }
    } catch (error) {
      signal.throwIfAborted()
      throw new StageError('filming', error instanceof Error ? error.message : String(error), { cause: error })
    }
  }
}
