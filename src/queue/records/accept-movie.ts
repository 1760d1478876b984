import { and, eq, inArray, max, sql } from 'drizzle-orm'
import type { Limits } from '../../config.ts'
import { RequestError } from '../../errors.ts'
import { LimitError, type Asker } from '../../front-desk.ts'
import type { MovieRequest } from '../../movie.ts'
import type { Database, Orm } from '../database/database.ts'
import { dayOf, usesOn } from './quotas.ts'
import { reach } from './reach.ts'
import { movies, quotaUses, threads } from './schema.ts'

export interface NewMovie {
  readonly id: string
  readonly request: MovieRequest
  readonly asker: Asker
  readonly parent: string | null
  /** Milliseconds since 1970. */
  readonly now: number
}

/** 'TURN' in hex: accepting is done one at a time, on all hosts, so that caps and turns are exact. */
const LOCK = 0x5455524e
const OPEN = ['waiting', 'running'] as const

/**
 * Takes a movie into the records, all or nothing. Throws LimitError when one of the limits is reached, RequestError when the movie that it
 * is made from is gone, AwayError without a database.
 */
export function acceptMovie(db: Database, { id, request, asker, parent, now }: NewMovie, limits: Limits): Promise<void> {
  const { user, place, thread } = asker
  return reach(() =>
    db.orm.transaction(async (tx) => {
      await tx.execute(sql`SELECT pg_advisory_xact_lock(${LOCK})`)
      await checkLimits(tx, asker, limits, now)
      if (parent !== null) await holdParent(tx, parent)
      await tx.insert(threads).values({ id: thread, place, createdAt: now }).onConflictDoNothing()
      const turn = await nextTurn(tx, user)
      await tx.insert(movies).values({ id, thread, place, user, parent, request, state: 'waiting', turn, acceptedAt: now })
      await tx.insert(quotaUses).values({ movieId: id, user, day: dayOf(now) })
    }),
  )
}

async function holdParent(tx: Orm, parent: string): Promise<void> {
  const [held] = await tx.select({ id: movies.id }).from(movies).where(eq(movies.id, parent)).for('key share')
  if (held === undefined) throw new RequestError('The film that this one was to be made from is gone: ask for it anew.')
}

async function checkLimits(tx: Orm, { user, place }: Asker, limits: Limits, now: number): Promise<void> {
  const open = inArray(movies.state, OPEN)
  if (limits.openPerUser > 0 && (await tx.$count(movies, and(open, eq(movies.user, user)))) >= limits.openPerUser)
    throw new LimitError(
      `You have ${plural(limits.openPerUser, 'film')} waiting already, which is the most: wait until one is made, or cancel one.`,
    )
  if (limits.openPerPlace > 0 && (await tx.$count(movies, and(open, eq(movies.place, place)))) >= limits.openPerPlace)
    throw new LimitError(
      `There are ${plural(limits.openPerPlace, 'film')} waiting here already, which is the most: try again a little later.`,
    )
  if (limits.dailyPerUser > 0 && (await usesOn(tx, user, dayOf(now))) >= limits.dailyPerUser)
    throw new LimitError(`You have had your ${plural(limits.dailyPerUser, 'film')} of today: there are more tomorrow (UTC).`)
}

/**
 * Start-time fair queueing (Goyal, Vin and Cheng, 1996), every film of equal weight: a person's next film comes a whole step after their
 * last open one, a newcomer's half a step after the one that is being served. So a first film overtakes another's second, and yet a stream
 * of newcomers lets through one of those who have several waiting for each of its own.
 */
async function nextTurn(tx: Orm, user: string): Promise<number> {
  const [own] = await tx
    .select({ last: max(movies.turn) })
    .from(movies)
    .where(and(inArray(movies.state, OPEN), eq(movies.user, user)))
  const [all] = await tx
    .select({
      served: sql<number | null>`max(${movies.turn}) FILTER (WHERE ${movies.state} = 'running')`.mapWith(Number),
      first: sql<number | null>`min(${movies.turn})`.mapWith(Number),
    })
    .from(movies)
    .where(inArray(movies.state, OPEN))
  const after = own?.last === null || own?.last === undefined ? 0 : own.last + 2
  const { served = null, first = null } = all ?? {}
  return Math.max(after, served === null ? (first ?? 0) : served + 1)
}

function plural(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`
}
