import { and, eq, inArray, max, sql } from 'drizzle-orm'
import type { Limits } from '../../config.ts'
import { RequestError } from '../../errors.ts'
import { LimitError, type Asker, type Order } from '../../front-desk.ts'
import type { MovieRequest, Renderer } from '../../movie.ts'
import type { Database, Orm } from '../database/database.ts'
import { dayOf, usesOn } from './quotas.ts'
import { holdFaces } from './faces.ts'
import { reach } from './reach.ts'
import { movieFaces, movies, quotaUses, threads } from './schema.ts'
import { renderersIn } from './workers.ts'

export interface NewMovie {
  readonly id: string
  readonly request: MovieRequest
  readonly asker: Asker
  readonly order: Order
  /** Milliseconds since 1970. */
  readonly now: number
}

/** 'TURN' in hex: accepting is done one at a time, on all hosts, so that caps and turns are exact. */
export const TURN_LOCK = 0x5455524e
const OPEN = ['waiting', 'running'] as const

/**
 * Takes a movie into the records, all or nothing, and returns its id: that of the movie which the same event ordered before, if it did.
 * Throws LimitError when one of the limits is reached, RequestError when the movie that it is made from is gone or cannot be changed
 * yet, or when a video model is asked for and no worker has one; AwayError without a database.
 */
export function acceptMovie(db: Database, { id, request, asker, order, now }: NewMovie, limits: Limits): Promise<string> {
  const { user, place, thread, language = null } = asker
  const { parent = null, key: orderKey = null, dailyHere = 0 } = order
  return reach(() =>
    db.orm.transaction(async (tx) => {
      await tx.execute(sql`SELECT pg_advisory_xact_lock(${TURN_LOCK})`)
      if (orderKey !== null) {
        const [known] = await tx.select({ id: movies.id }).from(movies).where(eq(movies.orderKey, orderKey))
        if (known !== undefined) return known.id
      }
      await checkLimits(tx, asker, { ...limits, dailyHere }, now)
      if (parent !== null) await holdParent(tx, parent, request.instruction !== undefined)
      else if (request.instruction !== undefined) throw new RequestError('An instruction changes a film: say which one.')
      const renderer = request.renderer === 'diffusion' ? 'diffusion' : 'cutout'
      if (renderer === 'diffusion' && !(await renderersIn(tx, now)).includes(renderer)) throw new RequestError(NOBODY_RENDERS)
      const shows = await holdFaces(tx, { user, parent, stars: request.stars ?? [] })
      await tx.insert(threads).values({ id: thread, place, createdAt: now }).onConflictDoNothing()
      const turn = await nextTurn(tx, user, renderer)
      await tx
        .insert(movies)
        .values({ id, thread, place, user, parent, request, state: 'waiting', turn, acceptedAt: now, orderKey, language, renderer })
      if (shows.length > 0) await tx.insert(movieFaces).values(shows.map((face) => ({ movieId: id, ...face })))
      await tx.insert(quotaUses).values({ movieId: id, user, day: dayOf(now), place })
      return id
    }),
  )
}

async function holdParent(tx: Orm, parent: string, isToChange: boolean): Promise<void> {
  const [held] = await tx.select({ state: movies.state }).from(movies).where(eq(movies.id, parent)).for('key share')
  if (held === undefined) throw new RequestError('The film that this one was to be made from is gone: ask for it anew.')
  if (isToChange && held.state !== 'done') throw new RequestError(CANNOT_CHANGE[held.state])
}

const NOBODY_RENDERS = 'No worker films with a video model just now: ask for the paper film, or try again later.'

const CANNOT_CHANGE = {
  waiting: 'This film is still waiting to be made: once it is done it can be changed.',
  running: 'This film is still being made: once it is done it can be changed.',
  failed: 'This film was not made, so there is nothing to change yet: ask for it anew first.',
  cancelled: 'This film was stopped before it was done, so there is nothing to change yet: ask for it anew first.',
} as const

async function checkLimits(tx: Orm, { user, place }: Asker, limits: Limits & { readonly dailyHere: number }, now: number): Promise<void> {
  const open = and(inArray(movies.state, OPEN), eq(movies.retake, false))
  const { openPerUser, openPerPlace, dailyPerUser, dailyHere } = limits
  if (openPerUser > 0 && (await tx.$count(movies, and(open, eq(movies.user, user)))) >= openPerUser)
    throw new LimitError(
      'open-user',
      openPerUser,
      `You have ${plural(openPerUser, 'film')} waiting already, which is the most: wait until one is made, or cancel one.`,
    )
  if (openPerPlace > 0 && (await tx.$count(movies, and(open, eq(movies.place, place)))) >= openPerPlace)
    throw new LimitError(
      'open-place',
      openPerPlace,
      `There are ${plural(openPerPlace, 'film')} waiting here already, which is the most: try again a little later.`,
    )
  if (dailyPerUser > 0 && (await usesOn(tx, user, dayOf(now))) >= dailyPerUser) throw usedUp(dailyPerUser)
  if (dailyHere > 0 && (await usesOn(tx, user, dayOf(now), place)) >= dailyHere) throw usedUp(dailyHere)
}

function usedUp(most: number): LimitError {
  return new LimitError('daily', most, `You have had your ${plural(most, 'film')} of today: there are more tomorrow (UTC).`)
}

/**
 * Start-time fair queueing (Goyal, Vin and Cheng, 1996), every film of equal weight: a person's next film comes a whole step after their
 * last open one, a newcomer's half a step after the one that is being served. So a first film overtakes another's second, and yet a stream
 * of newcomers lets through one of those who have several waiting for each of its own. Every line has an order of its own.
 */
export async function nextTurn(tx: Orm, user: string, renderer: Renderer): Promise<number> {
  const here = and(inArray(movies.state, OPEN), eq(movies.renderer, renderer))
  const [own] = await tx
    .select({ last: max(movies.turn) })
    .from(movies)
    .where(and(here, eq(movies.user, user)))
  const [all] = await tx
    .select({
      served: sql<number | null>`max(${movies.turn}) FILTER (WHERE ${movies.state} = 'running')`.mapWith(Number),
      first: sql<number | null>`min(${movies.turn})`.mapWith(Number),
    })
    .from(movies)
    .where(here)
  const after = own?.last === null || own?.last === undefined ? 0 : own.last + 2
  const { served = null, first = null } = all ?? {}
  return Math.max(after, served === null ? (first ?? 0) : served + 1)
}

function plural(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`
}
