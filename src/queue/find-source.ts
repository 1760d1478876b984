import { RequestError, StageError } from '../errors.ts'
import type { Database } from './database/database.ts'
import { readTake } from './records/find-movies.ts'
import { findFormer } from './records/follow-up.ts'
import type { Begun } from './records/move-movie.ts'
import type { Source } from './render.ts'
import type { Store } from './store/store.ts'

/**
 * What the records and the store hold of the film that a movie changes, or films anew; null: the movie does neither. Read when the movie is
 * begun, for the film may have been deleted while it waited: then a change of it throws RequestError. Throws AwayError without a database.
 */
export async function findSource(
  id: string,
  { request, parent, retake }: Pick<Begun, 'request' | 'parent' | 'retake'>,
  { db, store }: { readonly db: Database; readonly store: Store },
): Promise<Source | null> {
  if (retake) {
    const [take, found] = await Promise.all([readTake(db, id), findFormer(db, id)])
    if (take === null) throw new StageError('reading the film that is filmed anew', 'Its storyboard is not in the records.')
    const clip = found === null ? null : await store.pathOf(found.clip)
    const former = found === null || clip === null ? null : { storyboard: found.storyboard, clip }
    return { storyboard: take.storyboard, history: take.history, clip: null, former }
  }
  if (request.instruction === undefined) return null
  const take = parent === null ? null : await readTake(db, parent)
  if (take === null) throw new RequestError('The film that was to be changed has been deleted: make it anew, or change another one.')
  const { storyboard, history, clip } = take
  return { storyboard, history, clip: clip === null ? null : await store.pathOf(clip) }
}
