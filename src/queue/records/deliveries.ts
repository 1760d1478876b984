import { and, eq, notExists, sql } from 'drizzle-orm'
import type { Database } from '../database/database.ts'
import { reach } from './reach.ts'
import { deliveries, movies } from './schema.ts'

/**
 * Claims the posting of a clip in a thread: true for one caller alone, who then posts. A claim that led to nothing for `stale`
 * milliseconds (its claimer died) may be taken over; one that was marked as sent never.
 */
export function claimDelivery(db: Database, movieId: string, thread: string, now: number, stale: number): Promise<boolean> {
  return reach(async () => {
    // A movie that was deleted meanwhile is posted nowhere.
    if ((await db.orm.$count(movies, eq(movies.id, movieId))) === 0) return false
    const claimed = await db.orm
      .insert(deliveries)
      .values({ movieId, thread, claimedAt: now })
      .onConflictDoUpdate({
        target: [deliveries.movieId, deliveries.thread],
        set: { claimedAt: now },
        setWhere: sql`${deliveries.sentAt} IS NULL AND ${deliveries.claimedAt} < ${now - stale}`,
      })
      .returning({ movieId: deliveries.movieId })
    return claimed.length > 0
  })
}

/** The clip was posted; `message` is the platform's name for the message. */
export function markSent(db: Database, movieId: string, thread: string, message: string, now: number): Promise<void> {
  return reach(
    async () =>
      void (await db.orm
        .update(deliveries)
        .set({ sentAt: now, message })
        .where(and(eq(deliveries.movieId, movieId), eq(deliveries.thread, thread)))),
  )
}

/** Ended movies of a platform's threads whose clip, or whose failure, nobody has posted yet, the oldest first. */
export function undelivered(db: Database, platform: string): Promise<readonly { readonly id: string; readonly thread: string }[]> {
  const sent = db.orm
    .select({ one: sql`1` })
    .from(deliveries)
    .where(and(eq(deliveries.movieId, movies.id), eq(deliveries.thread, movies.thread), sql`${deliveries.sentAt} IS NOT NULL`))
  return reach(() =>
    db.orm
      .select({ id: movies.id, thread: movies.thread })
      .from(movies)
      .where(and(sql`${movies.state} IN ('done', 'failed')`, sql`split_part(${movies.thread}, ':', 1) = ${platform}`, notExists(sent)))
      .orderBy(movies.seq),
  )
}
