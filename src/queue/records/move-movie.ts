import { and, eq, inArray, notExists, sql } from 'drizzle-orm'
import type { ClipFile, Failure, StoredFile } from '../../front-desk.ts'
import type { MovieRequest, Remark } from '../../movie.ts'
import type { Database } from '../database/database.ts'
import { TURN_LOCK } from './accept-movie.ts'
import { followUp } from './follow-up.ts'
import { reach } from './reach.ts'
import type { Script } from '../render.ts'
import { files, movieFaces, movieFiles, movies, quotaUses, storyboards } from './schema.ts'

/** How a movie ends. */
export type Outcome =
  | { readonly state: 'done'; readonly clip: ClipFile; readonly poster: StoredFile; readonly remarks: readonly Remark[] }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'cancelled' }

/** What a worker is told of a movie that it begins. */
export interface Begun {
  readonly request: MovieRequest
  /** The movie that it is made from; null: there is none, or it is gone. */
  readonly parent: string | null
  /** It films the storyboard that it was given with its record. */
  readonly retake: boolean
  /** 1 is the first. */
  readonly attempt: number
}

const isOpen = (id: string) => and(eq(movies.id, id), inArray(movies.state, ['waiting', 'running']))

/** A worker begins. Null: the movie has ended, or is gone, and nothing must be done. */
export function startMovie(
  db: Database,
  id: string,
  { worker, now }: { readonly worker: string; readonly now: number },
): Promise<Begun | null> {
  return reach(async () => {
    const [row] = await db.orm
      .update(movies)
      .set({ state: 'running', worker, attempt: sql`${movies.attempt} + 1`, startedAt: sql`coalesce(${movies.startedAt}, ${now})` })
      .where(isOpen(id))
      .returning({ request: movies.request, parent: movies.parent, retake: movies.retake, attempt: movies.attempt })
    return row ?? null
  })
}

/** A worker lays it down unfinished: it waits again, in the turn that it had. */
export function parkMovie(db: Database, id: string): Promise<void> {
  return reach(async () => void (await db.orm.update(movies).set({ state: 'waiting', worker: null }).where(isOpen(id))))
}

/**
 * Ends a movie. True for the one call that did; whoever comes later changes nothing. One that is done is followed by its neural take, if it
 * shall be: both or neither are recorded.
 */
export function finishMovie(db: Database, id: string, outcome: Outcome, now: number): Promise<boolean> {
  return reach(() =>
    db.orm.transaction(async (tx) => {
      // Before any row, as whoever accepts does: two that wait for each other would wait for ever.
      if (outcome.state === 'done') await tx.execute(sql`SELECT pg_advisory_xact_lock(${TURN_LOCK})`)
      const failure = outcome.state === 'failed' ? outcome.failure : null
      const [ended] = await tx
        .update(movies)
        .set({
          state: outcome.state,
          endedAt: now,
          failureKind: failure?.kind ?? null,
          failureWords: failure?.words ?? null,
          ...(outcome.state === 'done' ? { remarks: outcome.remarks } : {}),
        })
        .where(isOpen(id))
        .returning({ startedAt: movies.startedAt })
      if (ended === undefined) return false
      if (outcome.state === 'done') {
        const { clip, poster } = outcome
        // In one order, so that two movies with the same files never wait for each other.
        const both = [clip, poster].toSorted((a, b) => (a.hash < b.hash ? -1 : 1))
        for (const { hash, bytes } of both)
          await tx.insert(files).values({ hash, bytes }).onConflictDoUpdate({ target: files.hash, set: { bytes } })
        const { seconds, width, height } = clip
        await tx.insert(movieFiles).values([
          { movieId: id, role: 'clip', hash: clip.hash, facts: { seconds, width, height } },
          { movieId: id, role: 'poster', hash: poster.hash, facts: {} },
        ])
        await followUp(tx, id, now)
      } else if (outcome.state === 'failed' || ended.startedAt === null) await tx.delete(quotaUses).where(eq(quotaUses.movieId, id))
      return true
    }),
  )
}

/** Notes the storyboard that a film is made from, and what it was before; a second attempt's replaces the first's. */
export function noteStoryboard(db: Database, id: string, script: Script): Promise<void> {
  const { storyboard, history, understood, led, unshown, faces } = script
  const row = { storyboard, history, understood, led, unshown }
  return reach(() =>
    db.orm.transaction(async (tx) => {
      await tx
        .insert(storyboards)
        .values({ movieId: id, ...row })
        .onConflictDoUpdate({ target: storyboards.movieId, set: row })
      const isShown = faces.length === 0 ? sql`false` : inArray(movieFaces.face, [...faces])
      await tx.update(movieFaces).set({ shown: isShown }).where(eq(movieFaces.movieId, id))
    }),
  )
}

/**
 * Deletes a movie with all that hangs on it. `removeFiles` is handed those of its files that no other movie uses, and is waited for
 * before anybody else can record such a file anew. False: there was none.
 */
export function deleteMovie(db: Database, id: string, removeFiles: (hashes: readonly string[]) => Promise<unknown>): Promise<boolean> {
  return reach(() =>
    db.orm.transaction(async (tx) => {
      const used = await tx.select({ hash: movieFiles.hash }).from(movieFiles).where(eq(movieFiles.movieId, id))
      const hashes = used.map(({ hash }) => hash).toSorted()
      // Held until the end: a movie that is finished meanwhile with the same file waits, and then makes its row anew.
      if (hashes.length > 0)
        await tx.select({ hash: files.hash }).from(files).where(inArray(files.hash, hashes)).orderBy(files.hash).for('update')
      const [gone] = await tx.delete(movies).where(eq(movies.id, id)).returning({ id: movies.id })
      if (gone === undefined) return false
      if (hashes.length === 0) return true
      const unused = await tx
        .delete(files)
        .where(
          and(
            inArray(files.hash, hashes),
            notExists(
              tx
                .select({ one: sql`1` })
                .from(movieFiles)
                .where(eq(movieFiles.hash, files.hash)),
            ),
          ),
        )
        .returning({ hash: files.hash })
      await removeFiles(unused.map(({ hash }) => hash))
      return true
    }),
  )
}
