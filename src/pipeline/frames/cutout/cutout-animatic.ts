import type { Art } from '../../art/art.ts'
import type { Faces } from '../../storyboard/face.ts'
import type { Animatic } from '../renderer.ts'
import { filmCutout } from './film-cutout.ts'
import { mapDepth } from './map-depth.ts'
import { maskFigures } from './mask-figures.ts'

/** The paper theatre as a guide for another renderer; `faces` are those that the film's puppets wear. */
export function cutoutAnimatic({ art, faces }: { readonly art: Art; readonly faces?: Faces }): Animatic {
  const cast = { art, ...(faces && { faces }) }
  return {
    film: filmCutout({ art }),
    mapDepth: mapDepth(cast),
    maskFigures: maskFigures(cast),
    // Skia is only read where it is used.
    layTitles: (storyboard) => {
      const loaded = import('./lay-titles.ts').then(({ layTitles }) => layTitles(storyboard))
      return async (frame) => (await loaded)(frame)
    },
    showFace: async (face) => (await import('./puppet/photo-head/show-face.ts')).showFace(face),
  }
}
