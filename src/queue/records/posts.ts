import { and, asc, desc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { CLAIM_STALE, type Claim, type PostPlace, type PostRole } from '../../logbook.ts'
import type { Database } from '../database/database.ts'
import { reach } from './reach.ts'
import { movies, posts } from './schema.ts'

/** Who claims. */
export interface Claimer {
  readonly owner: string
  /** Whether no other process works for these records: claims of others are of the dead. */
  readonly alone: boolean
}

const one = (movie: string, role: PostRole) => and(eq(posts.movieId, movie), eq(posts.role, role))

/** See `Logbook.claimPost`. */
export function claimPost(db: Database, movie: string, role: PostRole, { owner, alone }: Claimer, now: number): Promise<Claim | null> {
  return reach(() =>
    db.orm.transaction(async (tx) => {
      // A movie that was deleted meanwhile is posted nowhere; and two claimers wait for each other here.
      const held = await tx.select({ id: movies.id }).from(movies).where(eq(movies.id, movie)).for('update')
      if (held.length === 0) return null
      const [before] = await tx.select().from(posts).where(one(movie, role))
      if (before === undefined) {
        await tx.insert(posts).values({ movieId: movie, role, owner, claimedAt: now })
        return { brokenSince: null, upload: null }
      }
      const dead = before.claimedAt < now - CLAIM_STALE || (alone && before.owner !== owner)
      if (before.sentAt !== null || !dead) return null
      await tx.update(posts).set({ owner, claimedAt: now }).where(one(movie, role))
      return { brokenSince: before.claimedAt, upload: before.upload }
    }),
  )
}

export function dropClaim(db: Database, movie: string, role: PostRole): Promise<void> {
  return reach(async () => void (await db.orm.delete(posts).where(and(one(movie, role), isNull(posts.sentAt)))))
}

export function noteUpload(db: Database, movie: string, role: PostRole, upload: string): Promise<void> {
  return reach(async () => void (await db.orm.update(posts).set({ upload }).where(one(movie, role))))
}

export function markPosted(db: Database, movie: string, role: PostRole, place: PostPlace, now: number): Promise<void> {
  const { platform, channel, thread, message, file } = place
  return reach(
    async () => void (await db.orm.update(posts).set({ sentAt: now, platform, channel, thread, message, file }).where(one(movie, role))),
  )
}

export function findPost(db: Database, movie: string, role: PostRole): Promise<PostPlace | null> {
  return reach(async () => {
    const [row] = await db.orm
      .select()
      .from(posts)
      .where(and(one(movie, role), isNotNull(posts.sentAt)))
    if (row === undefined || row.platform === null || row.channel === null) return null
    const { platform, channel, thread, message, file } = row
    return { platform, channel, thread, message, file }
  })
}

export function movieOfMessage(db: Database, platform: string, channel: string, message: string): Promise<string | null> {
  return newest(db, platform, channel, eq(posts.message, message))
}

export function movieOfThread(db: Database, platform: string, channel: string, thread: string): Promise<string | null> {
  return newest(db, platform, channel, or(eq(posts.thread, thread), and(isNull(posts.thread), eq(posts.message, thread))))
}

function newest(db: Database, platform: string, channel: string, which: ReturnType<typeof and>): Promise<string | null> {
  return reach(async () => {
    const [row] = await db.orm
      .select({ id: posts.movieId })
      .from(posts)
      .innerJoin(movies, eq(movies.id, posts.movieId))
      .where(and(eq(posts.platform, platform), eq(posts.channel, channel), which))
      .orderBy(desc(movies.seq))
      .limit(1)
    return row?.id ?? null
  })
}

export function settleMovie(db: Database, movie: string, now: number): Promise<void> {
  return reach(async () => void (await db.orm.update(movies).set({ settledAt: now }).where(eq(movies.id, movie))))
}

export function unsettledMovies(db: Database, platform: string): Promise<readonly string[]> {
  return reach(async () => {
    const rows = await db.orm
      .select({ id: movies.id })
      .from(movies)
      .where(and(isNull(movies.settledAt), sql`split_part(${movies.thread}, ':', 1) = ${platform}`))
      .orderBy(asc(movies.seq))
    return rows.map(({ id }) => id)
  })
}
