import { sql } from 'drizzle-orm'
import type { Retention } from '../../config.ts'
import type { Database } from '../database/database.ts'
import { TURN_LOCK } from './accept-movie.ts'
import { reach } from './reach.ts'
import { files } from './schema.ts'

const DAY = 86_400_000

/**
 * Movies that are to be deleted: those that ended too many days ago, and of the others the oldest, until the files of the rest fit. A
 * file that several movies share counts for the newest of them. Movies that wait or run are never among them, nor are those from which
 * such a one is made.
 */
export function expiredMovies(db: Database, { days, gigabytes }: Retention, now: number): Promise<readonly string[]> {
  if (days === 0 && gigabytes === 0) return Promise.resolve([])
  const oldest = days === 0 ? 0 : now - days * DAY
  const room = gigabytes === 0 ? Number.MAX_SAFE_INTEGER : Math.round(gigabytes * 1e9)
  return reach(async () => {
    const found = await db.orm.execute(sql`
      WITH counted AS (
        SELECT movies.id, movies.seq, movies.ended_at, files.bytes,
          row_number() OVER (PARTITION BY movie_files.hash ORDER BY movies.seq DESC) AS use
        FROM matinee.movies
        LEFT JOIN matinee.movie_files ON movie_files.movie_id = movies.id
        LEFT JOIN matinee.files ON files.hash = movie_files.hash
        WHERE movies.ended_at IS NOT NULL
      ), summed AS (
        SELECT id, seq, ended_at, sum(CASE WHEN use = 1 THEN coalesce(bytes, 0) ELSE 0 END) AS bytes
        FROM counted GROUP BY id, seq, ended_at
      ), kept AS (
        SELECT id, seq, ended_at, bytes, sum(bytes) OVER (ORDER BY seq DESC) AS so_far FROM summed
      )
      SELECT id FROM kept 
      WHERE (ended_at < ${oldest} OR (so_far > ${room} AND bytes > 0)) AND NOT EXISTS (
        SELECT 1 FROM matinee.movies AS child WHERE child.parent = kept.id AND child.state IN ('waiting', 'running')
      )
      ORDER BY seq`)
    return (found as unknown as { readonly rows: readonly { readonly id: string }[] }).rows.map(({ id }) => id)
  })
}

/** Deletes threads without a movie: their names may tell who wrote there. */
export function dropEmptyThreads(db: Database): Promise<void> {
  return reach(() =>
    db.orm.transaction(async (tx) => {
      // A movie that is being accepted has its thread before it is there itself.
      await tx.execute(sql`SELECT pg_advisory_xact_lock(${TURN_LOCK})`)
      await tx.execute(sql`DELETE FROM matinee.threads WHERE NOT EXISTS (SELECT 1 FROM matinee.movies WHERE movies.thread = threads.id)`)
    }),
  )
}

/** Every file that a movie uses. */
export function knownHashes(db: Database): Promise<ReadonlySet<string>> {
  return reach(async () => new Set((await db.orm.select({ hash: files.hash }).from(files)).map(({ hash }) => hash)))
}
