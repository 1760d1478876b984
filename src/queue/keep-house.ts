import type { Retention } from '../config.ts'
import type { FrontDesk } from '../front-desk.ts'
import type { Database } from './database/database.ts'
import { dropStrayFaces } from './records/faces.ts'
import { dropEmptyThreads, expiredMovies, knownHashes } from './records/keep-movies.ts'
import { sweepStore, type Store } from './store/store.ts'

export interface HouseSettings {
  readonly db: Database
  readonly store: Store
  readonly desk: Pick<FrontDesk, 'remove'>
  readonly retention: Retention
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly onFault: (error: unknown) => void
}

const EVERY = 10 * 60_000

/** Deletes movies that are too old or too many, faces that no film needs any more, threads without films, and files that a crash left without a record; at the start and every ten minutes. */
export function keepHouse(settings: HouseSettings): { close(): void } {
  const { onFault } = settings
  const round = (): void => void tidy(settings).catch(onFault)
  const first = setTimeout(round, 5000)
  const timer = setInterval(round, EVERY)
  first.unref()
  timer.unref()
  return { close: () => (clearTimeout(first), clearInterval(timer)) }
}

/** One round. Returns how many movies and stray files it removed. */
export async function tidy({
  db,
  store,
  desk,
  retention,
  now,
}: Omit<HouseSettings, 'onFault'>): Promise<{ movies: number; files: number }> {
  const expired = await expiredMovies(db, retention, now())
  for (const id of expired) await desk.remove(id)
  await dropStrayFaces(db, now())
  await dropEmptyThreads(db)
  return { movies: expired.length, files: await sweepStore(store, await knownHashes(db), now()) }
}
