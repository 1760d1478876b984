import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Limits } from '../../config.ts'
import type { Renderer } from '../../movie.ts'
import type { Database } from '../database/database.ts'
import { reach } from './reach.ts'
import { movies } from './schema.ts'

/** A movie on its way to the line of its renderer. */
export interface Due {
  readonly id: string
  readonly turn: number
  readonly renderer: Renderer
}

const open = inArray(movies.state, ['waiting', 'running'])

/**
 * Movies that may be handed over to the line, in their turn: of each person and each place no more than may be made at once, counting
 * those that are out already; each line by itself.
 */
export function dueForDispatch(db: Database, { atOncePerUser, atOncePerPlace }: Limits, most: number): Promise<readonly Due[]> {
  const within = (cap: number) => (cap === 0 ? sql`true` : sql`of_user <= ${cap}`)
  return reach(async () => {
    // First those of each person that are within their cap, then of these the ones that are within their place's.
    const rows = await db.orm.execute(sql`
      WITH ranked AS (
        SELECT id, turn, seq, place, state, dispatched_at, renderer,
          row_number() OVER (PARTITION BY user_id, renderer ORDER BY state <> 'running', dispatched_at IS NULL, turn, seq) AS of_user
        FROM matinee.movies WHERE state IN ('waiting', 'running')
      ), placed AS (
        SELECT id, turn, seq, state, dispatched_at, renderer,
          row_number() OVER (PARTITION BY place, renderer ORDER BY state <> 'running', dispatched_at IS NULL, turn, seq) AS of_place
        FROM ranked WHERE ${within(atOncePerUser)}
      )
      SELECT id, turn, renderer FROM placed
      WHERE dispatched_at IS NULL AND state = 'waiting' AND ${atOncePerPlace === 0 ? sql`true` : sql`of_place <= ${atOncePerPlace}`}
      ORDER BY turn, seq LIMIT ${most}`)
    return (rows as unknown as { readonly rows: readonly Due[] }).rows
  })
}

export function markDispatched(db: Database, ids: readonly string[], now: number): Promise<void> {
  return reach(
    async () =>
      void (await db.orm
        .update(movies)
        .set({ dispatchedAt: now })
        .where(and(open, inArray(movies.id, [...ids])))),
  )
}

/** The movies that have not ended. */
export function openMovies(db: Database): Promise<readonly { readonly id: string; readonly dispatchedAt: number | null }[]> {
  return reach(() => db.orm.select({ id: movies.id, dispatchedAt: movies.dispatchedAt }).from(movies).where(open))
}

/** Has a movie handed over again, if it has not ended. */
export function undispatch(db: Database, id: string): Promise<void> {
  return reach(
    async () =>
      void (await db.orm
        .update(movies)
        .set({ state: 'waiting', dispatchedAt: null })
        .where(and(open, eq(movies.id, id)))),
  )
}

/** Which of these have ended, or are gone. */
export function endedAmong(db: Database, ids: readonly string[]): Promise<readonly string[]> {
  return reach(async () => {
    const rows = await db.orm
      .select({ id: movies.id })
      .from(movies)
      .where(and(open, inArray(movies.id, [...ids])))
    const alive = new Set(rows.map(({ id }) => id))
    return ids.filter((id) => !alive.has(id))
  })
}
