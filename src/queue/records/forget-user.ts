import { eq, sql } from 'drizzle-orm'
import type { Database } from '../database/database.ts'
import { reach } from './reach.ts'
import { consents, faces, movies, quotaUses, userSettings } from './schema.ts'

/** The movies that somebody asked for. */
export function moviesOf(db: Database, user: string): Promise<readonly string[]> {
  return reach(async () => (await db.orm.select({ id: movies.id }).from(movies).where(eq(movies.user, user))).map(({ id }) => id))
}

/** The same, and which of them show, or are to show, a face of theirs. */
export function filmsOf(db: Database, user: string): Promise<readonly { readonly id: string; readonly starring: boolean }[]> {
  return reach(() => db.orm.select({ id: movies.id, starring }).from(movies).where(eq(movies.user, user)))
}

const starring = sql<boolean>`(EXISTS (SELECT FROM matinee.movie_faces WHERE movie_id = ${movies.id} AND shown)
  OR jsonb_array_length(coalesce(${movies.request} -> 'stars', '[]')) > 0)`

/** Deletes what is kept of a person but their movies, whose ids it returns: those are deleted with their files. */
export function forgetUser(db: Database, user: string): Promise<readonly string[]> {
  return reach(() =>
    db.orm.transaction(async (tx) => {
      await tx.delete(userSettings).where(eq(userSettings.user, user))
      // Consents first: a face that is being kept under one holds it, and is there to be deleted afterwards.
      await tx.delete(consents).where(eq(consents.user, user))
      await tx.delete(faces).where(eq(faces.user, user))
      await tx.delete(quotaUses).where(eq(quotaUses.user, user))
      const rows = await tx.select({ id: movies.id }).from(movies).where(eq(movies.user, user))
      return rows.map(({ id }) => id)
    }),
  )
}
