import { RequestError } from '../errors.ts'
import type { Seal } from '../seal.ts'
import type { Database } from './database/database.ts'
import { facesOfMovie } from './records/faces.ts'
import type { OpenFace } from './render.ts'

/**
 * The faces that a movie may show, their seals taken off: for its making alone. Throws RequestError when a seal cannot be opened, for the
 * asker can mend that, and AwayError without a database.
 */
export async function openFaces(
  movie: string,
  { db, faceSeal, log }: { readonly db: Database; readonly faceSeal: Seal; readonly log: { warn(details: object, message: string): void } },
): Promise<readonly OpenFace[]> {
  return (await facesOfMovie(db, movie)).map(({ id, consent, sealed }) => {
    const packed = faceSeal.open(id, sealed)
    if (packed !== null) return { id, consent, packed }
    log.warn({ movie }, 'a face was sealed with another key: FACE_KEY must stay, and be the same on every host')
    throw new RequestError('The face in this film can be read no more, for the studio’s key has changed: send the photo again.')
  })
}
