import { RequestError } from '../errors.ts'
import type { Database } from './database/database.ts'
import { readTake } from './records/find-movies.ts'
import type { Begun } from './records/move-movie.ts'
import type { Source } from './render.ts'
import type { Store } from './store/store.ts'

/**
 * What the records and the store hold of the film that a movie changes; null: the movie changes none. Read when the movie is begun, for the
 * film may have been deleted while it waited: then it throws RequestError. Throws AwayError without a database.
 */
export async function findSource(
  { request, parent }: Pick<Begun, 'request' | 'parent'>,
  { db, store }: { readonly db: Database; readonly store: Store },
): Promise<Source | null> {
  if (request.instruction === undefined) return null
  const take = parent === null ? null : await readTake(db, parent)
  if (take === null) throw new RequestError('The film that was to be changed has been deleted: make it anew, or change another one.')
  const { storyboard, history, clip } = take
  return { storyboard, history, clip: clip === null ? null : await store.pathOf(clip) }
}
