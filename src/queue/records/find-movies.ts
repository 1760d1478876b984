import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { RequestError } from '../../errors.ts'
import type { Ticket, TicketPage } from '../../front-desk.ts'
import type { Database } from '../database/database.ts'
import { reach } from './reach.ts'
import { files, movieFiles, movies, storyboards } from './schema.ts'

const clip = alias(movieFiles, 'clip')
const clipFile = alias(files, 'clip_file')
const poster = alias(movieFiles, 'poster')
const posterFile = alias(files, 'poster_file')

/** The ticket of a movie, without its progress; null: there is none. */
export function findMovie(db: Database, id: string): Promise<Ticket | null> {
  return reach(async () => {
    const [row] = await select(db).where(eq(movies.id, id))
    return row === undefined ? null : ticketOf(row)
  })
}

/** A page of a place's movies, the newest first. Throws RequestError for a `before` that no page gave. */
export function listMovies(
  db: Database,
  {
    place,
    limit,
    before,
    open = false,
  }: { readonly place: string; readonly limit: number; readonly before?: string | undefined; readonly open?: boolean },
): Promise<TicketPage> {
  if (before !== undefined && !/^\d{1,15}$/.test(before))
    throw new RequestError('The place to go on from ("before") is none that a page named.')
  return reach(async () => {
    const rows = await select(db)
      .where(
        and(
          eq(movies.place, place),
          before === undefined ? undefined : lt(movies.seq, Number(before)),
          open ? inArray(movies.state, ['waiting', 'running']) : undefined,
        ),
      )
      .orderBy(desc(movies.seq))
      .limit(limit + 1)
    const shown = rows.slice(0, limit)
    return { tickets: shown.map(ticketOf), next: rows.length > limit ? String(shown.at(-1)?.movie.seq ?? 0) : null }
  })
}

/** The storyboard's JSON; null before it is written. */
export function readStoryboard(db: Database, id: string): Promise<string | null> {
  return reach(async () => {
    const [row] = await db.orm.select({ json: storyboards.storyboard }).from(storyboards).where(eq(storyboards.movieId, id))
    return row?.json ?? null
  })
}

/** What is needed to change a movie, the hash of its clip included. Null: it is gone, or its storyboard was never written. */
export function readTake(
  db: Database,
  id: string,
): Promise<{ readonly storyboard: string; readonly history: string; readonly clip: string | null } | null> {
  return reach(async () => {
    const [row] = await db.orm
      .select({ storyboard: storyboards.storyboard, history: storyboards.history, clip: clip.hash })
      .from(storyboards)
      .leftJoin(clip, and(eq(clip.movieId, storyboards.movieId), eq(clip.role, 'clip')))
      .where(eq(storyboards.movieId, id))
    return row ?? null
  })
}

export function countOpen(db: Database): Promise<{ readonly waiting: number; readonly running: number }> {
  return reach(async () => {
    const rows = await db.orm
      .select({ state: movies.state, count: sql<number>`count(*)`.mapWith(Number) })
      .from(movies)
      .where(inArray(movies.state, ['waiting', 'running']))
      .groupBy(movies.state)
    const of = (state: string): number => rows.find((row) => row.state === state)?.count ?? 0
    return { waiting: of('waiting'), running: of('running') }
  })
}

/** How many wait that are served before this one. */
const ahead = sql<number | null>`CASE WHEN ${movies.state} = 'waiting' THEN (
  SELECT count(*) FROM matinee.movies AS other
  WHERE other.state = 'waiting' AND other.renderer = ${movies.renderer} AND (other.turn, other.seq) < (${movies.turn}, ${movies.seq})
) END`.mapWith(Number)

/** Of the faces that it shows: they are one person's, under one consent. */
const consent = sql<string | null>`(SELECT min(consent_id) FROM matinee.movie_faces WHERE movie_id = ${movies.id} AND shown)`

function select(db: Database) {
  return db.orm
    .select({
      movie: movies,
      ahead,
      consent,
      understood: storyboards.understood,
      led: storyboards.led,
      unshown: storyboards.unshown,
      clip: { hash: clip.hash, facts: clip.facts, bytes: clipFile.bytes },
      poster: { hash: poster.hash, bytes: posterFile.bytes },
    })
    .from(movies)
    .leftJoin(storyboards, eq(storyboards.movieId, movies.id))
    .leftJoin(clip, and(eq(clip.movieId, movies.id), eq(clip.role, 'clip')))
    .leftJoin(clipFile, eq(clipFile.hash, clip.hash))
    .leftJoin(poster, and(eq(poster.movieId, movies.id), eq(poster.role, 'poster')))
    .leftJoin(posterFile, eq(posterFile.hash, poster.hash))
    .$dynamic()
}

type Row = Awaited<ReturnType<typeof select>>[number]

function ticketOf({ movie, ahead, consent, understood, led, unshown, clip, poster }: Row): Ticket {
  const {
    id,
    user,
    place,
    thread,
    parent,
    request,
    state,
    acceptedAt,
    startedAt,
    endedAt,
    failureKind,
    failureWords,
    language,
    renderer,
    retake,
    remarks,
  } = movie
  const { seconds = 0, width = 0, height = 0 } = clip?.facts ?? {}
  return {
    id,
    user,
    place,
    thread,
    language,
    parent,
    request,
    state,
    acceptedAt,
    startedAt,
    endedAt,
    position: ahead === null ? null : ahead + 1,
    progress: null,
    understood,
    led: led ?? [],
    unshown: unshown ?? [],
    failure: failureKind === null ? null : { kind: failureKind, words: failureWords ?? '' },
    clip: clip === null || clip.hash === null ? null : { hash: clip.hash, bytes: clip.bytes ?? 0, seconds, width, height },
    poster: poster === null || poster.hash === null ? null : { hash: poster.hash, bytes: poster.bytes ?? 0 },
    consent,
    renderer,
    retake,
    remarks,
  }
}
