import type { Config } from '../../config.ts'
import { NO_FACES, facesIn, type Faces } from '../../pipeline/storyboard/face.ts'
import type { Storyboard } from '../../pipeline/storyboard/storyboard.ts'
import type { Take } from '../../pipeline/storyboard/take.ts'
import type { StarOptions } from './star-options.ts'

export interface Cast {
  /** Ids of the faces in the photos, in their order. */
  readonly stars: readonly string[]
  /** Those, and the ones that the film shows already. */
  readonly faces: Faces
}

export interface Casting {
  /** Asks for consent if need be, cuts the photos, and finds the faces that `film`, and what it was before, show. */
  cast(film: Storyboard | Take | null): Promise<Cast>
  /** Remembers a film with faces, so that forgetting finds it. */
  note(movie: { readonly consents: readonly string[]; readonly clip: { readonly file: string } }): Promise<void>
}

const NOBODY: Cast = { stars: [], faces: NO_FACES }

/** Who stars in a film of the command line. Nothing is read or written where nobody does. */
export async function openCasting(
  config: Config,
  { selfie = [], which, iHaveConsent = false }: StarOptions,
  signal: AbortSignal,
): Promise<Casting> {
  const open = async () => (await import('./open-faces.ts')).openFaces(config)
  return {
    async cast(film) {
      const boards = film === null ? [] : 'shots' in film ? [film] : [film.storyboard, ...film.history.map(({ storyboard }) => storyboard)]
      if (selfie.length === 0 && boards.every((board) => facesIn(board).length === 0)) return NOBODY
      const folder = await open()
      await folder.tidy(config.retention, Date.now())
      const { castPhotos, keptFaces } = await import('./cast-photos.ts')
      const kept = await keptFaces(boards, folder)
      if (selfie.length === 0) return { stars: [], faces: kept }
      const { askInTerminal, keepConsent } = await import('./keep-consent.ts')
      const consent = await keepConsent(folder.consentFile, { said: iHaveConsent, ask: askInTerminal(), signal, now: Date.now })
      const { stars, faces } = await castPhotos(selfie, { workFolder: config.workFolder, folder, consent, which, signal })
      return { stars, faces: new Map([...kept, ...faces]) }
    },
    async note({ consents, clip }) {
      if (consents.length > 0) await (await open()).noteFilm(clip.file)
    },
  }
}
